package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Section;
import studio.longplay.engine.music.score.Tempo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, Double> NAMED_INTENSITY =
            Map.of("A", 0.55, "B", 0.9, "C", 0.72, "D", 0.65, "i", 0.3, "o", 0.38, "d", 1.0);
    private static final double BREATH = 0.58;
    private static final double ARRIVED = 1;

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

    /// Sections of the names a cue gives, of equal lengths; the last takes what is left.
    static List<Section> named(List<String> names, int bars, double energyFactor) {
        int count = Math.min(names.size(), bars);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name =
                    names.get(i).length() == 1
                            ? names.get(i).toUpperCase(Locale.ROOT)
                            : name(names.get(i));
            int first = (int) Math.round((double) bars * i / count);
            int end = (int) Math.round((double) bars * (i + 1) / count);
            String letter = name.substring(0, 1);
            boolean away = letter.equals("B") || letter.equals("D");
            int variation = name.length() - 1 + (letter.equals("C") ? 2 : 0);
            double intensity = NAMED_INTENSITY.getOrDefault(letter, 0.6) * energyFactor;
            boolean part = Character.isUpperCase(letter.charAt(0));
            sections.add(
                    new Section(
                            name, first, end - first, away, part ? variation : 0, held(intensity)));
        }
        return sections;
    }

    private static String name(String word) {
        return word.endsWith("'") ? word.toUpperCase(Locale.ROOT) : word;
    }

    /// The same sections as loud as a curve from the beginning to the end says.
    static List<Section> curved(List<Section> sections, List<Double> curve, int bars) {
        if (curve.isEmpty()) {
            return sections;
        }
        List<Section> curved = new ArrayList<>();
        for (Section section : sections) {
            double place = (section.firstBar() + section.bars() * 0.5) / bars * (curve.size() - 1);
            int before = (int) Math.min(curve.size() - 1, Math.floor(place));
            int after = Math.min(curve.size() - 1, before + 1);
            double share = place - before;
            double intensity = curve.get(before) * (1 - share) + curve.get(after) * share;
            curved.add(section.withIntensity(held(intensity)));
        }
        return curved;
    }

    /// The same sections cut where the music arrives: what begins there is at its loudest, what
    /// ends there holds its breath.
    static List<Section> arriving(List<Section> sections, Tempo tempo) {
        List<Section> cut = new ArrayList<>();
        for (Section section : sections) {
            int from = section.firstBar();
            for (int bar = from + 1; bar < section.endBar(); bar++) {
                if (tempo.isHit(bar)) {
                    cut.add(section.between(from, bar));
                    from = bar;
                }
            }
            cut.add(section.between(from, section.endBar()));
        }
        for (int i = 1; i < cut.size(); i++) {
            if (tempo.isHit(cut.get(i).firstBar())) {
                Section before = cut.get(i - 1);
                cut.set(i - 1, before.withIntensity(Math.min(before.intensity(), BREATH)));
                cut.set(i, cut.get(i).withIntensity(ARRIVED).named("drop"));
            }
        }
        return cut;
    }

    private static double held(double intensity) {
        return Math.max(0.1, Math.min(1, intensity));
    }
}
