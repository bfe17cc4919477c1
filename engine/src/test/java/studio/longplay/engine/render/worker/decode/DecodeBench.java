package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What a frame costs through a child and without one. Run on demand: `DecodeBench FILM`.
final class DecodeBench {
    private static final int FRAMES = 300;

    private DecodeBench() {}

    public static void main(String[] arguments) throws StudioFault, IOException {
        Path film = Path.of(arguments[0]);
        try (Decoders decoders = new Decoders(Files.createTempDirectory("decode-bench"));
                ChildDecoding child = decoders.forOnePainter()) {
            measure("warming up", film, child, 720);
            measure("warming up", film, Decoding.HERE, 720);
            for (int lines : new int[] {540, 720, 1080}) {
                for (int round = 0; round < 3; round++) {
                    measure("here ", film, Decoding.HERE, lines);
                    measure("child", film, child, lines);
                }
            }
        }
    }

    /// All frames in order, as while playing but as fast as they come.
    private static void measure(String what, Path film, Decoding decoding, int lines)
            throws StudioFault {
        int width = lines * 16 / 9;
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = decoding.film(film, width, lines)) {
            Pixels into = Pixels.allocate(arena, width, lines);
            reader.frameAt(0, FrameRate.FPS_30, into);
            long begin = System.nanoTime();
            for (int frame = 1; frame <= FRAMES; frame++) {
                reader.frameAt(frame, FrameRate.FPS_30, into);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s %d lines: %.2f ms a frame%n",
                    what,
                    lines,
                    (System.nanoTime() - begin) / 1e6 / FRAMES);
        }
    }
}
