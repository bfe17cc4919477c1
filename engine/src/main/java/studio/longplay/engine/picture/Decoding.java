package studio.longplay.engine.picture;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.stage.StillDecoder;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;

/// Decodes the user's films and pictures for a painter. Whoever it is, the pixels are the same.
///
/// Belongs to the painter's thread.
public interface Decoding {
    /// In the painter's own process: for one that may crash over a file, such as a worker.
    Decoding HERE = new Here();

    /// What has to be known of a film before it is opened.
    ///
    /// @param duration as the file says
    /// @param storedWidth pixels, before any rotation; 0 if it has no pictures
    record Film(MediaTime duration, int storedWidth) {}

    /// What a film's headers say.
    ///
    /// @throws StudioFault.Input `media.missing`
    /// @throws StudioFault.Media `media.unreadable`
    Film look(Path film) throws StudioFault;

    /// Opens a film; closed by whoever asked.
    ///
    /// @throws StudioFault as [VideoReader#open]
    VideoReader film(Path file, int width, int height) throws StudioFault;

    /// Reads a picture, upright and in sRGB; closed by whoever asked.
    ///
    /// @throws StudioFault as [StillDecoder#read]
    Still still(Path file) throws StudioFault;

    /// Decodes where it is called.
    record Here() implements Decoding {
        @Override
        public Film look(Path film) throws StudioFault {
            MediaFacts facts = new MediaProbe().probe(film);
            int width = facts.videos().isEmpty() ? 0 : facts.videos().getFirst().width();
            return new Film(facts.duration(), width);
        }

        @Override
        public VideoReader film(Path file, int width, int height) throws StudioFault {
            return VideoReader.open(file, width, height);
        }

        @Override
        public Still still(Path file) throws StudioFault {
            return new Still(StillDecoder.read(file));
        }
    }
}
