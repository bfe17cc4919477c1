package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Sounds that were made to be heard alone or to be put on a timeline: files whose names say what
/// they are. They stay, for a timeline may have them.
public final class SoundShelf {
    private final Path folder;

    private SoundShelf(Path folder) {
        this.folder = folder;
    }

    /// The shelf in the folder of sounds.
    public static SoundShelf of(Path sounds) {
        return new SoundShelf(sounds.resolve("made"));
    }

    /// The sound of a cue, made now if it was not.
    ///
    /// @throws StudioFault.Input `sfx.unknown` if there is none
    public Path take(Cue.SoundCue cue, Workbench bench, JobContext context) throws StudioFault {
        Effects.Made made =
                Optional.ofNullable(new Effects(bench).make(List.of(cue), context).get(cue.id()))
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "sfx.unknown",
                                        "There is no sound called \"" + cue.sound() + "\".",
                                        "\"longplay sounds search\" finds those there are."));
        String name = CueNote.text(cue).replaceAll("[^\\p{L}\\p{N}.]+", " ").strip();
        String version = made.artifact().key().hex().substring(0, 6);
        Path file = folder.resolve(name + " " + version + ".wav");
        if (!Files.isRegularFile(file)) {
            copy(made, file);
        }
        return file;
    }

    private static void copy(Effects.Made made, Path file) throws StudioFault {
        try {
            AtomicFile.write(file, Files.readAllBytes(made.artifact().file()));
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "sounds.unreadable",
                    "The sound " + made.artifact().file() + " cannot be read.",
                    "Check the disk.",
                    e);
        }
    }
}
