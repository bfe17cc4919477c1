package studio.longplay.engine.render.purge;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryJournal;
import studio.longplay.engine.store.library.TakeFacts;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A data folder in which something of everything is stored.
record StoredHome(Home home) {
    static StoredHome in(Path folder) throws IOException {
        StoredHome stored = new StoredHome(new Home(folder));
        for (String file :
                List.of(
                        "recordings/one.wav",
                        "recordings/two.wav",
                        "voices/ada/consent/statement.wav",
                        "voices/bea/voice.txt",
                        "models/tiny/model.onnx",
                        "models-memory.json",
                        "sounds/bank.json",
                        "soundfonts/piano.sf2",
                        "thumbnails/a.png",
                        "natives/ffmpeg/libavcodec.so",
                        "queue/queue.json",
                        "queue-at-once.txt",
                        "preview.lock",
                        "metrics/longplay.prom",
                        "bench.jsonl",
                        "linearity.json",
                        "logs/worker.log",
                        "window.json",
                        "presets/mine.longplay-preset",
                        "plugins/theirs.jar",
                        "projects/play/notes.txt",
                        "mine.txt")) {
            stored.write(file, file);
        }
        return stored;
    }

    Path file(String name) {
        return home.folder().resolve(name);
    }

    void write(String name, String text) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// A piece of finished work.
    Digest piece(String maker, String what, Digest... from) throws StudioFault {
        try (ArtifactStore store = ArtifactStore.open(home.artifacts())) {
            Recipe recipe = new Recipe(maker, "1", Map.of("what", what), List.of(from));
            Artifact made = store.put(recipe, "bin", part -> Files.writeString(part, maker + what));
            return made.key();
        }
    }

    /// A take that the library knows of.
    Digest take(String text, String voice, String project) throws StudioFault {
        Digest take = piece("voice.take", text + voice);
        TakeFacts facts =
                new TakeFacts(
                        text,
                        "ANNA",
                        voice,
                        voice,
                        "mary",
                        "",
                        project,
                        "Play",
                        "e1",
                        Instant.EPOCH,
                        48_000,
                        100);
        new LibraryJournal(home.library()).add(List.of(new LibraryChange.Make(take, facts)));
        return take;
    }

    boolean holds(Digest piece) throws StudioFault {
        try (ArtifactStore store = ArtifactStore.open(home.artifacts())) {
            return store.find(piece).isPresent();
        }
    }

    Project project(Path folder, String script) throws StudioFault {
        try (ProjectFolder made =
                ProjectFolder.create(folder, Project.of("Play", "play.fountain", script))) {
            return made.project();
        }
    }

    /// Everything that opens at a start opens.
    void requireOpens() throws StudioFault {
        ArtifactStore.open(home.artifacts()).close();
        Library.open(home.library()).close();
        new VoiceShelf(home.folder()).list();
    }
}
