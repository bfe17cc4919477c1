package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.timeline.Speed;

import java.math.BigInteger;
import java.nio.file.Path;

/// Makes sound faster or slower and keeps its pitch (WSOLA; Verhelst and Roelands, "An overlap-add
/// technique based on waveform similarity", ICASSP 1993).
///
/// ```
/// input    ...[ goes on |...        [ the next |...
///                          search <----->
/// output   ...[ fading  |            of what goes on into the next, over 20 ms
/// ```
///
/// Each 20 ms of output (up to 40 at the end) are faded from what would go on there to the place of
/// the input that belongs there, moved by up to 15 ms so that both fit. All channels are moved
/// alike, so what is between them stays. The first sample stays the first and the last the last.
/// Memory is constant whatever the length, and the bytes depend on the input alone.
public final class Stretch {
    /// Raised when the same input would give other bytes.
    public static final String VERSION = "1";

    private static final int STEP_SAMPLES = 960;
    private static final int SEARCH_SAMPLES = 720;
    private static final int REPORT_EVERY_STEPS = 256;

    private Stretch() {}

    /// What of a file is stretched, in its samples.
    ///
    /// @param samples may reach over the file's end: it is then taken as a loop
    public record Part(long start, long samples) {
        public Part {
            if (start < 0 || samples < 0) {
                throw new IllegalArgumentException("a part begins in its file: " + start);
            }
        }
    }

    /// How long so many samples last at a speed: whole samples, what is left over is dropped.
    public static long length(long samples, Speed speed) {
        if (speed.isHeld()) {
            return samples;
        }
        return scaled(samples, speed.denominator(), speed.numerator());
    }

    private static long scaled(long samples, long times, long by) {
        return BigInteger.valueOf(samples)
                .multiply(BigInteger.valueOf(times))
                .divide(BigInteger.valueOf(by))
                .longValueExact();
    }

    /// Writes a part of a file at another speed, as float WAV of [#length] samples.
    ///
    /// @param speed not held: what is held makes no sound
    /// @throws StudioFault those of reading and writing WAV
    public static void write(Path wav, Part part, Speed speed, Path out, JobContext context)
            throws StudioFault {
        if (speed.isHeld()) {
            throw new IllegalArgumentException("a held sound is silent");
        }
        try (WavReader reader = WavReader.open(wav)) {
            WavFormat format =
                    WavFormat.float32(reader.format().rate(), reader.format().channels());
            Course course = new Course(new StretchInput(reader, part), part.samples(), speed);
            WavWriter.write(out, format, writer -> course.run(writer, context));
        }
    }

    /// One stretching, step by step.
    private static final class Course {
        private final StretchInput input;
        private final long samples;
        private final Speed speed;
        private final Alignment alignment;
        private final Curve rising = Curve.raisedCosine();
        private final float[][] going;
        private final float[][] field;
        private final float[][] out;

        /// Where the input would go on after the step before.
        private long goesOnAt;

        Course(StretchInput input, long samples, Speed speed) {
            this.input = input;
            this.samples = samples;
            this.speed = speed;
            int channels = input.channels();
            this.alignment = new Alignment(channels, STEP_SAMPLES, 2 * SEARCH_SAMPLES);
            this.going = new float[channels][2 * STEP_SAMPLES];
            this.field = new float[channels][2 * STEP_SAMPLES + 2 * SEARCH_SAMPLES];
            this.out = new float[channels][2 * STEP_SAMPLES];
        }

        void run(WavWriter writer, JobContext context) throws StudioFault {
            long length = length(samples, speed);
            long steps = 0;
            int count;
            for (long at = 0; at < length; at += count) {
                context.checkCancelled();
                count = next(length - at);
                step(at, count, length);
                writer.write(out, 0, count);
                if (++steps % REPORT_EVERY_STEPS == 0) {
                    context.progress(new Progress("stretch", at + count, length));
                }
            }
        }

        /// A rest shorter than a step would be too short to fade in: it goes with the last one.
        private static int next(long left) {
            return left < 2 * STEP_SAMPLES ? (int) left : STEP_SAMPLES;
        }

        private void step(long at, int count, long length) throws StudioFault {
            input.read(goesOnAt, going, count);
            int moved = at == 0 ? 0 : place(at, count, length);
            if (at == 0) {
                input.read(0, field, count);
                goesOnAt = count;
            }
            for (int channel = 0; channel < out.length; channel++) {
                float[] from = going[channel];
                float[] to = field[channel];
                for (int i = 0; i < count; i++) {
                    double share = rising.at((i + 0.5) / count);
                    out[channel][i] = (float) (from[i] + (to[moved + i] - from[i]) * share);
                }
            }
        }

        /// Fills the field, says where in it the next of the input begins, and goes on after that.
        private int place(long at, int count, long length) throws StudioFault {
            if (at + count == length) {
                input.read(Math.max(0, samples - count), field, count);
                return 0;
            }
            long wanted = scaled(at, speed.numerator(), speed.denominator());
            // What the next step goes on from must be there too: it would fade from silence.
            long latest = Math.max(0, samples - count - next(length - at - count));
            long middle = Math.min(wanted, latest);
            long first = Math.min(middle - SEARCH_SAMPLES, latest - 2 * SEARCH_SAMPLES);
            first = Math.max(0, first);
            input.read(first, field, STEP_SAMPLES + 2 * SEARCH_SAMPLES);
            int moved = alignment.best(going, field, (int) (middle - first));
            moved = (int) Math.min(moved, latest - first);
            goesOnAt = first + moved + count;
            return moved;
        }
    }
}
