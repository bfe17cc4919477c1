package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Divides the bars of a piece into sections: intro, then A A' B A'' over and over, then outro.
///
/// Loudness and density rise to about two thirds of the piece and fall again, with a breath in
/// every third round so that long pieces do not tire.
final class Form {
    private static final int PHRASE_BARS = 4;
    private static final int LEAST_BARS_WITH_INTRO = 12;
    private static final List<String> ROUND = List.of("A", "A'", "B", "A''");
    private static final List<Double> ROUND_INTENSITY = List.of(0.5, 0.68, 0.92, 0.78);

    private Form() {}

    static List<Section> of(int bars, double energyFactor, SplittableRandom random) {
        int intro = bars < LEAST_BARS_WITH_INTRO ? 0 : bars < 2 * LEAST_BARS_WITH_INTRO ? 2 : 4;
        int outro = bars < 6 ? 0 : bars < LEAST_BARS_WITH_INTRO ? 1 : 2;
        int phrases = Math.max(1, (bars - intro - outro) / PHRASE_BARS);
        List<Section> sections = new ArrayList<>();
        if (intro > 0) {
            sections.add(new Section("intro", 0, intro, false, 0, held(0.3 * energyFactor)));
        }
        int bar = intro;
        for (int phrase = 0; phrase < phrases; phrase++) {
            int length = Math.min(PHRASE_BARS, bars - bar);
            double place = (phrase + 0.5) / phrases;
            double intensity = intensity(phrase, place) * energyFactor;
            intensity += (random.nextDouble() - 0.5) * 0.1;
            sections.add(phrase(phrase, bar, length, held(intensity)));
            bar += length;
        }
        if (bar < bars) {
            sections.add(new Section("outro", bar, bars - bar, false, 0, held(0.4 * energyFactor)));
        }
        return sections;
    }

    private static Section phrase(int phrase, int bar, int length, double intensity) {
        int inRound = phrase % ROUND.size();
        int round = phrase / ROUND.size();
        return new Section(
                ROUND.get(inRound),
                bar,
                length,
                inRound == 2,
                inRound == 0 ? round : round + inRound,
                intensity);
    }

    private static double intensity(int phrase, double place) {
        int round = phrase / ROUND.size();
        double arch = 0.72 + 0.28 * (1 - Math.min(1, Math.abs(place - 0.66) / 0.66));
        double breath = round % 3 == 2 && phrase % ROUND.size() < 2 ? 0.5 : 1;
        return ROUND_INTENSITY.get(phrase % ROUND.size()) * arch * breath;
    }

    private static double held(double intensity) {
        return Math.max(0.1, Math.min(1, intensity));
    }
}
