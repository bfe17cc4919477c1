package studio.longplay.app.welcome;

import studio.longplay.app.templates.Template;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.BackdropChooser;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.preview.PreviewPainter;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Home;

import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A small frame of every project, kept in the data folder for the welcome page.
///
/// @param folder where they are kept
public record Thumbnails(Path folder) {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final int NAME_LENGTH = 24;

    /// Those of a data folder.
    public static Thumbnails of(Home home) {
        return new Thumbnails(home.folder().resolve("thumbnails"));
    }

    /// The frame of a project, if one was kept.
    public Optional<Path> find(Path project) {
        Path file = file(project);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /// Paints a frame from the first third of the film and keeps it. Takes a second or so; not for
    /// the window's thread. Does nothing while there is no film.
    public void keep(Path project, PreviewState state) throws StudioFault {
        long frames = state.duration().toFramesFloor(PreviewState.RATE);
        if (frames <= 0) {
            return;
        }
        try (PreviewPainter painter = new PreviewPainter()) {
            keep(file(project), into -> painter.paint(state, frames / 3, false, into));
        }
    }

    /// The place a template begins at, painted when it is first asked for.
    Path ofTemplate(Template template) throws StudioFault {
        Path file = folder.resolve("template-" + template.id() + ".png");
        if (Files.isRegularFile(file)) {
            return file;
        }
        Backdrop place =
                new BackdropChooser()
                        .choose(template.place(), List.of(template.mood()), template.id().length());
        SegmentPicture picture =
                new SegmentPicture(
                        WIDTH,
                        HEIGHT,
                        PreviewState.RATE,
                        0,
                        1,
                        List.of(new Layer.BackdropLayer(0, 1, place)));
        try (SegmentPainter painter = new SegmentPainter(picture, _ -> file)) {
            keep(file, into -> painter.paint(0, into));
        }
        return file;
    }

    private interface Painting {
        boolean paint(Pixels into) throws StudioFault;
    }

    private static void keep(Path file, Painting painting) throws StudioFault {
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            if (painting.paint(pixels)) {
                AtomicFile.write(file, PngFile.encode(pixels));
            }
        }
    }

    Path file(Path project) {
        String name = project.toAbsolutePath().normalize().toString();
        return folder.resolve(Digest.of(name).hex().substring(0, NAME_LENGTH) + ".png");
    }
}
