package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.render.preview.PlayBooth.time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

class PlaySoundTest {
    private static final int SECOND = 48_000;
    private static final int SCENE = 5 * SECOND;
    private static final float STEADY = 0.5f;

    /// No fade is steeper than 5 ms.
    private static final float LARGEST_STEP = STEADY / 240 * 1.01f;

    @TempDir Path folder;

    private Path steady(String name, double value) throws StudioFault {
        return PlayBooth.stems(folder.resolve(name), SCENE, Stem.DIALOGUE, i -> value);
    }

    private Path sine(Stem stem, double peakDb) throws StudioFault {
        return PlayBooth.stems(folder.resolve(stem + ".wav"), SCENE, stem, sine(peakDb));
    }

    private static IntToDoubleFunction sine(double peakDb) {
        double peak = Math.pow(10, peakDb / 20);
        return i -> peak * Math.sin(2 * Math.PI * 997 * i / SECOND);
    }

    private static MixSettings fader(StemName stem, double gainDb) {
        return MixSettings.USUAL.withGainDb(stem, gainDb);
    }

    @Test
    void nothingTheHandDoesIsHeardAsAClick() throws StudioFault {
        PlayBooth booth = new PlayBooth().mixed("a", steady("a.wav", STEADY), SCENE);
        PlayRig rig = new PlayRig(booth.state());
        Random random = new Random(3);
        rig.desk.play(1);
        rig.run(SECOND);
        for (int i = 0; i < 60; i++) {
            command(rig, booth, i % 12);
            rig.run(2000 + random.nextInt(20_000));
        }
        assertThat(rig.sink.highest(0, rig.written())).isCloseTo(STEADY, within(1e-3f));
        assertThat(rig.sink.largestStep(0, rig.written())).isBetween(0.001f, LARGEST_STEP);
    }

    private static void command(PlayRig rig, PlayBooth booth, int which) {
        switch (which) {
            case 0 -> rig.desk.pause();
            case 1 -> rig.desk.play(1);
            case 2 -> rig.desk.seek(time(2.0 * SECOND));
            case 3 -> rig.desk.hear(Set.of(Stem.MUSIC));
            case 4 -> rig.desk.hear(EnumSet.allOf(Stem.class));
            case 5 -> rig.desk.volume(-30);
            case 6 -> rig.desk.volume(0);
            case 7 -> rig.desk.show(booth.mix(fader(StemName.DIALOGUE, -96)).state());
            case 8 -> rig.desk.show(booth.mix(MixSettings.USUAL).state());
            case 9 -> rig.desk.play(-1);
            case 10 -> rig.desk.play(4);
            default -> rig.desk.play(1);
        }
    }

    @Test
    void aLoopAndAStopDoNotClick() throws StudioFault {
        PlayBooth booth = new PlayBooth().mixed("a", steady("a.wav", STEADY), SCENE);
        PlayRig rig = new PlayRig(booth.state());
        rig.desk.loop(Optional.of(TimeRange.between(time(1000), time(1000 + 7777))));
        rig.desk.play(1);
        rig.run(SECOND);
        rig.desk.loop(Optional.empty());
        rig.desk.stopAt(Optional.of(time(3.0 * SECOND + 11)));
        rig.run(4.0 * SECOND);
        assertThat(rig.desk.isPlaying()).isFalse();
        assertThat(rig.sink.largestStep(0, rig.written())).isBetween(0.001f, LARGEST_STEP);
    }

    @Test
    void everyStemHasItsMeterAndTheMixToo() throws StudioFault {
        for (Stem stem : Stem.values()) {
            double peakDb = -12 - 3 * stem.leftChannel();
            PlayBooth booth = new PlayBooth().mixed("a", sine(stem, peakDb), SCENE);
            PlayRig rig = new PlayRig(booth.gainDb(-2).state());
            rig.desk.play(1);
            rig.run(4.0 * SECOND);
            Levels levels = new Levels();
            rig.meters.read(rig.desk.heardSamples(), levels);
            for (Stem each : Stem.values()) {
                float expected = each == stem ? (float) peakDb - 2 : Levels.SILENT_DB;
                assertThat(levels.stemDb(each, false)).isCloseTo(expected, within(0.05f));
                assertThat(levels.stemDb(each, true)).isCloseTo(expected, within(0.05f));
            }
            float lufs = (float) peakDb - 2;
            assertThat(levels.mixDb(true)).isCloseTo(lufs, within(0.05f));
            assertThat(levels.shortTermLufs).isCloseTo(lufs, within(0.1f));
            assertThat(levels.integratedLufs).isCloseTo(lufs, within(0.1f));
            assertThat(levels.truePeakDbtp).isCloseTo(lufs, within(0.1f));
        }
    }

    @Test
    void metersShowWhatIsHeardNowAndNotWhatIsWritten() throws StudioFault {
        Path late =
                PlayBooth.stems(
                        folder.resolve("late.wav"), SCENE, Stem.MUSIC, i -> i < SECOND ? 0 : 0.1);
        PlayRig rig = new PlayRig(new PlayBooth().mixed("a", late, SCENE).state());
        Levels levels = new Levels();
        rig.desk.play(1);
        rig.run(SECOND + 4800);
        rig.sink.held = 6000;
        rig.meters.read(rig.desk.heardSamples(), levels);
        assertThat(levels.stemDb(Stem.MUSIC, false)).isEqualTo(Levels.SILENT_DB);
        rig.sink.held = 0;
        rig.meters.read(rig.desk.heardSamples(), levels);
        assertThat(levels.stemDb(Stem.MUSIC, false)).isCloseTo(-20, within(0.1f));
        rig.desk.pause();
        rig.run(SECOND);
        rig.meters.read(rig.desk.heardSamples(), levels);
        assertThat(levels.stemDb(Stem.MUSIC, false)).isEqualTo(Levels.SILENT_DB);
    }

    @Test
    void aMutedStemIsNotHeardAndStillMovesItsMeter() throws StudioFault {
        PlayRig rig = new PlayRig(new PlayBooth().mixed("a", steady("a", 0.25), SCENE).state());
        rig.desk.hear(Set.of(Stem.MUSIC, Stem.EFFECTS));
        rig.desk.play(1);
        rig.run(SECOND);
        Levels levels = new Levels();
        rig.meters.read(rig.desk.heardSamples(), levels);
        assertThat(rig.sink.highest(0, rig.written())).isZero();
        assertThat(levels.stemDb(Stem.DIALOGUE, false)).isCloseTo(-12.04f, within(0.05f));
        assertThat(levels.mixDb(false)).isEqualTo(Levels.SILENT_DB);
        rig.desk.hear(Set.of(Stem.DIALOGUE));
        rig.run(SECOND);
        assertThat(rig.sink.written[0][rig.written() - 1]).isEqualTo(0.25f);
    }

    @Test
    void howeverHotTheStemsNothingPassesTheCeiling() throws StudioFault {
        float[][] hot = new float[Stem.CHANNELS][SCENE];
        Random random = new Random(11);
        for (float[] channel : hot) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = random.nextFloat(-1, 1);
            }
        }
        Path file = PlayBooth.write(folder.resolve("hot.wav"), hot);
        MixSettings loud = fader(StemName.MUSIC, 24).withGainDb(StemName.DIALOGUE, 12);
        PlayBooth booth = new PlayBooth().mixed("a", file, SCENE).mix(loud).gainDb(9);
        PlayRig rig = new PlayRig(booth.state());
        rig.desk.play(1);
        rig.run(SECOND);
        rig.desk.show(booth.mix(loud.withLoudnessTarget("atsc")).state());
        int changed = rig.written() + 2 * PlayHead.BLOCK_SAMPLES;
        rig.run(SECOND);
        assertThat(rig.sink.highest(0, rig.written()))
                .isBetween(0.5f, (float) PlayRamp.factorOf(-1));
        assertThat(rig.sink.highest(changed, rig.written()))
                .isBetween(0.5f, (float) PlayRamp.factorOf(-2));
    }

    @Test
    void aSceneNotMixedYetIsHeardFromItsTakes() throws StudioFault {
        float[][] mono = new float[1][SECOND];
        Arrays.fill(mono[0], 0.25f);
        Path take = PlayBooth.write(folder.resolve("take.wav"), mono);
        var one = new PlayBooth.Spoken("one", take, 10_000, SECOND, -6, false);
        var crowd = new PlayBooth.Spoken("two", take, 70_000, SECOND, 0, true);
        PlayRig rig = new PlayRig(new PlayBooth().unmixed("a", SCENE, one, crowd).state());
        rig.desk.play(1);
        rig.run(3.0 * SECOND);
        int late = PlayRig.LATE;
        double middle = 0.25 * Math.sqrt(0.5);
        assertThat(rig.sink.written[0][late + 9_999]).isZero();
        assertThat(rig.sink.written[1][late + 10_000])
                .isCloseTo((float) (middle * PlayRamp.factorOf(-6)), within(1e-6f));
        assertThat(rig.sink.written[0][late + 10_000 + SECOND]).isZero();
        assertThat(rig.sink.written[0][late + 70_000]).isCloseTo((float) middle, within(1e-6f));
        rig.desk.hear(Set.of(Stem.ENSEMBLE));
        rig.desk.seek(time(0));
        int again = rig.written();
        rig.run(3.0 * SECOND);
        assertThat(rig.sink.highest(again + 2000, again + 69_000)).isZero();
        assertThat(rig.sink.written[0][again + late + 80_000])
                .isCloseTo((float) middle, within(1e-6f));
    }

    @Test
    void aFileThatCannotBeReadIsSilentAndToldOfOnce() throws StudioFault, IOException {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "no sound at all");
        Path whole = steady("whole.wav", STEADY);
        PlayBooth booth = new PlayBooth().mixed("a", broken, SCENE).mixed("b", whole, SCENE);
        PlayRig rig = new PlayRig(booth.mixed("c", folder.resolve("missing.wav"), SCENE).state());
        rig.desk.play(1);
        rig.run(20.0 * SECOND);
        assertThat(rig.at()).isEqualTo(3.0 * SCENE);
        assertThat(rig.sink.highest(0, SCENE)).isZero();
        assertThat(rig.sink.written[0][SCENE + SECOND]).isEqualTo(STEADY);
        rig.desk.seek(time(0));
        rig.desk.play(1);
        rig.run(SECOND);
        assertThat(rig.faults)
                .extracting(StudioFault::code)
                .containsExactly("wav.damaged", "wav.missing");
    }

    @Test
    void samplesThatAreNotNumbersStaySilentAndSpoilNothing() throws StudioFault {
        Path odd =
                PlayBooth.stems(
                        folder.resolve("odd.wav"),
                        SCENE,
                        Stem.EFFECTS,
                        i -> i < SECOND ? Double.NaN : STEADY);
        PlayRig rig = new PlayRig(new PlayBooth().mixed("a", odd, SCENE).state());
        rig.desk.play(1);
        rig.run(2.0 * SECOND);
        assertThat(rig.sink.highest(0, SECOND)).isZero();
        assertThat(rig.sink.written[0][rig.written() - 1]).isEqualTo(STEADY);
        Levels levels = new Levels();
        rig.meters.read(rig.desk.heardSamples(), levels);
        assertThat(levels.truePeakDbtp).isBetween(-7f, -1f);
    }

    @Test
    void aBlockTakesNoMemory() throws StudioFault {
        PlayBooth booth = new PlayBooth().mixed("a", steady("a.wav", 0.9), SCENE);
        PlayRig rig = new PlayRig(booth.mixed("b", steady("b.wav", 0.9), SCENE).state());
        rig.sink.written = new float[2][120 * SECOND];
        rig.desk.loop(Optional.of(TimeRange.between(time(1000), time(2.0 * SCENE - 1000))));
        rig.desk.play(1);
        rig.run(20.0 * SECOND);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        rig.run(60.0 * SECOND);
        long perBlock = (threads.getCurrentThreadAllocatedBytes() - before) / (60 * SECOND / 512);
        assertThat(perBlock).isLessThan(24);
    }
}
