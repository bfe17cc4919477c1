package studio.longplay.app.wizard;

import javafx.scene.layout.Region;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the wizard asks of the window around it.
public interface Places {
    /// Asks for recordings.
    List<Path> recordings();

    /// Asks for the file that shows what a person allows.
    Optional<Path> statement();

    /// Asks for the folder of a model bundle.
    Optional<Path> bundle();

    /// Asks where a voice pack is to be written.
    Optional<Path> pack(String name);

    /// Makes a recorder.
    ///
    /// @param kept hears of every recording that is kept
    Recorder recorder(Reading reading, Consumer<Path> kept);

    /// What is to be read aloud.
    ///
    /// @param fileName of the recording, without its ending
    record Reading(String fileName, String who, String text) {}

    /// A recorder, to be put into a page.
    interface Recorder extends AutoCloseable {
        Region view();

        /// Gives it the keyboard.
        void begin();

        @Override
        void close();
    }
}
