package studio.longplay.engine.inference.translate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.decode.MergedDecoder;
import studio.longplay.engine.inference.decode.Rows;
import studio.longplay.engine.inference.run.Padding;
import studio.longplay.engine.jobs.JobContext;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The encoder, which reads a sentence, and the decoder, which tells it in another language.
final class TranslationGraphs {
    static final String ENCODER = "encoder_model";
    static final String DECODER = "decoder_model_merged";

    private static final String TOKENS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String STATES = "encoder_hidden_states";
    private static final String STATES_MASK = "encoder_attention_mask";
    private static final String READ = "last_hidden_state";
    private static final int STATE_AXES = 3;

    private final Session encoder;
    private final MergedDecoder decoder;

    /// @param heads of the decoder's attention, where its inputs do not say
    /// @param width numbers of a head, where its inputs do not say
    TranslationGraphs(Map<String, Session> sessions, int heads, int width) {
        encoder = Objects.requireNonNull(sessions.get(ENCODER));
        decoder = MergedDecoder.of(Objects.requireNonNull(sessions.get(DECODER)), heads, width);
    }

    static Optional<String> encoderBreach(Session session) {
        return MergedDecoder.missing(session, List.of(TOKENS, MASK), List.of(READ));
    }

    static Optional<String> decoderBreach(Session session) {
        return MergedDecoder.breach(session, List.of(STATES, STATES_MASK));
    }

    /// Reads sentences and begins to tell them.
    ///
    /// @param sentences of like length; each as it would be alone
    /// @param pad stands behind the shorter ones
    /// @throws StudioFault.Model `model.answer` if the answer has another shape
    Telling begin(List<long[]> sentences, long pad, JobContext context) throws StudioFault {
        Tensor tokens = Padding.ids(sentences, pad);
        Tensor.Int64 mask = Padding.mask(sentences.stream().mapToInt(one -> one.length).toArray());
        Map<String, Tensor> answer =
                encoder.run(Map.of(TOKENS, tokens, MASK, mask), Set.of(READ), context);
        Tensor states = Objects.requireNonNull(answer.get(READ));
        long[] shape = states.shape();
        if (shape.length != STATE_AXES
                || shape[0] != sentences.size()
                || shape[1] != tokens.shape()[1]) {
            throw MergedDecoder.odd(READ, "another shape");
        }
        return new Sentences(decoder.begin(), states, mask);
    }

    /// Several sentences that are told at once, with as many beginnings of each as there are.
    private static final class Sentences implements Telling {
        private final MergedDecoder.Telling telling;
        private final Tensor states;
        private final Tensor.Int64 mask;
        private int[] sentences;

        Sentences(MergedDecoder.Telling telling, Tensor states, Tensor.Int64 mask) {
            this.telling = telling;
            this.states = states;
            this.mask = mask;
            this.sentences = IntStream.range(0, (int) states.shape()[0]).toArray();
        }

        @Override
        public float[][] next(long[] last, int[] from, JobContext context) throws StudioFault {
            int[] before = sentences;
            sentences = IntStream.of(from).map(row -> before[row]).toArray();
            return telling.next(
                    last,
                    from,
                    Map.of(
                            STATES, Rows.pick(states, sentences),
                            STATES_MASK, Rows.pickNumbers(mask, sentences)),
                    context);
        }
    }
}
