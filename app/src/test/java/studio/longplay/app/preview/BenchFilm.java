package studio.longplay.app.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A project to measure with: scenery, a still with a camera, titles and captions, and a film of
/// the user's over a part of it: 1080p H.264 with a key frame every 250 frames, as cameras and
/// screen recorders write them.
final class BenchFilm {
    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;
    static final long SECONDS = 40;
    private static final int KEY_FRAMES = 250;
    private static final int TIMES = 4;

    private BenchFilm() {}

    /// Writes the film and the still if they are not there.
    static Path film(Path folder) throws StudioFault, IOException {
        still(folder.resolve("still.png"));
        Path file = folder.resolve("film.mp4");
        if (!Files.exists(file)) {
            VideoSettings settings =
                    new VideoSettings(
                            WIDTH,
                            HEIGHT,
                            FrameRate.FPS_30,
                            "libopenh264",
                            8_000_000,
                            KEY_FRAMES,
                            2);
            Path part = folder.resolve("film.part");
            try (Arena arena = Arena.ofConfined();
                    VideoEncoder encoder = VideoEncoder.open(settings, part)) {
                Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
                for (int frame = 0; frame < SECONDS * 30; frame++) {
                    paint(picture, frame);
                    encoder.write(picture);
                }
                encoder.finish();
            }
            Files.move(part, file);
        }
        return file;
    }

    /// Stripes that move, with grain that moves with them.
    private static void paint(Pixels picture, int frame) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int at = x + 3 * frame;
                int grain = (at * 31 + y * 17) & 15;
                int red = (at >> 2 & 127) + grain;
                int green = (y >> 2 & 127) + grain;
                int blue = (at + y >> 3 & 127) + grain;
                picture.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) y * picture.rowBytes() + 4L * x,
                                0xFF000000 | red << 16 | green << 8 | blue);
            }
        }
    }

    private static void still(Path file) throws StudioFault, IOException {
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.allocate(arena, 4000, 3000);
            SplittableRandom random = new SplittableRandom(3);
            for (long at = 0; at < pixels.bgra().byteSize(); at += 4) {
                int argb = (int) (at / 4096 * 97) ^ random.nextInt(0x202020);
                pixels.bgra().set(ValueLayout.JAVA_INT_UNALIGNED, at, argb | 0xFF000000);
            }
            Files.write(file, PngFile.encode(pixels));
        }
    }

    /// The programme, in which the film stands from the fifth second on.
    static PreviewState state(Path folder, BinItem item) throws StudioFault {
        StringBuilder text = new StringBuilder(Films.PLAY);
        String scenes = Films.PLAY.substring(Films.PLAY.indexOf("EXT."));
        for (int again = 1; again < TIMES; again++) {
            text.append('\n').append(scenes.replace("storm clouds over the sea", "still.png"));
        }
        Script script = new ScriptParser().parse(text.toString(), "a.fountain");
        UserClip clip =
                new UserClip(
                        "clip",
                        "track",
                        item.name(),
                        new ClipSource.OfMedia(item.digest()),
                        Anchor.ofProgramme(MediaTime.ofSeconds(5)),
                        MediaTime.ZERO,
                        MediaTime.ofSeconds(SECONDS),
                        Treatment.NONE,
                        "",
                        "");
        Arrangement arrangement =
                Arrangement.NONE
                        .withTracks(
                                java.util.List.of(
                                        new UserTrack(
                                                "track",
                                                UserTrack.Kind.VIDEO,
                                                "Film",
                                                false,
                                                false)))
                        .with(item)
                        .with(clip);
        return Films.of(script, arrangement, Pictures.of(script, folder, arrangement));
    }
}
