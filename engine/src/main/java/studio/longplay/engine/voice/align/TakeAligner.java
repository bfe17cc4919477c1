package studio.longplay.engine.voice.align;

import studio.longplay.engine.voice.Take;

import java.util.ArrayList;
import java.util.List;

/// Finds in a recording what a take of another voice says, whose times are known.
///
/// The way is looked for three times: the take's, and two of what is not said, for the confidence.
/// Memory grows with the square of the length up to half a minute, then with the length (3 kB for
/// each 10 ms).
public final class TakeAligner {
    private static final double SLOWEST = 0.4;
    private static final double FASTEST = 2.5;

    private TakeAligner() {}

    /// Finds in a recording what a take says.
    ///
    /// @param samples mono, 48 kHz
    /// @param take of another voice, with the times of its words and phones
    public static Alignment align(float[] samples, Take take) {
        SpeechFrames sound = SpeechFrames.of(samples);
        SpeechFrames spoken = SpeechFrames.of(take.samples());
        double heard = 0;
        for (int t = 0; t < sound.count(); t++) {
            heard += sound.speechShare(t) > 0 ? 1 : 0;
        }
        double pace = Math.clamp(heard / Model.spokenFrames(take), SLOWEST, FASTEST);
        List<Double> decoys = new ArrayList<>();
        for (Take decoy : Decoys.of(take)) {
            decoys.add(reading(samples, sound, new Model(decoy, spoken, pace)).apart());
        }
        return reading(samples, sound, new Model(take, spoken, pace))
                .read(decoys.stream().mapToDouble(Double::doubleValue).average());
    }

    private static Reading reading(float[] samples, SpeechFrames sound, Model model) {
        return new Reading(sound, model, new Warp(sound, model).cheapest(), samples.length);
    }
}
