package studio.longplay.engine.inference.speech;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One run of DeepFilterNet's three graphs over some frames.
///
/// @param sessions by role
record FilterPass(Map<String, Session> sessions, FilterConfig config, JobContext context) {
    /// What the model answered.
    static final class Answer {
        private final float[] gains;
        private final float[] filters;

        private Answer(float[] gains, float[] filters) {
            this.gains = gains;
            this.filters = filters;
        }

        /// Of each frame's bands, 0 to 1.
        float[] gains() {
            return gains;
        }

        /// Of each frame's lowest bins: a complex factor for each frame put together, the earliest
        /// first.
        float[] filters() {
            return filters;
        }
    }

    /// Runs them.
    ///
    /// @param bands of each frame, as [FilterFeatures] hears them
    /// @param bins the real parts of all frames, then the imaginary ones
    Answer run(float[] bands, float[] bins, int frames) throws StudioFault {
        context.checkCancelled();
        Map<String, Tensor> heard =
                session(DeepFilter.ENCODER)
                        .run(
                                Map.of(
                                        "feat_erb",
                                        Tensor.of(bands, 1, 1, frames, EquivalentBands.BANDS),
                                        "feat_spec",
                                        Tensor.of(bins, 1, 2, frames, FilterFeatures.BINS)),
                                Set.of("e0", "e1", "e2", "e3", "emb", "c0"),
                                context);
        Map<String, Tensor> softer =
                session(DeepFilter.BANDS)
                        .run(of(heard, "emb", "e3", "e2", "e1", "e0"), Set.of("m"), context);
        Map<String, Tensor> filters =
                session(DeepFilter.FILTERS).run(of(heard, "emb", "c0"), Set.of("coefs"), context);
        int factors = frames * FilterFeatures.BINS * config.order() * 2;
        return new Answer(
                Answers.floats(softer, "m", frames * EquivalentBands.BANDS),
                Answers.floats(filters, "coefs", factors));
    }

    private Session session(String role) {
        return Objects.requireNonNull(sessions.get(role));
    }

    private static Map<String, Tensor> of(Map<String, Tensor> all, String... names) {
        Map<String, Tensor> some = new HashMap<>();
        for (String name : names) {
            some.put(name, Objects.requireNonNull(all.get(name), name));
        }
        return some;
    }
}
