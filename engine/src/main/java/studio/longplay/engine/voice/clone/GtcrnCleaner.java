package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.clean.Cleaner;

/// GTCRN as a cleaner; what a recording has above 8 kHz is lost.
record GtcrnCleaner(ModelKeeper keeper, Loading<Denoiser> model) implements Cleaner {
    static final String ID = "gtcrn";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public float[] clean(float[] samples, JobContext context) throws StudioFault {
        return keeper.with(
                model, loaded -> loaded.model().clean(samples, Take.RATE_HZ, context), context);
    }
}
