package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;

/// Tells half a minute token by token: the likeliest each time or the likeliest of some beginnings
/// ([Beams]), and, where that goes in circles or is all too unlikely, again by lot ([Draws]), with
/// more chance from try to try. The lots are the same each time for the same place.
///
/// Source: `DecodingTask` and `decode_with_fallback` in openai/whisper.
final class HalfMinute {
    private static final List<Double> TEMPERATURES = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);

    /// More than packing can add to a short text.
    private static final int PACKED_OVERHEAD = 64;

    private final SpeechGraphs graphs;
    private final Vocabulary vocabulary;
    private final TokenRules rules;
    private final int beams;
    private final int bestOf;

    /// @param beams beginnings that are kept at once, where the export can do several; 0 is one
    /// @param bestOf tellings by lot of which the likeliest is taken, where the export can do
    ///   several
    HalfMinute(SpeechGraphs graphs, Vocabulary vocabulary, int beams, int bestOf) {
        this.graphs = graphs;
        this.beams = graphs.branches() ? beams : 1;
        this.bestOf = graphs.branches() ? bestOf : 1;
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
        SpeechGraphs.Telling telling = graphs.begin(heard);
        List<Long> first = new ArrayList<>(brief.before());
        int start = first.size();
        first.addAll(brief.task());
        SpeechGraphs.Scores scores =
                telling.next(first.stream().mapToLong(Long::longValue).toArray(), context);
        double silence = Chances.of(scores.row(start), vocabulary.special().noSpeech());
        int most = Math.min(graphs.longest() / 2, graphs.longest() - first.size());
        Beginning told = told(telling, scores.last(), most, draws(brief, temperature), context);
        return new Told(
                told.tokens(),
                told.chances(),
                told.sum() / (told.tokens().size() + 1),
                silence,
                repetition(vocabulary.text(told.tokens())),
                temperature);
    }

    private Optional<Draws> draws(Brief brief, double temperature) {
        return temperature == 0
                ? Optional.empty()
                : Optional.of(
                        new Draws(
                                rules,
                                vocabulary.special().endOfText(),
                                temperature,
                                brief.seed() + StrictMath.round(temperature * 10),
                                bestOf));
    }

    private Beginning told(
            SpeechGraphs.Telling telling,
            float[] first,
            int most,
            Optional<Draws> draws,
            JobContext context)
            throws StudioFault {
        if (draws.isPresent()) {
            return draws.get().best(telling, first, most, context);
        }
        return beams > 1
                ? new Beams(rules, vocabulary.special().endOfText(), beams)
                        .best(telling, first, most, context)
                : likeliest(telling, first, most, context);
    }

    /// One beginning: the likeliest token each time.
    private Beginning likeliest(
            SpeechGraphs.Telling telling, float[] first, int most, JobContext context)
            throws StudioFault {
        Beginning told = Beginning.NONE;
        float[] row = first;
        while (told.tokens().size() < most) {
            rules.apply(row, told.tokens());
            int taken = Chances.likeliest(row);
            double chance = Chances.of(row, taken);
            if (taken == vocabulary.special().endOfText()) {
                return told.ended(Beginning.log(chance));
            }
            told = told.with(taken, Beginning.log(chance), 0);
            row = telling.next(new long[] {taken}, context).last();
        }
        return told;
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
