package studio.longplay.app.welcome;

import java.nio.file.Path;
import java.time.Instant;

/// A project that was open once.
///
/// @param folder the project's folder, absolute
/// @param title as it was when it was last open
/// @param openedAt when that was, milliseconds since 1970
/// @param durationMillis of the programme then; 0 if it was not known
public record RecentProject(String folder, String title, long openedAt, long durationMillis) {
    public static RecentProject of(
            Path folder, String title, Instant openedAt, long durationMillis) {
        return new RecentProject(
                folder.toAbsolutePath().normalize().toString(),
                title,
                openedAt.toEpochMilli(),
                durationMillis);
    }

    public Path path() {
        return Path.of(folder);
    }
}
