package studio.longplay.engine.media.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An hour, and a program that is killed.
@Tag("long")
class LongRecordingTest {
    private static final long HOUR_SAMPLES = 3600L * Recorded.RATE_HZ;
    private static final long MOST_GROWTH_BYTES = 8 << 20;

    @TempDir Path folder;

    @Test
    void anHourTakesNoMoreMemoryThanAMinute() throws Exception {
        ToldNews news = new ToldNews();
        Hurried hurried = new Hurried(folder.resolve("hour.wav.recording"));
        try (Recorder recorder = Recorder.listen(hurried, hurried.list().getFirst(), news)) {
            news.awaitOpen();
            recorder.record(folder, "hour");
            await(recorder, 60);
            long early = usedBytes();
            await(recorder, 3600);
            long late = usedBytes();
            recorder.stop();
            Recorded recorded = news.awaitRecorded();
            assertThat(late - early).isLessThan(MOST_GROWTH_BYTES);
            assertThat(recorded.lostSamples()).isZero();
            assertThat(recorded.samples()).isGreaterThanOrEqualTo(HOUR_SAMPLES);
            assertThat(recorded.file().toFile().length())
                    .isEqualTo(Journal.HEAD_BYTES + 4 * recorded.samples());
        }
    }

    private static void await(Recorder recorder, double seconds) throws InterruptedException {
        while (recorder.seconds() < seconds) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void whatAKilledProgramRecordedIsThere() throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LongRecordingTest.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        Path part = folder.resolve("killed.wav.recording");
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (part.toFile().length() < 500_000 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(Recordings.recover(folder)).isEmpty();
        } finally {
            child.destroyForcibly().waitFor();
        }
        List<Path> recovered = Recordings.recover(folder);
        assertThat(recovered).containsExactly(folder.resolve("killed (recovered).wav"));
        Recorded found = Recordings.look(recovered.getFirst());
        assertThat(found.samples()).isGreaterThan(120_000);
        assertThat(found.verdict()).isEqualTo(Recorded.Verdict.GOOD);
        assertThat(part).doesNotExist();
    }

    /// Records until it is killed.
    public static void main(String[] folder) throws Exception {
        Path into = Path.of(folder[0]);
        ToldNews news = new ToldNews();
        Hurried hurried = new Hurried(into.resolve("killed.wav.recording"));
        try (Recorder recorder = Recorder.listen(hurried, hurried.list().getFirst(), news)) {
            news.awaitOpen();
            recorder.record(into, "killed");
            TimeUnit.MINUTES.sleep(2);
        }
    }

    /// Gives sound as fast as the disk takes it.
    private static final class Hurried implements SoundInputs {
        private static final float[] TONE = FakeSource.tone(960, 0.4);
        private static final long MOST_AHEAD_SAMPLES = 96_000;

        private final Path part;

        Hurried(Path part) {
            this.part = part;
        }

        @Override
        public List<SoundInput> list() {
            return List.of(new SoundInput("fast", "Fast"));
        }

        @Override
        public SoundSource open(SoundInput input) {
            return new Source();
        }

        private final class Source implements SoundSource {
            private long given;

            @Override
            public int rateHz() {
                return Recorded.RATE_HZ;
            }

            @Override
            public int latencyMillis() {
                return 0;
            }

            @Override
            public int read(float[] samples) throws StudioFault, InterruptedException {
                boolean begun = Files.exists(part);
                if (!begun || (given % 48_000 == 0 && given - written() > MOST_AHEAD_SAMPLES)) {
                    TimeUnit.MILLISECONDS.sleep(1);
                    return 0;
                }
                System.arraycopy(TONE, 0, samples, 0, samples.length);
                given += samples.length;
                return samples.length;
            }

            private long written() {
                try {
                    return Files.size(part) / Journal.SAMPLE_BYTES;
                } catch (IOException e) {
                    return given;
                }
            }

            @Override
            public long lostSamples() {
                return 0;
            }

            @Override
            public void close() {}
        }
    }
}
