package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.check.AcxMeter;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

class DeliveryTest {
    private static final int GRID = 25_600;

    @TempDir Path folder;
    private final Delivery delivery = new Delivery();

    /// A scene of speech over music, `length` samples long, dialogue at a peak of about `peak`.
    private Path scene(String name, int length, double peak) throws StudioFault {
        float[][] stems = new float[Stem.CHANNELS][];
        float[] voice = Signals.speech(name.hashCode(), peak, length);
        stems[0] = voice;
        stems[1] = voice;
        stems[2] = Signals.sine(48_000, 330, -40, length);
        stems[3] = Signals.sine(48_000, 440, -40, length);
        stems[4] = Signals.noise(1, 0.005, length);
        stems[5] = Signals.noise(2, 0.005, length);
        stems[6] = new float[length];
        stems[7] = new float[length];
        return Signals.write(folder.resolve(name + ".wav"), stems);
    }

    private Gain decide(List<Path> scenes, LoudnessTarget target, OptionalDouble previous)
            throws StudioFault {
        return delivery.decide(scenes, StemGains.NONE, target, previous, JobContext.quiet());
    }

    private List<Path> master(List<Path> scenes, double gainDb, LoudnessTarget target)
            throws StudioFault {
        List<Path> mixes = new ArrayList<>();
        for (Path scene : scenes) {
            Path out = folder.resolve("mix-" + scene.getFileName());
            delivery.master(scene, Faders.at(gainDb), target, out, JobContext.quiet());
            mixes.add(out);
        }
        return mixes;
    }

    private List<Path> programme() throws StudioFault {
        return List.of(
                scene("one", GRID * 13, 0.3),
                scene("two", GRID * 7, 0.1),
                scene("three", GRID * 11, 0.5),
                scene("four", 12_345, 0.2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming", "podcast", "broadcast", "atsc"})
    void theDeliveredProgrammeMeasuresItsTarget(String preset) throws StudioFault {
        LoudnessTarget target = LoudnessTarget.named(preset).orElseThrow();
        List<Path> scenes = programme();
        Gain gain = decide(scenes, target, OptionalDouble.empty());
        LoudnessReport report =
                ProgrammeLoudness.measure(
                        master(scenes, gain.gainDb(), target), JobContext.quiet());
        assertThat(report.integratedLufs()).isCloseTo(target.lufs(), within(0.05));
        assertThat(report.truePeakDbtp()).isLessThanOrEqualTo(target.ceilingDbtp());
        assertThat(gain.integratedLufs()).isCloseTo(report.integratedLufs(), within(0.01));
        assertThat(gain.reaches(target)).isTrue();
        assertThat(gain.kept()).isFalse();
    }

    @Test
    void theLimiterWorksInTheStreamingCase() throws StudioFault {
        List<Path> scenes = programme();
        double gainDb = decide(scenes, LoudnessTarget.STREAMING, OptionalDouble.empty()).gainDb();
        float loudest = 0;
        for (float[] channel : Signals.read(scenes.get(2))) {
            loudest = Math.max(loudest, Interpolator.highest(channel, 0, channel.length));
        }
        assertThat(Decibels.ofAmplitude(loudest) + gainDb).isGreaterThan(0);
    }

    @Test
    void anEarlierGainIsKeptWhileItServesAndDroppedWhenItDoesNot() throws StudioFault {
        List<Path> scenes = programme();
        double fresh = decide(scenes, LoudnessTarget.BROADCAST, OptionalDouble.empty()).gainDb();
        Gain kept = decide(scenes, LoudnessTarget.BROADCAST, OptionalDouble.of(fresh + 0.07));
        assertThat(kept.kept()).isTrue();
        assertThat(kept.gainDb()).isEqualTo(fresh + 0.07);
        assertThat(kept.integratedLufs()).isCloseTo(-22.93, within(0.03));
        Gain again = decide(scenes, LoudnessTarget.BROADCAST, OptionalDouble.of(fresh + 0.2));
        assertThat(again.kept()).isFalse();
        assertThat(again.gainDb()).isEqualTo(fresh);
    }

    @Test
    void aMasteredSceneDoesNotDependOnTheOthers() throws Exception {
        Path scene = scene("alone", GRID * 5, 0.5);
        LoudnessTarget target = LoudnessTarget.STREAMING;
        Path first = folder.resolve("first.wav");
        Path second = folder.resolve("second.wav");
        delivery.master(scene, Faders.at(9.5), target, first, JobContext.quiet());
        master(programme(), 9.5, target);
        delivery.master(scene, Faders.at(9.5), target, second, JobContext.quiet());
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(Signals.read(first)[0]).hasSize(GRID * 5);
    }

    @Test
    void joiningScenesThatAreLoudToTheirEdgesStaysUnderTheCeiling() throws StudioFault {
        Path noise = Signals.write(folder.resolve("noise.wav"), Signals.noise(1, 2, 200_000));
        List<Path> scenes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            MixClip clip = new MixClip(Stem.MUSIC, noise, i * 77L, -300, GRID * 2, 0, 0, 0, 0);
            Path scene = folder.resolve("loud" + i + ".wav");
            SceneMix mix = new SceneMix(GRID + i * 5000L, List.of(clip), List.of(), Ducking.NONE);
            new Mixdown().render(mix, scene, JobContext.quiet());
            scenes.add(scene);
        }
        LoudnessReport report =
                ProgrammeLoudness.measure(
                        master(scenes, 6, LoudnessTarget.STREAMING), JobContext.quiet());
        assertThat(report.truePeakDbtp()).isBetween(-1.7, -1.25);
    }

    @Test
    void theProgrammeMeasuresItsTargetWhateverTheFaders() throws StudioFault {
        LoudnessTarget target = LoudnessTarget.STREAMING;
        StemGains gains = new StemGains(-7.5, 12, StemGains.OFF_DB, 3);
        List<Path> scenes = programme();
        Gain gain =
                delivery.decide(scenes, gains, target, OptionalDouble.empty(), JobContext.quiet());
        List<Path> mixes = new ArrayList<>();
        for (Path scene : scenes) {
            Path out = folder.resolve("mix-" + scene.getFileName());
            Faders faders = new Faders(gain.gainDb(), gains);
            delivery.master(scene, faders, target, out, JobContext.quiet());
            mixes.add(out);
        }
        LoudnessReport report = ProgrammeLoudness.measure(mixes, JobContext.quiet());
        assertThat(report.integratedLufs()).isCloseTo(-14, within(0.05));
        assertThat(gain.integratedLufs()).isCloseTo(report.integratedLufs(), within(0.01));
        assertThat(gain.gainDb())
                .isNotEqualTo(decide(scenes, target, OptionalDouble.empty()).gainDb());
    }

    @Test
    void rememberedReadingsDecideTheSameGainAndOnlyAChangedSceneIsRead() throws StudioFault {
        LoudnessTarget target = LoudnessTarget.STREAMING;
        List<Path> scenes = new ArrayList<>(programme());
        Remembered remembered = new Remembered();
        Delivery mindful = new Delivery(remembered);
        Gain first = decided(mindful, scenes, OptionalDouble.empty());
        assertThat(first).isEqualTo(decide(scenes, target, OptionalDouble.empty()));
        OptionalDouble kept = OptionalDouble.of(first.gainDb());

        remembered.missed.clear();
        Path edited = scene("edited", GRID * 8, 0.1);
        scenes.set(1, edited);
        Gain second = decided(mindful, scenes, kept);
        assertThat(second).isEqualTo(decide(scenes, target, kept));
        assertThat(second.kept()).isTrue();
        assertThat(remembered.missed)
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.sceneStems()).isEqualTo(edited));
    }

    private static Gain decided(Delivery delivery, List<Path> scenes, OptionalDouble previous)
            throws StudioFault {
        return delivery.decide(
                scenes, StemGains.NONE, LoudnessTarget.STREAMING, previous, JobContext.quiet());
    }

    /// Keeps readings as the store does: in files.
    private final class Remembered implements SceneReadings {
        private final Map<Question, Path> kept = new HashMap<>();
        private final List<Question> missed = new ArrayList<>();

        @Override
        public Optional<SceneLoudness> recall(Question question) {
            Path file = kept.get(question);
            if (file == null) {
                missed.add(question);
                return Optional.empty();
            }
            try {
                return Optional.of(SceneLoudness.read(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void keep(Question question, SceneLoudness loudness) {
            Path file = folder.resolve("reading" + kept.size());
            try {
                loudness.write(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            kept.put(question, file);
        }
    }

    @Test
    void silenceIsDeliveredAsItIs() throws StudioFault {
        Path silent = Signals.write(folder.resolve("silent.wav"), new float[8][GRID]);
        Gain gain = decide(List.of(silent), LoudnessTarget.PODCAST, OptionalDouble.empty());
        assertThat(gain.gainDb()).isZero();
        assertThat(gain.reaches(LoudnessTarget.PODCAST)).isFalse();
        assertThat(decide(List.of(), LoudnessTarget.PODCAST, OptionalDouble.empty()).gainDb())
                .isZero();
    }

    @Test
    void aTargetThatPeaksForbidIsApproachedAndSaidToBeMissed() throws StudioFault {
        float[][] stems = new float[8][GRID * 4];
        for (int i = 0; i < GRID * 4; i += 4800) {
            stems[4][i] = 0.5f;
            stems[5][i] = 0.5f;
        }
        Path clicks = Signals.write(folder.resolve("clicks.wav"), stems);
        LoudnessTarget loud = new LoudnessTarget("loud", -5, -1);
        Gain gain = decide(List.of(clicks), loud, OptionalDouble.empty());
        assertThat(gain.reaches(loud)).isFalse();
        assertThat(gain.gainDb()).isLessThanOrEqualTo(40);
    }

    @Test
    void whatIsNotASceneIsRefused() throws StudioFault {
        Path stereo = Signals.write(folder.resolve("stereo.wav"), new float[2][100]);
        StudioFault fault =
                catchThrowableOfType(
                        StudioFault.class,
                        () ->
                                decide(
                                        List.of(stereo),
                                        LoudnessTarget.PODCAST,
                                        OptionalDouble.empty()));
        assertThat(fault.code()).isEqualTo("mix.not-stems");
        assertThat(fault.remedy()).isNotBlank();
    }

    @Test
    void presetsAreFoundByName() {
        assertThat(LoudnessTarget.named(" Podcast ")).hasValue(LoudnessTarget.PODCAST);
        assertThat(LoudnessTarget.named("loudest")).isEmpty();
        assertThat(LoudnessTarget.presets()).doesNotHaveDuplicates().hasSizeGreaterThan(8);
    }

    @Test
    void aTargetAnchoredToSpeechLeavesTheMusicOutOfTheMeasure() throws StudioFault {
        int half = 20 * GRID;
        float[][] stems = new float[Stem.CHANNELS][2 * half];
        for (int side = 0; side < 2; side++) {
            System.arraycopy(Signals.sine(48_000, 1000, -30, half), 0, stems[side], 0, half);
            System.arraycopy(Signals.sine(48_000, 1000, -20, half), 0, stems[2 + side], half, half);
        }
        Path scene = Signals.write(folder.resolve("speech.wav"), stems);
        LoudnessTarget netflix = LoudnessTarget.named("netflix").orElseThrow();

        Gain spoken = decideWithSpeech(scene, netflix, half - 4800);
        Gain hardly = decideWithSpeech(scene, netflix, half / 10);

        // A stereo tone of 1 kHz at -30 dBFS reads -30 LUFS.
        assertThat(spoken.gainDb()).isCloseTo(3, within(0.05));
        assertThat(spoken.integratedLufs()).isCloseTo(-27, within(0.05));
        assertThat(hardly.integratedLufs()).isCloseTo(-24, within(0.05));
        assertThat(hardly.gainDb()).isLessThan(0);
    }

    private Gain decideWithSpeech(Path scene, LoudnessTarget target, long spokenSamples)
            throws StudioFault {
        return delivery.decide(
                new MixedScenes(
                        List.of(scene), List.of(List.of(new SpeechWindow(0, spokenSamples)))),
                Faders.at(0),
                target,
                OptionalDouble.empty(),
                JobContext.quiet());
    }

    @Test
    void anAudiobookIsBroughtToItsPlainLevel() throws StudioFault {
        Path scene = scene("book", 40 * GRID, 0.3);
        LoudnessTarget acx = LoudnessTarget.named("acx").orElseThrow();

        Gain gain = decide(List.of(scene), acx, OptionalDouble.empty());
        Path mix = master(List.of(scene), gain.gainDb(), acx).getFirst();

        AcxMeter meter = new AcxMeter(SampleRate.HZ_48000, 2);
        float[][] samples = Signals.read(mix);
        meter.process(samples, 0, samples[0].length);
        assertThat(gain.integratedLufs()).isCloseTo(-20.5, within(0.05));
        assertThat(meter.report().rmsDb()).isCloseTo(-20.5, within(0.1));
        assertThat(meter.report().peakDb()).isLessThanOrEqualTo(-3);
    }
}
