package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// Sees and hears a film that a [FilmScan] plays to it, on the thread that scans.
public interface FilmAudience {
    /// A picture; they come in the order in which they are shown.
    ///
    /// @param at when it is shown
    /// @param glance valid during the call
    /// @param damaged whether the decoder had to make up some of it
    void picture(MediaTime at, Glance glance, boolean damaged);

    /// A picture that could not be decoded at all.
    ///
    /// @param near about when it would be shown
    void lostPicture(MediaTime near);

    /// The next samples, from `planar[channel][0]` on.
    ///
    /// @param count of each channel
    void sound(float[][] planar, int count);

    /// A packet of sound that could not be decoded.
    ///
    /// @param atSample of each channel, by what was decoded before
    void lostSound(long atSample);

    /// Whether the rest of the film need not be played; asked between packets.
    default boolean hasEnough() {
        return false;
    }

    /// Of about how many pictures batches are told where only those that stand alone are decoded,
    /// so that those that were seen in another film need not be; 0 where none are told.
    default int batchPictures() {
        return 0;
    }

    /// Takes a batch of pictures as they were seen before, if they were.
    ///
    /// @param packets SHA-256 of what they are coded in
    /// @param times of each of them
    /// @return false if they have to be decoded
    /// @throws StudioFault if what was seen cannot be read
    default boolean recallPictures(byte[] packets, List<MediaTime> times) throws StudioFault {
        return false;
    }

    /// A batch of pictures that have to be decoded begins.
    default void batchBegins() {
        // Only those who remember care.
    }

    /// A batch that was decoded is over.
    ///
    /// @param packets as in [#recallPictures]
    /// @param pictures that should have come
    /// @throws StudioFault if what was seen cannot be kept
    default void batchEnds(byte[] packets, int pictures) throws StudioFault {
        // Only those who remember care.
    }

    /// Of about how many packets stretches of sound are told, so that those that were heard in
    /// another film need not be decoded for this audience; 0 where none are told.
    default int stretchPackets() {
        return 0;
    }

    /// Takes a stretch of sound as it was heard before, if it was.
    ///
    /// @param packets SHA-256 of its packets and of those before it that its first samples hang on
    /// @return its samples; -1 if it has to be decoded
    /// @throws StudioFault if what was heard cannot be read
    default long recall(byte[] packets) throws StudioFault {
        return -1;
    }

    /// Sound of the end of a stretch that was recalled: the next one follows and is decoded.
    default void warmUp(float[][] planar, int count) {
        // Only those who recall need it.
    }

    /// A stretch that has to be decoded begins with the next samples.
    default void stretchBegins() {
        // Only those who remember care.
    }

    /// A stretch that was decoded is over.
    ///
    /// @param packets as in [#recall]
    /// @throws StudioFault if what was heard cannot be kept
    default void stretchEnds(byte[] packets) throws StudioFault {
        // Only those who remember care.
    }
}
