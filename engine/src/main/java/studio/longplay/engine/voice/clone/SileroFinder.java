package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.speech.SpanRules;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.clean.SpeechFinder;
import studio.longplay.engine.voice.clean.SpeechSpan;

import java.util.List;

/// Silero VAD as a speech finder.
record SileroFinder(ModelKeeper keeper, Loading<VoiceActivity> model) implements SpeechFinder {
    static final String ID = "silero-vad";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<SpeechSpan> find(float[] samples, JobContext context) throws StudioFault {
        return keeper.with(model, loaded -> spans(loaded.model(), samples, context), context);
    }

    private static List<SpeechSpan> spans(
            VoiceActivity activity, float[] samples, JobContext context) throws StudioFault {
        return activity.spans(samples, Take.RATE_HZ, SpanRules.usual(), context).stream()
                .map(span -> new SpeechSpan(span.start(), span.end()))
                .toList();
    }
}
