package studio.longplay.engine.render.footage;

import studio.longplay.engine.media.FootageFacts;
import studio.longplay.engine.media.FootageFacts.PictureTrack;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;

/// A file of the user's, known by its content.
///
/// @param digest SHA-256 of the file
/// @param file where it is now; it may be moved and found again, see [Relink]
/// @param bytes its length
public record Footage(Digest digest, Path file, long bytes, FootageFacts facts) {
    public FootageFacts.Kind kind() {
        return facts.kind();
    }

    /// The longer of picture and sound; zero for a still.
    public MediaTime duration() {
        return facts.duration();
    }

    /// Pixels across once upright; 0 without pictures.
    public int width() {
        return facts.picture().map(PictureTrack::width).orElse(0);
    }

    /// Pixels down once upright; 0 without pictures.
    public int height() {
        return facts.picture().map(PictureTrack::height).orElse(0);
    }

    public boolean hasPicture() {
        return facts.picture().isPresent();
    }

    public boolean hasSound() {
        return facts.sound().isPresent();
    }

    /// As stored; 0 without sound.
    public int channels() {
        return facts.sound().map(FootageFacts.SoundTrack::channels).orElse(0);
    }

    /// Frames per second as a fraction, for example `30000/1001`; empty without moving pictures.
    public String rate() {
        return kind() == FootageFacts.Kind.VIDEO
                ? facts.picture()
                        .map(PictureTrack::rate)
                        .map(rate -> rate.numerator() + "/" + rate.denominator())
                        .orElse("")
                : "";
    }

    /// How many frames of that rate show the whole film: those that start before its end.
    public long framesAt(FrameRate rate) {
        return facts.picture().map(p -> p.duration().toFramesCeiling(rate)).orElse(0L);
    }

    /// The same file at another place.
    public Footage at(Path elsewhere) {
        return new Footage(digest, elsewhere, bytes, facts);
    }
}
