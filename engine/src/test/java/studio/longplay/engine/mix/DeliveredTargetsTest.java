package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/// Every target there is, delivered and read with three meters.
class DeliveredTargetsTest {
    private static final int SECOND = 48_000;

    /// `ffmpeg` prints tenths.
    private static final double TENTH = 0.051;

    private static final Map<List<Object>, Delivered> DELIVERED = new HashMap<>();

    @TempDir Path folder;

    static List<LoudnessTarget> targets() {
        return LoudnessTarget.presets();
    }

    /// A programme in one file of stems.
    private record Programme(Path stems, List<SpeechWindow> speech) {}

    /// Three quarters of speech over soft music, then louder music alone.
    private Programme programme(int tenths) throws StudioFault {
        int length = tenths * SECOND / 10;
        int spoken = length * 3 / 4;
        float[] voice = Signals.speech(7, 0.4, spoken);
        float[][] stems = new float[Stem.CHANNELS][length];
        for (int side = 0; side < 2; side++) {
            System.arraycopy(voice, 0, stems[side], 0, spoken);
            float[] music = Signals.noise(side, 0.02, length);
            for (int i = spoken; i < length; i++) {
                music[i] *= 4;
            }
            stems[2 + side] = music;
        }
        return new Programme(
                Signals.write(folder.resolve("stems.wav"), stems),
                List.of(new SpeechWindow(0, spoken)));
    }

    /// Speech whose blows are 20 dB and more over its mean.
    private Programme crushed(int tenths) throws StudioFault {
        int length = tenths * SECOND / 10;
        float[][] stems = new float[Stem.CHANNELS][length];
        float[] voice = Signals.speech(3, 0.08, length);
        stems[0] = voice;
        stems[1] = voice.clone();
        Random random = new Random(5);
        for (int at = SECOND / 4; at < length - 200; at += SECOND / 2) {
            double dull = 0;
            double duller = 0;
            for (int i = 0; i < 200; i++) {
                dull += 0.4 * (0.6 * random.nextGaussian() * Math.exp(-i / 50.0) - dull);
                duller += 0.4 * (dull - duller);
                stems[4][at + i] = (float) duller;
                stems[5][at + i] = (float) -duller / 2;
            }
        }
        return new Programme(
                Signals.write(folder.resolve("crushed.wav"), stems),
                List.of(new SpeechWindow(0, length)));
    }

    /// A delivered programme, what was read of it, and how far the limiter went.
    private record Delivered(DeliveredReading reading, double deepestDb) {}

    private Delivered deliver(Programme programme, LoudnessTarget target)
            throws StudioFault, IOException, InterruptedException {
        Delivery delivery = new Delivery();
        Gain gain =
                delivery.decide(
                        new MixedScenes(List.of(programme.stems()), List.of(programme.speech())),
                        Faders.at(0),
                        target,
                        OptionalDouble.empty(),
                        JobContext.quiet());
        Path mix = folder.resolve("mix.wav");
        Faders faders = Faders.at(gain.gainDb());
        delivery.master(programme.stems(), faders, target, mix, JobContext.quiet());
        return new Delivered(
                DeliveredReading.of(Signals.read(mix), target, programme.speech(), folder),
                deepest(programme.stems(), gain.gainDb(), target));
    }

    private static double deepest(Path stems, double gainDb, LoudnessTarget target)
            throws StudioFault {
        Limiter limiter = new Limiter(SampleRate.HZ_48000, 2, target.ceilingDbtp());
        new ScenePass(JobContext.quiet()).sum(stems, Faders.at(gainDb), limiter::process);
        return limiter.deepestGainDb();
    }

    private static void hits(DeliveredReading reading, LoudnessTarget target, double withinLu) {
        assertThat(reading.lufs()).isCloseTo(target.lufs(), within(withinLu));
        assertThat(reading.dbtp()).isLessThanOrEqualTo(target.ceilingDbtp());
        assertThat(reading.strictDbtp()).isLessThanOrEqualTo(target.ceilingDbtp());
        if (DeliveredReading.FFMPEG) {
            assertThat(reading.ffmpegDbtp()).isLessThanOrEqualTo(target.ceilingDbtp());
        }
        if (DeliveredReading.FFMPEG && target.anchor() != LoudnessTarget.Anchor.RMS) {
            assertThat(reading.ffmpegLufs()).isCloseTo(target.lufs(), within(withinLu + TENTH));
        }
    }

    /// Targets that ask for the same are delivered once.
    @ParameterizedTest
    @MethodSource("targets")
    void everyTargetIsMetOnThreeMeters(LoudnessTarget target) throws Exception {
        List<Object> asked = List.of(target.lufs(), target.ceilingDbtp(), target.anchor());
        if (!DELIVERED.containsKey(asked)) {
            DELIVERED.put(asked, deliver(programme(24), target));
        }
        Delivered delivered = DELIVERED.get(asked);
        hits(delivered.reading(), target, delivered.deepestDb() < -6 ? 0.2 : 0.1);
    }

    @Test
    void soIsOneThatTheLimiterTurnsDownByMoreThanSixDecibels() throws Exception {
        Delivered delivered = deliver(crushed(24), LoudnessTarget.STREAMING);
        assertThat(delivered.deepestDb()).isLessThan(-6);
        hits(delivered.reading(), LoudnessTarget.STREAMING, 0.2);
    }

    /// The table of `docs/mixing.md`.
    @Test
    @Tag("long")
    void programmesOfAMinuteAreMetOnThreeMeters() throws Exception {
        assumeThat(DeliveredReading.FFMPEG).as("ffmpeg is installed").isTrue();
        List<String> rows = new ArrayList<>();
        Programme usual = programme(600);
        Programme crushed = crushed(600);
        for (LoudnessTarget target : targets()) {
            Delivered delivered = deliver(usual, target);
            rows.add(delivered.reading().row(target.name(), target, delivered.deepestDb()));
            hits(delivered.reading(), target, delivered.deepestDb() < -6 ? 0.2 : 0.1);
        }
        Delivered loud = deliver(crushed, LoudnessTarget.STREAMING);
        rows.add(
                loud.reading()
                        .row("streaming, crushed", LoudnessTarget.STREAMING, loud.deepestDb()));
        rows.forEach(System.out::println);
        assertThat(loud.deepestDb()).isLessThan(-6);
        hits(loud.reading(), LoudnessTarget.STREAMING, 0.2);
    }
}
