package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.speech.DeepFilter;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.clean.Cleaner;

/// A model as a cleaner, opened when it is first used.
///
/// @param act how the model cleans
record ModelCleaner<M>(String id, ModelKeeper keeper, Loading<M> model, Act<M> act)
        implements Cleaner {
    /// What a model does with a recording.
    interface Act<M> {
        float[] clean(M model, float[] samples, int rateHz, JobContext context) throws StudioFault;
    }

    /// GTCRN; what a recording has above 8 kHz is lost.
    static Cleaner gtcrn(ModelKeeper keeper, Loading<Denoiser> model) {
        return new ModelCleaner<>("gtcrn", keeper, model, Denoiser::clean);
    }

    /// DeepFilterNet; the recording keeps its width.
    static Cleaner deepFilter(ModelKeeper keeper, Loading<DeepFilter> model) {
        return new ModelCleaner<>("deepfilternet", keeper, model, DeepFilter::clean);
    }

    @Override
    public float[] clean(float[] samples, JobContext context) throws StudioFault {
        return keeper.with(
                model,
                loaded -> act.clean(loaded.model(), samples, Take.RATE_HZ, context),
                context);
    }
}
