package studio.longplay.engine.voice.cast;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceShape;

import java.util.List;
import java.util.stream.Stream;

/// Kin of a voice: the same person a little taller or smaller, quicker or slower, so that a play
/// with more parts than there are voices still has nobody twice.
public final class Variants {
    /// The highest number a variant may have.
    public static final int LAST = 6;

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

    /// Ratios of pitch, formants and rate, and dB of tilt, for II to VI: big enough to be heard
    /// side by side, small enough to keep the voice's sex and age.
    private static final List<Step> STEPS =
            List.of(
                    new Step(1.14, 1.035, 1.06, 2.5),
                    new Step(0.88, 0.965, 0.94, -2.5),
                    new Step(1.07, 0.95, 1.09, 4),
                    new Step(0.93, 1.05, 0.91, -4),
                    new Step(1.22, 0.98, 0.97, 0));

    private record Step(double pitch, double formants, double rate, double tiltDb) {}

    private Variants() {}

    /// A variant of a voice.
    ///
    /// @param number 2 to [#LAST]
    public static Voice of(Voice base, int number) {
        Step step = STEPS.get(number - 2);
        List<Voice.Part> parts =
                base.parts().stream()
                        .map(part ->
                                new Voice.Part(
                                        shape(part.shape(), step),
                                        part.delayMillis(),
                                        part.gainDb()))
                        .toList();
        return new Voice(
                base.id() + "-" + number,
                base.name() + " " + ROMAN.get(number - 1),
                Stream.concat(base.tags().stream(), Stream.of("variant")).toList(),
                base.languages(),
                base.origin(),
                parts,
                base.licence());
    }

    /// The number of a voice made here, 0 for any other.
    public static int numberOf(Voice voice) {
        return voice.has("variant") ? voice.id().charAt(voice.id().length() - 1) - '0' : 0;
    }

    /// The number a Roman numeral names, 0 if it is none of ours.
    public static int numberOf(String roman) {
        return ROMAN.indexOf(roman) + 1;
    }

    private static VoiceShape shape(VoiceShape shape, Step step) {
        return new VoiceShape(
                Math.clamp(shape.pitchHz() * step.pitch(), 70, 380),
                shape.pitchRange(),
                Math.clamp(shape.formantRatio() * step.formants(), 0.78, 1.3),
                Math.clamp(shape.rate() * step.rate(), 0.7, 1.4),
                Math.clamp(shape.tiltDb() + step.tiltDb(), -15, 15),
                shape.breath(),
                shape.roughness(),
                shape.tremor(),
                shape.equaliserDb());
    }
}
