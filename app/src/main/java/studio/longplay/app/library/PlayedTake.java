package studio.longplay.app.library;

import studio.longplay.app.session.SentSound;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.function.Supplier;

/// A take that was sent to the sound device.
///
/// @param isGone there was no sound to send
/// @param silentBecause why nothing was heard
record PlayedTake(boolean isGone, Optional<String> silentBecause) {
    static final PlayedTake GONE = new PlayedTake(true, Optional.empty());

    /// Plays to the end or until it is cancelled, as loud as it would be in a programme; the
    /// progress tells how far it is.
    ///
    /// @param from 0 to 1
    static PlayedTake play(
            TakeSamples sound, double from, Supplier<SoundSink> sinks, JobContext context)
            throws StudioFault {
        int start = (int) (from * sound.samples().length);
        return new PlayedTake(
                false, SentSound.send(sinks, sink -> write(sound, start, sink, context)));
    }

    private static void write(TakeSamples sound, int from, SoundSink sink, JobContext context)
            throws InterruptedException {
        float[] samples = sound.samples();
        float gain = (float) StrictMath.pow(10, sound.gainDb() / 20);
        float[][] stereo = new float[2][SentSound.BLOCK_SAMPLES];
        for (int at = from;
                at < samples.length + SentSound.TAIL_SAMPLES;
                at += SentSound.BLOCK_SAMPLES) {
            context.checkCancelled();
            for (int i = 0; i < SentSound.BLOCK_SAMPLES; i++) {
                float sample = at + i < samples.length ? samples[at + i] * gain : 0;
                stereo[0][i] = Math.clamp(sample, -1f, 1f);
                stereo[1][i] = stereo[0][i];
            }
            sink.write(stereo, SentSound.BLOCK_SAMPLES);
            long held = sink.writtenSamples() - sink.heardSamples();
            long heard = Math.clamp(at - held, 0, samples.length);
            context.progress(new Progress("", heard, samples.length));
        }
    }
}
