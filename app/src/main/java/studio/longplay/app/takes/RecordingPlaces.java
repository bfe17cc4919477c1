package studio.longplay.app.takes;

import java.nio.file.Path;
import java.util.List;

/// Asks the user for recordings; the desktop's dialog, but for tests.
@FunctionalInterface
public interface RecordingPlaces {
    /// Files to take in; none if the user thought better of it.
    List<Path> recordings();
}
