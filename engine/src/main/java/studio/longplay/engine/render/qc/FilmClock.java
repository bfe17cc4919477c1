package studio.longplay.engine.render.qc;

import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

/// Both clocks of a film, worked out from the times of its packets alone: nothing that was believed
/// when it was made.
///
/// @param frameTicks the usual length of a picture
/// @param tolerance how inexact the file's times may be, in ticks
/// @param unevenFrames pictures that last otherwise
/// @param soundStart how much later than the picture the sound begins
/// @param drift how much later the last sample sounds than its count says
/// @param endsApart how much later than the picture the sound ends
record FilmClock(
        long frameTicks,
        long tolerance,
        long unevenFrames,
        MediaTime soundStart,
        MediaTime drift,
        MediaTime pictureLength,
        MediaTime soundLength,
        MediaTime endsApart) {
    /// @param rate of the sound
    static FilmClock of(FilmPackets packets, SampleRate rate) {
        FilmPackets.Pictures pictures = packets.pictures();
        FilmPackets.Sounds sounds = packets.sounds();
        int count = pictures.count();
        long unit = pictures.granularity().ticks();
        long usual = usual(pictures);
        long uneven = uneven(pictures, usual, unit);
        MediaTime first = count == 0 ? MediaTime.ZERO : pictures.time(0);
        MediaTime counted = MediaTime.ofSamples(sounds.samples(), rate);
        MediaTime timed = sounds.end().minus(sounds.start());
        return new FilmClock(
                uneven == 0 ? mean(pictures) : usual,
                unit,
                uneven,
                sounds.start().minus(first),
                timed.minus(counted),
                pictures.time(count).minus(first),
                counted,
                sounds.end().minus(pictures.time(count)));
    }

    /// What most pictures last.
    private static long usual(FilmPackets.Pictures pictures) {
        int count = pictures.count();
        if (count < 2) {
            return pictures.lastLength().ticks();
        }
        long[] lengths = new long[count - 1];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = pictures.ticks()[i + 1] - pictures.ticks()[i];
        }
        Arrays.sort(lengths);
        return lengths[lengths.length / 2];
    }

    /// Exact where the file's clock is too coarse for one picture.
    private static long mean(FilmPackets.Pictures pictures) {
        int count = pictures.count();
        return count < 2
                ? pictures.lastLength().ticks()
                : (pictures.ticks()[count - 1] - pictures.ticks()[0]) / (count - 1);
    }

    private static long uneven(FilmPackets.Pictures pictures, long usual, long unit) {
        long uneven = 0;
        for (int i = 1; i < pictures.count(); i++) {
            long length = pictures.ticks()[i] - pictures.ticks()[i - 1];
            uneven += Math.abs(length - usual) > unit ? 1 : 0;
        }
        return uneven;
    }

    /// Until the longer of both is over.
    MediaTime length() {
        return pictureLength.max(soundLength);
    }

    /// Of the sound against its count, in samples.
    long driftSamples(SampleRate rate) {
        return Math.round((double) drift.ticks() / rate.ticksPerSample());
    }
}
