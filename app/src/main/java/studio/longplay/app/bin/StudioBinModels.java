package studio.longplay.app.bin;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.picture.neural.TextPainter;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.pictures.PictureDesk;

import java.nio.file.Files;
import java.nio.file.Path;

/// The bin's wishes for pictures, granted by the engine; what is made lies in the project's folder
/// `pictures`, since the store may be cleared.
public final class StudioBinModels implements BinModels {
    private static final int LENGTH = 512;
    private static final int LONGEST_NAME = 40;
    private static final String PNG = ".png";

    private final PictureDesk desk;
    private final Path folder;

    /// @param project the project's folder
    public StudioBinModels(Studio studio, Path project) {
        desk =
                new PictureDesk(
                        studio.models(),
                        studio.modelKeeper(),
                        studio.store(),
                        studio.home().logs());
        folder = project.resolve("pictures");
    }

    @Override
    public Path enlarge(BinItem picture, JobContext context) throws StudioFault {
        PictureDesk.Made made = desk.enlarge(Path.of(picture.file()), "", context);
        return saved(made, picture.name().replaceFirst("\\.[^.]+$", "") + " large");
    }

    @Override
    public Path paint(String text, JobContext context) throws StudioFault {
        TextPainter.Wish wish =
                TextPainter.Wish.asked(text, "", new TextPainter.Size(LENGTH, LENGTH), 1, 0);
        return saved(desk.paint(wish, "", context), text);
    }

    private Path saved(PictureDesk.Made made, String name) throws StudioFault {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String brief = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        Path file = folder.resolve(brief + PNG);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(brief + " " + i + PNG);
        }
        made.save(file);
        return file;
    }
}
