package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.picture.Still;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.nio.file.Path;

/// A decoding child that meets its end over files with certain names, as a native decoder would:
/// without a word. Of a slow film it decodes one picture in the time it is given.
public final class HostileDecoderMain {
    private static final long FATAL_AFTER_TICKS = 60_000_000;

    private HostileDecoderMain() {}

    public static void main(String[] arguments) {
        DecoderMain.serve(new Hostile());
    }

    private record Hostile() implements Decoding {
        @Override
        public Film look(Path film) throws StudioFault {
            meet(film, "looks");
            return HERE.look(film);
        }

        @Override
        public VideoReader film(Path file, int width, int height) throws StudioFault {
            return new HostileFilm(file, HERE.film(file, width, height));
        }

        @Override
        public Still still(Path file) throws StudioFault {
            meet(file, "halts");
            return HERE.still(file);
        }
    }

    private record HostileFilm(Path file, VideoReader film) implements VideoReader {
        @Override
        public boolean frameAt(long frame, FrameRate outRate, Pixels into) throws StudioFault {
            if (frame > FATAL_AFTER_TICKS || outRate.equals(FrameRate.FPS_30)) {
                meet(file, "halts");
                meet(file, "killed");
                meet(file, "hangs");
            }
            return film.frameAt(frame, outRate, into);
        }

        @Override
        public boolean runUp(long frame, FrameRate outRate, long budgetNanos) throws StudioFault {
            boolean slow = file.getFileName().toString().contains("slow");
            return film.runUp(frame, outRate, slow ? 0 : budgetNanos);
        }

        @Override
        public boolean nearestTo(long frame, FrameRate outRate, Pixels into) throws StudioFault {
            return film.nearestTo(frame, outRate, into);
        }

        @Override
        public void keepPassed(long bytes) {
            film.keepPassed(bytes);
        }

        @Override
        public void close() {
            film.close();
        }
    }

    private static void meet(Path file, String fate) {
        if (!file.getFileName().toString().contains(fate)) {
            return;
        }
        switch (fate) {
            case "hangs" -> hang();
            case "killed" -> killOurselves();
            default -> Runtime.getRuntime().halt(134);
        }
    }

    private static void hang() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void killOurselves() {
        try {
            new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
        } catch (IOException e) {
            Runtime.getRuntime().halt(137);
        }
        hang();
    }
}
