package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The graphs of a model of the Whisper family, however an exporter laid them out.
interface SpeechGraphs {
    /// Bands of the spectrum it hears.
    int bands();

    /// Tokens it can remember.
    int longest();

    /// Hears half a minute.
    ///
    /// @param spectrum as [studio.longplay.engine.inference.speech.WhisperSpectrum] gives it
    Heard hear(float[] spectrum, JobContext context) throws StudioFault;

    /// Begins to tell what was heard.
    Telling begin(Heard heard);

    /// How the tokens of a whole telling attend to the sound; empty if the export does not show it.
    ///
    /// @param heads those wanted; the later half of all layers if none
    /// @return by head, token and 20 ms
    List<float[][]> attention(
            Heard heard, long[] tokens, List<Vocabulary.Head> heads, JobContext context)
            throws StudioFault;

    /// What the encoder made of half a minute.
    record Heard(Map<String, Tensor> states) {}

    /// Whether several beginnings of a telling can be gone on with at once: exports whose first
    /// axis is free.
    boolean branches();

    /// One telling: each call goes on where the one before ended.
    interface Telling {
        /// What may follow each of some tokens, told after each beginning there is.
        Scores next(long[] tokens, JobContext context) throws StudioFault;

        /// Goes on with several beginnings at once.
        ///
        /// @param newest the newest token of each
        /// @param from which of the beginnings told before each one continues
        /// @return what may follow each
        Scores next(long[] newest, int[] from, JobContext context) throws StudioFault;
    }

    /// Unnormalised logarithms of chances.
    ///
    /// @param values a row for each token given
    /// @param size of a row: the vocabulary's
    @SuppressWarnings("ArrayRecordComponent") // Of one step, never compared.
    record Scores(float[] values, int size) {
        float[] row(int row) {
            return Arrays.copyOfRange(values, row * size, (row + 1) * size);
        }

        float[] last() {
            return row(values.length / size - 1);
        }

        /// @throws StudioFault.Model `model.answer` if it is no whole number of rows
        static Scores of(Tensor answer, int rows) throws StudioFault {
            float[] values = answer.floats();
            if (rows < 1 || values.length == 0 || values.length % rows != 0) {
                throw odd("logits", values.length + " numbers for " + rows + " tokens");
            }
            for (float value : values) {
                if (Float.isNaN(value)) {
                    throw odd("logits", "what is no number");
                }
            }
            return new Scores(values, values.length / rows);
        }
    }

    /// An answer of the model.
    ///
    /// @throws StudioFault.Model `model.answer` if it is missing
    static Tensor tensor(Map<String, Tensor> answer, String name) throws StudioFault {
        Tensor tensor = answer.get(name);
        if (tensor == null) {
            throw odd(name, "nothing");
        }
        return tensor;
    }

    /// The fault of an answer that cannot be meant.
    static StudioFault.Model odd(String name, String what) {
        return new StudioFault.Model(
                "model.answer",
                "The model answered " + name + " with " + what + ".",
                "Get the bundle again from its makers, or use another export of it.");
    }
}
