package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.Deflater;

/// Tells half a minute token by token: the likeliest each time, and, where that goes in circles or
/// is all too unlikely, again by lot, with more chance from try to try. The lots are the same each
/// time for the same place.
///
/// Source: `DecodingTask` and `decode_with_fallback` in openai/whisper.
final class HalfMinute {
    private static final List<Double> TEMPERATURES = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);

    /// More than packing can add to a short text.
    private static final int PACKED_OVERHEAD = 64;

    private final SpeechGraphs graphs;
    private final Vocabulary vocabulary;
    private final TokenRules rules;

    HalfMinute(SpeechGraphs graphs, Vocabulary vocabulary) {
        this.graphs = graphs;
        this.vocabulary = vocabulary;
        this.rules = new TokenRules(vocabulary);
    }

    /// A language and how sure it is.
    record Language(String code, double chance) {}

    /// What is told before a half minute.
    ///
    /// @param before tokens of what was said before; may be empty
    /// @param task start, language and what is wanted
    /// @param seed of the lots
    record Brief(List<Long> before, List<Long> task, long seed) {}

    /// The language that is spoken.
    Language language(SpeechGraphs.Heard heard, JobContext context) throws StudioFault {
        SpecialTokens special = vocabulary.special();
        long[] start = {special.startOfTranscript()};
        float[] scores = graphs.begin(heard).next(start, context).last();
        double highest = Double.NEGATIVE_INFINITY;
        long best = special.startOfTranscript();
        for (long token : special.languages().values()) {
            if (token < scores.length && scores[(int) token] > highest) {
                highest = scores[(int) token];
                best = token;
            }
        }
        double all = 0;
        for (Map.Entry<String, Long> each : special.languages().entrySet()) {
            long token = each.getValue();
            all += token < scores.length ? StrictMath.exp(scores[(int) token] - highest) : 0;
        }
        return new Language(special.language(best), 1 / all);
    }

    /// Tells it, again where it must be.
    Told tell(SpeechGraphs.Heard heard, Brief brief, JobContext context) throws StudioFault {
        Told told = null;
        for (double temperature : TEMPERATURES) {
            told = once(heard, brief, temperature, context);
            if (!told.isDoubtful()) {
                return told;
            }
        }
        return Objects.requireNonNull(told);
    }

    private Told once(SpeechGraphs.Heard heard, Brief brief, double temperature, JobContext context)
            throws StudioFault {
        SpecialTokens special = vocabulary.special();
        SpeechGraphs.Telling telling = graphs.begin(heard);
        List<Long> first = new ArrayList<>(brief.before());
        int start = first.size();
        first.addAll(brief.task());
        SpeechGraphs.Scores scores = telling.next(array(first), context);
        double silence = chance(scores.row(start), special.noSpeech());
        SplittableRandom lots =
                new SplittableRandom(brief.seed() + StrictMath.round(temperature * 10));
        List<Long> tokens = new ArrayList<>();
        List<Double> chances = new ArrayList<>();
        double sum = 0;
        int most = Math.min(graphs.longest() / 2, graphs.longest() - first.size());
        float[] row = scores.last();
        while (tokens.size() < most) {
            rules.apply(row, tokens);
            int taken = temperature == 0 ? likeliest(row) : drawn(row, temperature, lots);
            double chance = chance(row, taken);
            sum += StrictMath.log(Math.max(Double.MIN_NORMAL, chance));
            if (taken == special.endOfText()) {
                break;
            }
            tokens.add((long) taken);
            chances.add(chance);
            row = telling.next(new long[] {taken}, context).last();
        }
        return new Told(
                tokens,
                chances,
                sum / (tokens.size() + 1),
                silence,
                repetition(vocabulary.text(tokens)),
                temperature);
    }

    private static long[] array(List<Long> tokens) {
        return tokens.stream().mapToLong(Long::longValue).toArray();
    }

    private static int likeliest(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static int drawn(float[] scores, double temperature, SplittableRandom lots) {
        double highest = scores[likeliest(scores)];
        double all = 0;
        for (float score : scores) {
            all += StrictMath.exp((score - highest) / temperature);
        }
        double left = lots.nextDouble() * all;
        int last = likeliest(scores);
        for (int i = 0; i < scores.length; i++) {
            double weight = StrictMath.exp((scores[i] - highest) / temperature);
            if (weight > 0) {
                last = i;
                left -= weight;
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /// The chance of one token among all that are possible.
    private static double chance(float[] scores, long token) {
        double highest = scores[likeliest(scores)];
        double all = 0;
        for (float score : scores) {
            all += StrictMath.exp(score - highest);
        }
        return StrictMath.exp(scores[(int) token] - highest) / all;
    }

    private static double repetition(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] room = new byte[bytes.length + PACKED_OVERHEAD];
            return (double) bytes.length / Math.max(1, deflater.deflate(room));
        } finally {
            deflater.end();
        }
    }
}
