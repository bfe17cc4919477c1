package studio.longplay.app.session;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.play.SoundSink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// The two halves of an audition: a sentence spoken into samples, and samples sent to the device.
/// Both are done on threads of the work, never on the window's.
final class SpokenWav {
    private static final int BLOCK_SAMPLES = 960;

    /// Written after the end, so that the device has played all before it is closed.
    private static final int TAIL_SAMPLES = SoundSink.RATE_HZ / 5;

    private SpokenWav() {}

    /// Speaks into a file.
    interface Into {
        void speak(Path wav) throws StudioFault;
    }

    /// Speaks.
    ///
    /// @return mono at 48 kHz
    static float[] of(Into speaking) throws StudioFault {
        try {
            Path wav = Files.createTempFile("audition", ".wav");
            try {
                speaking.speak(wav);
                return read(wav);
            } finally {
                Files.deleteIfExists(wav);
            }
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "audition.temporary",
                    "The voice could not be heard: no temporary file could be written.",
                    "Check that the system's temporary folder has room and may be written to.",
                    e);
        }
    }

    private static float[] read(Path wav) throws StudioFault {
        try (WavReader file = WavReader.open(wav)) {
            int count = Math.toIntExact(file.length());
            float[][] planar = new float[file.format().channels()][count];
            file.read(0, planar, 0, count);
            return planar[0];
        }
    }

    /// Plays until the end or until it is cancelled.
    ///
    /// @return why nothing was heard; empty if it was
    static Optional<String> play(float[] samples, Supplier<SoundSink> sinks, JobContext context) {
        try (SoundSink sink = sinks.get()) {
            try {
                write(samples, sink, context);
            } catch (CancellationException stopped) {
                sink.flush();
                throw stopped;
            }
            return sink.silentBecause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("interrupted");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private static void write(float[] samples, SoundSink sink, JobContext context)
            throws InterruptedException {
        float[][] stereo = new float[2][BLOCK_SAMPLES];
        for (int at = 0; at < samples.length + TAIL_SAMPLES; at += BLOCK_SAMPLES) {
            context.checkCancelled();
            for (int i = 0; i < BLOCK_SAMPLES; i++) {
                float sample = at + i < samples.length ? samples[at + i] : 0;
                stereo[0][i] = sample;
                stereo[1][i] = sample;
            }
            sink.write(stereo, BLOCK_SAMPLES);
        }
    }
}
