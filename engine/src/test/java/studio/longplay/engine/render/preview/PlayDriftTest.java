package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.render.preview.PlayBooth.time;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.TimeRange;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Measures playing in real time.
@Tag("long")
class PlayDriftTest {
    private static final int SECOND = 48_000;
    private static final int SCENE = 10 * SECOND;
    private static final double NANOS_PER_SAMPLE = 1e9 / SECOND;

    @TempDir Path folder;

    /// Every sample says its number; picture and sound are apart by what lies between that and the
    /// position while it is heard. Against the timer the play falls behind only where the machine
    /// was too busy to write in time, and sound and picture do so together.
    @Test
    void overFiveMinutesPictureAndSoundStayTogether(TestReporter reporter)
            throws StudioFault, InterruptedException {
        Path coded = PlayBooth.coded(folder, SCENE);
        PlayBooth booth = new PlayBooth();
        for (int i = 0; i < 31; i++) {
            booth.mixed("scene " + i, coded, SCENE);
        }
        double apart = 0;
        double clock = 0;
        double last = 0;
        PlaySilence sink = new PlaySilence();
        try (PreviewPlayer player = new PreviewPlayer(sink)) {
            player.show(booth.state());
            player.play(1);
            while (!player.position().isAfter(time(SECOND))) {
                Thread.sleep(1);
            }
            long begun = System.nanoTime();
            long first = PlayBooth.samples(player.position());
            for (long at = first; at < 300L * SECOND; ) {
                Thread.sleep(16);
                long heard = sink.heardSamples();
                at = PlayBooth.samples(player.position());
                double passed = (System.nanoTime() - begun) / NANOS_PER_SAMPLE;
                double code = sink.sample(heard) * PlayBooth.CODE;
                if (at % SCENE > 5000) {
                    apart = Math.max(apart, Math.abs(at % SCENE - code));
                }
                last = at - first - passed;
                clock = Math.max(clock, Math.abs(last));
            }
        }
        reporter.publishEntry(
                Map.of(
                        "worstApartMillis", millis(apart),
                        "worstOfTimerMillis", millis(clock),
                        "ofTimerAtTheEndMillis", millis(last)));
        assertThat(apart / 48).isLessThan(40);
    }

    private static String millis(double samples) {
        return String.format(Locale.ROOT, "%.3f", samples / 48);
    }

    @Test
    void playingCostsLittle(TestReporter reporter) throws StudioFault, InterruptedException {
        float[][] loud = new float[Stem.CHANNELS][SCENE];
        Random random = new Random(4);
        for (float[] channel : loud) {
            for (int i = 0; i < SCENE; i++) {
                channel[i] = random.nextFloat(-0.4f, 0.4f);
            }
        }
        Path file = PlayBooth.write(folder.resolve("loud.wav"), loud);
        PlayBooth booth = new PlayBooth().mixed("a", file, SCENE).mixed("b", file, SCENE);
        for (double speed : new double[] {1, 1.5, -4, 16}) {
            try (PreviewPlayer player = new PreviewPlayer(new PlaySilence())) {
                player.show(booth.gainDb(3).state());
                player.loop(Optional.of(TimeRange.between(time(0), time(2.0 * SCENE))));
                player.play(speed);
                Thread.sleep(4000);
                double percent = percentOfACore(4000);
                reporter.publishEntry(
                        "percentOfACoreAt" + speed, String.format(Locale.ROOT, "%.2f", percent));
                assertThat(percent).isLessThan(25);
            }
        }
    }

    private static double percentOfACore(long millis) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long player =
                Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(info -> info != null && info.getThreadName().equals("player"))
                        .findFirst()
                        .orElseThrow()
                        .getThreadId();
        long before = threads.getThreadCpuTime(player);
        Thread.sleep(millis);
        return (threads.getThreadCpuTime(player) - before) / 1e4 / millis;
    }
}
