package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What tiny models of the kind that reads all at once and tells piece by piece have in common: one
/// layer, one head, one number of a head.
final class TinyMergedDecoder {
    private TinyMergedDecoder() {}

    /// An encoder that reads pieces as their numbers.
    static void encoder(Path file) throws IOException {
        new OnnxWriter("encoder")
                .input(TensorSpec.of("input_ids", INT64, ANY, ANY))
                .input(TensorSpec.of("attention_mask", INT64, ANY, ANY))
                .constant("axis", new long[] {2}, 1)
                .node("Mul", List.of("input_ids", "attention_mask"), List.of("read"))
                .node("Cast", List.of("read"), List.of("numbers"), OnnxWriter.whole("to", 1))
                .node("Unsqueeze", List.of("numbers", "axis"), List.of("last_hidden_state"))
                .output(TensorSpec.of("last_hidden_state", FLOAT32, ANY, ANY, 1))
                .write(file);
    }

    /// A decoder with its inputs, but for the one that tells the first step.
    static OnnxWriter begun() {
        OnnxWriter model =
                new OnnxWriter("decoder")
                        .input(TensorSpec.of("encoder_attention_mask", INT64, ANY, ANY))
                        .input(TensorSpec.of("input_ids", INT64, ANY, ANY))
                        .input(TensorSpec.of("encoder_hidden_states", FLOAT32, ANY, ANY, 1));
        for (String part : parts()) {
            String name = "past_key_values.0." + part;
            model.input(TensorSpec.of(name, FLOAT32, ANY, 1, ANY, 1));
        }
        return model;
    }

    /// The same with its outputs.
    static OnnxWriter end(OnnxWriter model, int vocabulary) {
        model.output(TensorSpec.of("logits", FLOAT32, ANY, ANY, vocabulary));
        for (String part : parts()) {
            model.output(TensorSpec.of("present.0." + part, FLOAT32, ANY, 1, ANY, 1));
        }
        return model;
    }

    private static List<String> parts() {
        return List.of("decoder.key", "decoder.value", "encoder.key", "encoder.value");
    }

    /// 0, 1, 2...
    static float[] ramp(int count) {
        float[] ramp = new float[count];
        for (int i = 0; i < count; i++) {
            ramp[i] = i;
        }
        return ramp;
    }
}
