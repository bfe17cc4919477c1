package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class MixLevelsTest {
    private static final int LENGTH = 480_000;

    @TempDir Path folder;

    @Test
    void musicLiesTwelveToFifteenUnitsUnderSpeech() throws StudioFault {
        MixLevels levels = MixLevels.DEFAULT;
        float[] voice = Signals.speech(1, 0.7, LENGTH);
        Path line = Signals.write(folder.resolve("line.wav"), voice);
        Path bed =
                Signals.write(
                        folder.resolve("bed.wav"),
                        Signals.noise(2, 0.9, LENGTH),
                        Signals.noise(3, 0.9, LENGTH));
        double lineGainDb = SpeechLevel.lineGainDb(voice, levels.dialogueLufs());
        double bedGainDb =
                levels.clipGainDb(
                        Stem.MUSIC, ProgrammeLoudness.measure(List.of(bed), JobContext.quiet()));
        SceneMix scene =
                new SceneMix(
                        LENGTH + 1,
                        List.of(
                                new MixClip(Stem.DIALOGUE, line, 0, 0, LENGTH, lineGainDb, 0, 0, 0),
                                new MixClip(Stem.MUSIC, bed, 0, 0, LENGTH, bedGainDb, 0, 0, 0)),
                        List.of(new SpeechWindow(0, LENGTH)),
                        Ducking.DEFAULT);
        Path out = folder.resolve("scene.wav");
        new Mixdown().render(scene, out, JobContext.quiet());
        float[][] stems = Signals.read(out);
        double speech = Signals.measure(Arrays.copyOfRange(stems, 0, 2)).integratedLufs();
        double music = Signals.measure(Arrays.copyOfRange(stems, 2, 4)).integratedLufs();
        assertThat(speech).isCloseTo(-23, within(1.0));
        assertThat(speech - music).isBetween(12.0, 15.0);
    }

    @Test
    void anEffectGoesByItsLoudestMoment() {
        float[] blow = new float[LENGTH];
        System.arraycopy(Signals.noise(1, 0.02, 40_000), 0, blow, 0, 40_000);
        LoudnessReport measured = Signals.measure(new float[][] {blow});
        double gainDb = MixLevels.DEFAULT.clipGainDb(Stem.EFFECTS, measured);
        assertThat(measured.maxMomentary() + gainDb).isCloseTo(-23, within(1e-9));
    }

    @Test
    void silenceIsNotRaised() {
        LoudnessReport silence = Signals.measure(new float[2][LENGTH]);
        for (Stem stem : Stem.values()) {
            assertThat(MixLevels.DEFAULT.clipGainDb(stem, silence)).isZero();
        }
    }
}
