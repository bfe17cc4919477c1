package studio.longplay.engine.voice.neural.styled;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reader;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Pronounced;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads with a [StyledModel]: pronounces the words, cuts them where they are more than the model
/// takes, speaks the pieces with the row of the voice's style that is for their length, and joins
/// them.
public final class StyledReader implements Reader {
    private static final double LEAST_PACE = 0.4;
    private static final double MOST_PACE = 2.5;

    private final StyledModel model;
    private final Manner manner;
    private final Speech speech;

    /// How a kind of model is asked.
    ///
    /// @param before numbers of the symbols before all others
    /// @param after numbers of those after all others
    /// @param most symbols between them at once
    /// @param rateHz of what it answers
    /// @param priors what the pace is multiplied by for a voice, 1 where it is not named
    public record Manner(
            SymbolTable table,
            Styles styles,
            List<Long> before,
            List<Long> after,
            int most,
            int rateHz,
            Map<String, Double> priors) {
        public Manner {
            before = List.copyOf(before);
            after = List.copyOf(after);
            priors = Map.copyOf(priors);
        }
    }

    /// Knows how a voice's words are pronounced.
    @FunctionalInterface
    public interface Speech {
        /// What pronounces them.
        ///
        /// @throws StudioFault if nothing does
        Phonemes of(NeuralVoice voice) throws StudioFault;
    }

    public StyledReader(StyledModel model, Manner manner, Speech speech) {
        this.model = model;
        this.manner = manner;
        this.speech = speech;
    }

    @Override
    public Sounded read(Reading reading, JobContext context) throws StudioFault {
        List<Pronounced> words = speech.of(reading.voice()).of(reading.utterance(), context);
        String voice = reading.voice().name();
        List<Tokens> pieces = Tokens.of(words, manner.table(), manner.most());
        if (pieces.isEmpty()) {
            throw Phonemes.unpronounceable();
        }
        double prior = manner.priors().getOrDefault(voice, 1.0);
        double pace = Math.clamp(reading.pace() * prior, LEAST_PACE, MOST_PACE);
        Joined joined = new Joined(manner.rateHz());
        for (Tokens piece : pieces) {
            context.checkCancelled();
            speak(piece, voice, pace, joined, context);
        }
        return joined.sounded(model.isPaced() ? pace / prior : 1, context);
    }

    private void speak(Tokens piece, String voice, double pace, Joined joined, JobContext context)
            throws StudioFault {
        List<Tokens.Token> all = new ArrayList<>();
        manner.before().forEach(id -> all.add(Tokens.between(id)));
        all.addAll(piece.tokens());
        manner.after().forEach(id -> all.add(Tokens.between(id)));
        long[] ids = all.stream().mapToLong(Tokens.Token::id).toArray();
        float[] style = manner.styles().row(voice, piece.count());
        StyledModel.Said said = model.speak(ids, style, pace, manner.rateHz(), context);
        joined.add(said.samples(), all, said.lengths());
    }

    @Override
    public void tryOnce(JobContext context) throws StudioFault {
        long some = manner.table().ids().values().stream().max(Long::compare).orElse(0L);
        String voice = manner.styles().names().getFirst();
        speak(
                new Tokens(List.of(Tokens.between(some))),
                voice,
                1,
                new Joined(manner.rateHz()),
                context);
    }
}
