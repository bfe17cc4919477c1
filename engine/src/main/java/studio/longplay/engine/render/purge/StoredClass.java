package studio.longplay.engine.render.purge;

import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.NativePlace;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a data folder holds, by what it is to the user. Projects and plug-ins are the user's own
/// and belong to none.
public enum StoredClass {
    /// Spoken lines, with the library that knows of them.
    TAKES("library", ""),
    /// What was recorded from a microphone outside of projects.
    RECORDINGS("", "recordings"),
    /// Voices that were made or brought in, with consents and statements.
    VOICES("", "voices"),
    /// Model bundles.
    MODELS("models-policy.json models-runtime.txt models-memory.json", "models"),
    /// What is known of the user's folders of sounds, and soundfonts that were brought in.
    SOUNDS("sounds", "soundfonts"),
    /// Finished work that is easily made again.
    CACHE("thumbnails artifacts/damaged", ""),
    /// What libraries unpacked for this kind of machine; they do so again when they are next used.
    NATIVES("natives", ""),
    /// Queued films, which films were made where, and what says who goes first.
    QUEUE("queue exports queue-at-once.txt preview.lock", ""),
    /// Figures of the machine and of past work.
    METRICS("metrics bench.jsonl linearity.json speeds.json encoders.json power.json", ""),
    /// Logs.
    LOGS("", "logs"),
    /// What was chosen in the window, and presets of the user's own.
    SETTINGS("window.json presets quality.json", "");

    private final String wholes;
    private final String shelves;

    /// @param wholes files and folders that go as one, with blanks between
    /// @param shelves folders in which each thing goes by itself
    StoredClass(String wholes, String shelves) {
        this.wholes = wholes;
        this.shelves = shelves;
    }

    List<Path> wholes(Home home) {
        return places(home, wholes);
    }

    /// What is outside of the data folder, but of it alone.
    List<Path> elsewhere(Home home) {
        return this == NATIVES ? NativePlace.elsewhere(home) : List.of();
    }

    List<Path> shelves(Home home) {
        return places(home, shelves);
    }

    private static List<Path> places(Home home, String names) {
        return names.isEmpty()
                ? List.of()
                : Stream.of(names.split(" ")).map(home.folder()::resolve).toList();
    }

    /// Whether a piece of the store is of this class.
    boolean hasMade(String maker) {
        boolean take = maker.startsWith("voice.");
        return switch (this) {
            case TAKES -> take;
            case CACHE -> !take;
            case RECORDINGS, VOICES, MODELS, SOUNDS, NATIVES, QUEUE, METRICS, LOGS, SETTINGS ->
                    false;
        };
    }
}
