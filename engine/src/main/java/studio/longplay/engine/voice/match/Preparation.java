package studio.longplay.engine.voice.match;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.clean.Cleaner;
import studio.longplay.engine.voice.clean.SpeechFinder;
import studio.longplay.engine.voice.clean.SpeechSpan;
import studio.longplay.engine.voice.measure.RecordingState;

import java.util.List;

/// Makes a recording ready to be measured: noise out of it where there is any, and only speech
/// left.
///
/// @param cleaner takes the noise out
/// @param finder says where speech is
record Preparation(Cleaner cleaner, SpeechFinder finder) {
    /// Cleaning costs a little of the voice: above this it costs more than the noise does.
    private static final double CLEAN_ENOUGH_DB = 30;

    /// Kept between two stretches of speech: 50 ms, so that nothing of one meets the other.
    private static final int GAP = 2_400;

    float[] ready(Recording recording, RecordingState state, JobContext context)
            throws StudioFault {
        float[] samples = recording.samples();
        if (state.signalToNoiseDb() < CLEAN_ENOUGH_DB) {
            samples = cleaner.clean(samples, context);
        }
        List<SpeechSpan> spans = finder.find(samples, context);
        int length = 0;
        for (SpeechSpan span : spans) {
            length += (int) span.samples() + GAP;
        }
        float[] speech = new float[length];
        int at = 0;
        for (SpeechSpan span : spans) {
            int count = (int) span.samples();
            System.arraycopy(samples, (int) span.startSample(), speech, at, count);
            at += count + GAP;
        }
        return speech;
    }
}
