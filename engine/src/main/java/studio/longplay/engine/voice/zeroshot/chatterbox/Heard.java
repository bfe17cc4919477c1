package studio.longplay.engine.voice.zeroshot.chatterbox;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.model.Answer;
import studio.longplay.engine.voice.zeroshot.Rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the speech encoder makes of a reference.
///
/// @param rows that stand before the text
/// @param tokens of speech, which stand before the new ones
/// @param embedding of the speaker, for the decoder
/// @param features of the reference, for the decoder
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record Heard(Rows rows, long[] tokens, Tensor embedding, Tensor features) {
    private static final List<String> NAMES =
            List.of("audio_features", "audio_tokens", "speaker_embeddings", "speaker_features");

    /// By the outputs' usual names; where an export calls them otherwise, in their usual order.
    ///
    /// @param samples at the models' rate
    static Heard of(Session encoder, float[] samples, JobContext context) throws StudioFault {
        Map<String, Tensor> answer =
                encoder.run(Map.of("audio_values", Tensor.of(samples, 1, samples.length)), context);
        List<String> names = new ArrayList<>(encoder.outputs().keySet());
        if (names.containsAll(NAMES)) {
            names = NAMES;
        }
        float[] values = Answer.floats(answer, names.get(0));
        long[] shape = Answer.tensor(answer, names.get(0)).shape();
        if (values.length == 0 || shape.length == 0) {
            throw Answer.odd(names.get(0), "nothing");
        }
        Tensor said = Answer.tensor(answer, names.get(1));
        if (!(said instanceof Tensor.Int64(long[] tokens, long[] _))) {
            throw Answer.odd(names.get(1), said.type().words());
        }
        Answer.floats(answer, names.get(2));
        Answer.floats(answer, names.get(3));
        return new Heard(
                new Rows(values, (int) shape[shape.length - 1]),
                tokens,
                Answer.tensor(answer, names.get(2)),
                Answer.tensor(answer, names.get(3)));
    }
}
