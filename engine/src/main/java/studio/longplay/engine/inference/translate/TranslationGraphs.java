package studio.longplay.engine.inference.translate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.decode.MergedDecoder;
import studio.longplay.engine.inference.decode.Rows;
import studio.longplay.engine.jobs.JobContext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /// Reads a sentence and begins to tell it.
    ///
    /// @throws StudioFault.Model `model.answer` if the answer has another shape
    Telling begin(long[] tokens, JobContext context) throws StudioFault {
        long[] mask = new long[tokens.length];
        Arrays.fill(mask, 1);
        Map<String, Tensor> answer =
                encoder.run(
                        Map.of(TOKENS, Rows.repeated(tokens, 1), MASK, Rows.repeated(mask, 1)),
                        Set.of(READ),
                        context);
        Tensor states = Objects.requireNonNull(answer.get(READ));
        if (states.shape().length != STATE_AXES || states.shape()[1] != tokens.length) {
            throw MergedDecoder.odd(READ, "another shape");
        }
        MergedDecoder.Telling telling = decoder.begin();
        return (last, from, within) ->
                telling.next(
                        last,
                        from,
                        Map.of(
                                STATES, Rows.pick(states, new int[last.length]),
                                STATES_MASK, Rows.repeated(mask, last.length)),
                        within);
    }
}
