package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.picture.Still;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;

/// Decodes as another does, but gives of films the picture at hand that is nearest to the frame
/// asked for, and never says that a film is over.
record NearestDecoding(Decoding exact) implements Decoding {
    @Override
    public Film look(Path film) throws StudioFault {
        return exact.look(film);
    }

    @Override
    public VideoReader film(Path file, int width, int height) throws StudioFault {
        return new NearestFilm(exact.film(file, width, height));
    }

    @Override
    public Still still(Path file) throws StudioFault {
        return exact.still(file);
    }

    private record NearestFilm(VideoReader film) implements VideoReader {
        @Override
        public boolean frameAt(long frame, FrameRate outRate, Pixels into) throws StudioFault {
            return film.nearestTo(frame, outRate, into);
        }

        @Override
        public boolean runUp(long frame, FrameRate outRate, long budgetNanos) {
            return true;
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
}
