package studio.longplay.app.sounds;

import studio.longplay.app.session.SentSound;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.play.SoundSink;

import java.util.Arrays;

/// Sends a sound in stereo to the device.
final class SoundPlayer {
    private SoundPlayer() {}

    static void write(HeardSound sound, SoundSink sink, JobContext context)
            throws InterruptedException {
        float[][] block = new float[2][SentSound.BLOCK_SAMPLES];
        int length = sound.left().length;
        int end = length + SentSound.TAIL_SAMPLES;
        for (int at = 0; at < end; at += SentSound.BLOCK_SAMPLES) {
            context.checkCancelled();
            fill(sound.left(), at, block[0]);
            fill(sound.right(), at, block[1]);
            sink.write(block, SentSound.BLOCK_SAMPLES);
            long held = sink.writtenSamples() - sink.heardSamples();
            long heard = Math.clamp(at + SentSound.BLOCK_SAMPLES - held, 0, length);
            context.progress(new Progress("", heard, length));
        }
    }

    private static void fill(float[] from, int at, float[] block) {
        int count = Math.clamp(from.length - at, 0, block.length);
        Arrays.fill(block, 0f);
        if (count > 0) {
            System.arraycopy(from, at, block, 0, count);
        }
    }
}
