package studio.longplay.engine.voice.neural.styled;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.model.WrittenAgain;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reader;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Pronounced;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

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
    /// @param habits of who taught it
    public record Manner(
            SymbolTable table,
            Styles styles,
            List<Long> before,
            List<Long> after,
            int most,
            int rateHz,
            Map<String, Double> priors,
            Habits habits) {
        public Manner {
            before = List.copyOf(before);
            after = List.copyOf(after);
            priors = Map.copyOf(priors);
        }
    }

    /// What drivers do besides.
    ///
    /// @param apart whether symbols that are no letters, marks too, stand between spaces
    /// @param byText whether the style is chosen by the letters of the text, not by its symbols
    /// @param leftOut samples at the end of every piece that are not to be heard
    public record Habits(boolean apart, boolean byText, int leftOut) {
        /// Nothing.
        public static final Habits NONE = new Habits(false, false, 0);
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
        List<Tokens> pieces =
                Tokens.of(words, manner.table(), manner.most(), manner.habits().apart());
        if (pieces.isEmpty()) {
            throw Phonemes.unpronounceable();
        }
        double prior = manner.priors().getOrDefault(voice, 1.0);
        double pace = Math.clamp(reading.pace() * prior, LEAST_PACE, MOST_PACE);
        Joined joined = new Joined(manner.rateHz());
        for (Tokens piece : pieces) {
            context.checkCancelled();
            int row = manner.habits().byText() ? letters(piece, reading) : piece.count();
            speak(piece, new Manners(voice, row, pace), joined, context);
        }
        return joined.sounded(model.isPaced() ? pace / prior : 1, context);
    }

    /// How a piece is said.
    ///
    /// @param row of the voice's style
    private record Manners(String voice, int row, double pace) {}

    /// The length of the text of a piece, with its spaces and marks.
    private static int letters(Tokens piece, Reading reading) {
        int[] said =
                piece.tokens().stream().mapToInt(Tokens.Token::word).filter(i -> i >= 0).toArray();
        return said.length == 0
                ? piece.count()
                : text(reading.utterance().words().subList(said[0], said[said.length - 1] + 1));
    }

    private static int text(List<SpokenWord> words) {
        String text = WrittenAgain.of(new Utterance(words));
        return text.codePointCount(0, text.length());
    }

    private void speak(Tokens piece, Manners how, Joined joined, JobContext context)
            throws StudioFault {
        List<Tokens.Token> all = new ArrayList<>();
        manner.before().forEach(id -> all.add(Tokens.between(id)));
        all.addAll(piece.tokens());
        manner.after().forEach(id -> all.add(Tokens.between(id)));
        long[] ids = all.stream().mapToLong(Tokens.Token::id).toArray();
        float[] style = manner.styles().row(how.voice(), how.row());
        StyledModel.Said said = model.speak(ids, style, how.pace(), manner.rateHz(), context);
        joined.add(said.samples(), all, said.lengths());
        joined.leaveOut(manner.habits().leftOut());
    }

    @Override
    public void tryOnce(JobContext context) throws StudioFault {
        long some = manner.table().ids().values().stream().max(Long::compare).orElse(0L);
        String voice = manner.styles().names().getFirst();
        speak(
                new Tokens(List.of(Tokens.between(some))),
                new Manners(voice, 1, 1),
                new Joined(manner.rateHz()),
                context);
    }
}
