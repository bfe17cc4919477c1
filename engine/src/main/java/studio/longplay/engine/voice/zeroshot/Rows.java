package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.voice.model.Answer;

import java.util.Map;

/// Vectors of one length, one after the other: what language models read.
///
/// @param values row by row
/// @param width numbers of a row
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Rows(float[] values, int width) {
    /// What a model answered, however many axes of length 1 stand before.
    ///
    /// @throws StudioFault.Model `model.answer` if the last axis has another length or nothing came
    public static Rows of(Map<String, Tensor> answer, String name, int width) throws StudioFault {
        float[] values = Answer.floats(answer, name);
        long[] shape = Answer.tensor(answer, name).shape();
        boolean fits = shape.length > 0 && shape[shape.length - 1] == width;
        if (!fits || values.length == 0) {
            throw Answer.odd(name, values.length + " numbers that are no rows of " + width);
        }
        return new Rows(values, width);
    }

    /// None.
    public static Rows none(int width) {
        return new Rows(new float[0], width);
    }

    public int count() {
        return values.length / width;
    }

    /// These, then the others.
    public Rows then(Rows others) {
        float[] all = new float[values.length + others.values.length];
        System.arraycopy(values, 0, all, 0, values.length);
        System.arraycopy(others.values, 0, all, values.length, others.values.length);
        return new Rows(all, width);
    }

    /// As a batch of one.
    public Tensor tensor() {
        return Tensor.of(values, 1, count(), width);
    }
}
