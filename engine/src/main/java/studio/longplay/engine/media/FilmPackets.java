package studio.longplay.engine.media;

import studio.longplay.engine.time.MediaTime;

import java.util.Arrays;
import java.util.List;

/// What the packets of a film say, in the order in which the pictures are shown.
public final class FilmPackets {
    private final Pictures pictures;
    private final Sounds sounds;
    private final List<CaptionMark> captions;

    public FilmPackets(Pictures pictures, Sounds sounds, List<CaptionMark> captions) {
        this.pictures = pictures;
        this.sounds = sounds;
        this.captions = List.copyOf(captions);
    }

    public Pictures pictures() {
        return pictures;
    }

    public Sounds sounds() {
        return sounds;
    }

    /// Of the film's first caption track, in the order of their starts.
    public List<CaptionMark> captions() {
        return captions;
    }

    /// The packets of the pictures.
    ///
    /// @param ticks when each is shown, rising
    /// @param bytes of each packet
    /// @param keys which of them stand alone
    /// @param lastLength how long the last is shown; zero if the file does not say
    /// @param granularity the file's own unit of time: how exact the others can be
    // Read by those who scan, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Pictures(
            long[] ticks,
            int[] bytes,
            boolean[] keys,
            MediaTime lastLength,
            MediaTime granularity) {
        public int count() {
            return ticks.length;
        }

        /// The number of the picture that shows at a time; the first if it is earlier, the last if
        /// it is later.
        public int at(MediaTime time) {
            int found = Arrays.binarySearch(ticks, time.ticks());
            int before = found >= 0 ? found : -found - 2;
            return Math.clamp(before, 0, Math.max(0, ticks.length - 1));
        }

        /// When a picture shows; the number of pictures gives the end.
        public MediaTime time(int frame) {
            return frame < ticks.length ? new MediaTime(ticks[frame]) : end();
        }

        private MediaTime end() {
            if (ticks.length == 0) {
                return MediaTime.ZERO;
            }
            long last = ticks[ticks.length - 1];
            long before = ticks.length > 1 ? ticks[ticks.length - 2] : last;
            return new MediaTime(last + Math.max(lastLength.ticks(), last - before));
        }
    }

    /// The packets of the sound, and what came out of them.
    ///
    /// @param packets in the file
    /// @param samples decoded
    /// @param start when the first sample sounds
    /// @param end when the last sample is over, as the file's times say
    /// @param breaks where the times of decoded sound leap by more than a millisecond
    public record Sounds(long packets, long samples, MediaTime start, MediaTime end, int breaks) {}
}
