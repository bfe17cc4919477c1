package studio.longplay.engine.voice.model;

import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.transform.PitchTrack;
import studio.longplay.engine.voice.transform.Psola;

/// Moves pitch and pace of what a model spoke as far as a line asks for it; what is not asked for
/// is not touched.
public final class Bending {
    private static final double SAME = 0.005;

    private Bending() {}

    /// The same words as they are wanted.
    ///
    /// @param samples mono, 48 kHz
    /// @param wanted how the line is to sound; its pitch counts against the voice's own
    /// @param ownPitchHz of the voice as it stands
    public static float[] of(float[] samples, VoiceShape wanted, double ownPitchHz) {
        double higher = wanted.pitchHz() / ownPitchHz;
        boolean same =
                Math.abs(higher - 1) < SAME
                        && Math.abs(wanted.rate() - 1) < SAME
                        && Math.abs(wanted.pitchRange() - 1) < SAME
                        && wanted.formantRatio() == 1
                        && wanted.tiltDb() == 0;
        if (same) {
            return samples;
        }
        double median = PitchTrack.of(samples).median();
        double pitchHz = median > 0 ? median * higher : wanted.pitchHz();
        return Psola.apply(samples, wanted.spoken(pitchHz, wanted.rate(), wanted.pitchRange()));
    }
}
