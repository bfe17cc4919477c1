package studio.longplay.engine.voice.mark;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;

/// Finds the mark of [VoiceMark] in any sound, without the sound it was made from.
///
/// The fixed pattern is looked for in windows of 4 to 68 seconds and in the whole, at every place
/// at which it may begin; the payload is read where it fits best. Five seconds of speech are
/// enough, ten under music as loud as the speech. Memory is constant but for a few bytes per second
/// in which a mark is found. Not for two threads at once.
public final class MarkDetector {
    private static final int BLOCK = 8_192;

    private final List<Windows> scales =
            List.of(
                    new Windows(2),
                    new Windows(4),
                    new Windows(8),
                    new Windows(16),
                    new Windows(32),
                    new Windows(0));
    private final TileStream tiles =
            new TileStream(row -> {
                for (Windows scale : scales) {
                    scale.row(row);
                }
            });
    private long samples;

    /// Looks through the sound of a media file.
    ///
    /// @throws StudioFault `media.missing`, `media.unreadable`, `media.damaged`
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public static MarkFinding detect(Path file, JobContext context) throws StudioFault {
        MarkDetector detector = new MarkDetector();
        try (SoundReader reader = SoundReader.open(file, SampleRate.HZ_48000)) {
            float[][] planar = new float[reader.channels()][BLOCK];
            int count = BLOCK;
            while (count == BLOCK) {
                context.checkCancelled();
                count = reader.read(planar, 0, BLOCK);
                detector.push(planar, 0, count);
            }
        }
        return detector.finish();
    }

    /// Takes the next samples: `planar[channel][offset]` to `planar[channel][offset + count - 1]`,
    /// at 48 kHz. Several channels are mixed to one.
    public void push(float[][] planar, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            float sum = 0;
            for (float[] channel : planar) {
                sum += channel[i];
            }
            tiles.push(Float.isFinite(sum) ? sum / planar.length : 0);
        }
        samples += count;
    }

    /// Says what was found. To be called once, after the last samples.
    public MarkFinding finish() {
        float[] silence = new float[TileStream.STEP * TileStream.LAG_ROWS];
        push(new float[][] {silence}, 0, silence.length);
        scales.forEach(Windows::finish);
        return Verdict.of(scales, samples - silence.length);
    }
}
