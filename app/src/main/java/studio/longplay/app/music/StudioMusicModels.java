package studio.longplay.app.music;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.ModelMusic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Music by the engine's models; it lies in the project's folder `music`. The same words played
/// again are another take.
public final class StudioMusicModels implements MusicModels {
    private static final int LONGEST_NAME = 40;
    private static final String WAV = ".wav";

    private final ModelMusic music;
    private final Path folder;

    /// @param project the project's folder
    public StudioMusicModels(Studio studio, Path project) {
        this(studio.models(), studio.modelKeeper(), project);
    }

    StudioMusicModels(ModelShelf shelf, ModelKeeper keeper, Path project) {
        music = new ModelMusic(shelf, keeper);
        folder = project.resolve("music");
    }

    @Override
    public List<Model> able() throws StudioFault {
        return music.able().stream()
                .map(bundle -> new Model(bundle.name(), bundle.card().terms()))
                .toList();
    }

    @Override
    public Path play(String text, double seconds, String model, JobContext context)
            throws StudioFault {
        String plain = text.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String brief = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        Path file = folder.resolve(brief + WAV);
        long take = 1;
        while (Files.exists(file)) {
            take++;
            file = folder.resolve(brief + " " + take + WAV);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
        music.play(ModelMusic.wish(text, seconds, take), model, file, context);
        return file;
    }
}
