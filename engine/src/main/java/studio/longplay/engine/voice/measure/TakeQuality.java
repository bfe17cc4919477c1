package studio.longplay.engine.voice.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How good a take is, with the reasons: 100 less what each flaw costs. A measure to sort takes by;
/// it does not hear expression.
///
/// @param score 0 to 100
/// @param deductions the gravest first
public record TakeQuality(double score, TakeFigures figures, List<Deduction> deductions) {
    private static final double GOOD_CLIPPED = 0.0002;
    private static final double GOOD_RATIO_DB = 22;
    private static final double GOOD_SILENCE = 0.5;
    private static final double QUIET_LUFS = -32;
    private static final double LOUD_LUFS = -12;
    private static final double GOOD_PACE = 1.4;
    private static final double LEAST_SYLLABLES = 0.55;
    private static final double MOST_SYLLABLES = 1.5;
    private static final double DYING_AWAY_DB = 13;
    private static final double CLEAR_RATIO_DB = 15;
    private static final double REPEAT = 0.82;
    private static final double GOOD_ALIGNMENT = 0.8;

    public TakeQuality {
        deductions = List.copyOf(deductions);
    }

    /// Judges a take.
    ///
    /// @param samples mono, 48 kHz
    public static TakeQuality of(float[] samples, TakeText text) {
        return of(TakeFigures.of(samples, text), text);
    }

    /// Judges a take by its figures.
    static TakeQuality of(TakeFigures of, TakeText text) {
        List<Deduction> found = new ArrayList<>();
        sound(of, found);
        delivery(of, found);
        words(of, text, found);
        found.sort((a, b) -> Double.compare(b.points(), a.points()));
        double points = found.stream().mapToDouble(Deduction::points).sum();
        return new TakeQuality(Math.max(0, 100 - points), of, found);
    }

    private static void sound(TakeFigures of, List<Deduction> found) {
        if (of.clippedShare() > GOOD_CLIPPED) {
            double decades = StrictMath.log10(of.clippedShare() / GOOD_CLIPPED);
            add(
                    found,
                    Figure.CLIPPING,
                    Math.min(50, 15 + 15 * decades),
                    "%.2f %% of it is clipped.",
                    100 * of.clippedShare());
        }
        if (of.signalToNoiseDb() < GOOD_RATIO_DB) {
            add(
                    found,
                    Figure.SIGNAL_TO_NOISE,
                    Math.min(50, 5 + 2.5 * (GOOD_RATIO_DB - of.signalToNoiseDb())),
                    "Speech is only %.0f dB above the noise.",
                    of.signalToNoiseDb());
        }
        double off = Math.max(QUIET_LUFS - of.loudnessLufs(), of.loudnessLufs() - LOUD_LUFS);
        if (off > 0) {
            add(
                    found,
                    Figure.LOUDNESS,
                    Math.min(20, 3 + off),
                    "Its loudness is %.0f LUFS.",
                    of.loudnessLufs());
        }
    }

    private static void delivery(TakeFigures of, List<Deduction> found) {
        if (of.silenceShare() > GOOD_SILENCE) {
            add(
                    found,
                    Figure.SILENCE,
                    Math.min(30, 60 * (of.silenceShare() - GOOD_SILENCE)),
                    "%.0f %% of it is silent.",
                    100 * of.silenceShare());
        }
        double pace = Math.max(1e-3, of.paceRatio());
        double away = Math.abs(StrictMath.log(pace)) - StrictMath.log(GOOD_PACE);
        if (away > 0) {
            add(
                    found,
                    Figure.PACE,
                    Math.min(20, 3 + 40 * away),
                    "It is spoken at %.1f times the voice's usual pace.",
                    of.paceRatio());
        }
        ending(of, found);
    }

    private static void ending(TakeFigures of, List<Deduction> found) {
        boolean heard = of.signalToNoiseDb() > CLEAR_RATIO_DB;
        if (of.endsInWord()) {
            found.add(new Deduction(Figure.ENDING, 45, "It ends within a word."));
        } else if (heard && of.endUnderSpeechDb() < DYING_AWAY_DB) {
            add(
                    found,
                    Figure.ENDING,
                    Math.min(45, 25 + 2 * (DYING_AWAY_DB - of.endUnderSpeechDb())),
                    "It is cut off: its last sound is only %.0f dB under the speech.",
                    of.endUnderSpeechDb());
        }
    }

    private static void words(TakeFigures of, TakeText text, List<Deduction> found) {
        if (of.repeatLikeness() > REPEAT && !text.repeatsItself()) {
            add(
                    found,
                    Figure.REPETITION,
                    30,
                    "Something seems to be said twice: two neighbouring stretches are %.0f %%"
                            + " alike.",
                    100 * of.repeatLikeness());
        }
        if (of.syllableRatio() < LEAST_SYLLABLES || of.syllableRatio() > MOST_SYLLABLES) {
            add(
                    found,
                    Figure.SYLLABLES,
                    20,
                    "It has %.1f times the syllables of its text.",
                    of.syllableRatio());
        }
        if (of.alignmentConfidence() < GOOD_ALIGNMENT) {
            add(
                    found,
                    Figure.ALIGNMENT,
                    Math.min(40, 80 * (GOOD_ALIGNMENT - of.alignmentConfidence())),
                    "Its words fit the sound by only %.0f %%.",
                    100 * of.alignmentConfidence());
        }
    }

    private static void add(
            List<Deduction> found, Figure figure, double points, String reason, double value) {
        found.add(new Deduction(figure, points, String.format(Locale.ROOT, reason, value)));
    }
}
