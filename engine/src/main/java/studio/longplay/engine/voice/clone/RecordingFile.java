package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.match.Recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The first minutes of a sound or a film, its channels brought together.
///
/// @param shortened whether the file is longer
record RecordingFile(Recording recording, boolean shortened) {
    private static final int BLOCK = Take.RATE_HZ;
    private static final int MOST_SAMPLES = VoiceCloning.MOST_SECONDS_OF_ONE * Take.RATE_HZ;

    /// @throws StudioFault as [SoundReader#open] and [SoundReader#read]
    static RecordingFile read(Path file, JobContext context) throws StudioFault {
        try (SoundReader reader = SoundReader.open(file, SampleRate.HZ_48000)) {
            float[][] planar = new float[reader.channels()][BLOCK];
            List<float[]> blocks = new ArrayList<>();
            int length = 0;
            int read = BLOCK;
            while (read == BLOCK && length <= MOST_SAMPLES) {
                context.checkCancelled();
                read = reader.read(planar, 0, BLOCK);
                blocks.add(mono(planar, read));
                length += read;
            }
            boolean shortened = length > MOST_SAMPLES;
            float[] samples = joined(blocks, Math.min(length, MOST_SAMPLES));
            return new RecordingFile(
                    new Recording(String.valueOf(file.getFileName()), samples), shortened);
        }
    }

    private static float[] mono(float[][] planar, int count) {
        float[] mono = new float[count];
        for (float[] channel : planar) {
            for (int i = 0; i < count; i++) {
                mono[i] += channel[i] / planar.length;
            }
        }
        return mono;
    }

    private static float[] joined(List<float[]> blocks, int length) {
        float[] all = new float[length];
        int at = 0;
        for (float[] block : blocks) {
            int count = Math.min(block.length, length - at);
            System.arraycopy(block, 0, all, at, count);
            at += count;
        }
        return all;
    }

    /// The highest level in each of equal stretches.
    List<Float> peaks() {
        float[] samples = recording.samples();
        Float[] peaks = new Float[CheckedRecording.PEAKS];
        Arrays.setAll(
                peaks,
                i ->
                        highest(
                                samples,
                                (int) ((long) samples.length * i / peaks.length),
                                (int) ((long) samples.length * (i + 1) / peaks.length)));
        return List.of(peaks);
    }

    private static float highest(float[] samples, int from, int to) {
        float highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(samples[i]));
        }
        return Math.min(1, highest);
    }
}
