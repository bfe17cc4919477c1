package studio.longplay.engine.music.soundfont;

import java.nio.ShortBuffer;

/// One sample of an instrument and how it is played for some keys and velocities.
///
/// @param samples all samples of the file, 16 bits each; only read, by any thread
/// @param start first sample of it
/// @param end first sample after it
/// @param loopStart where it begins again
/// @param loopEnd from where it begins again; at most `end`
/// @param loops whether it goes round while it is held, as the last two say
/// @param rateHz at which it was recorded
/// @param rootCents pitch of the recording, in cents of MIDI pitch: middle C is 6000
/// @param centsPerKey 100, but for instruments that follow the key otherwise
/// @param tuneCents added to every pitch
/// @param gain linear
/// @param pan 0 left to 1 right
/// @param cutoffHz of its low-pass; 20,000 and more is none
public record Region(
        ShortBuffer samples,
        int start,
        int end,
        int loopStart,
        int loopEnd,
        boolean loops,
        double rateHz,
        double rootCents,
        double centsPerKey,
        double tuneCents,
        double gain,
        double pan,
        double cutoffHz,
        Envelope envelope) {

    /// Delay is left out; decay and release are the times in which it falls by 100 dB.
    ///
    /// @param sustain level that is held, 0 to 1
    public record Envelope(
            double attackSeconds,
            double holdSeconds,
            double decaySeconds,
            double sustain,
            double releaseSeconds) {}

    /// How many of its samples pass in one of ours, at 48 kHz.
    public double step(int midi) {
        double cents =
                6_000
                        + (midi - 60) * 100.0
                        - rootCents
                        + (midi * 100.0 - rootCents) * (centsPerKey / 100 - 1)
                        + tuneCents;
        return rateHz / 48_000 * StrictMath.pow(2, cents / 1_200);
    }
}
