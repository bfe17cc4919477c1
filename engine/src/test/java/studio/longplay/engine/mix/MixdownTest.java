package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class MixdownTest {
    @TempDir Path folder;

    private float[][] render(long length, MixClip... clips) throws StudioFault {
        return render(new SceneMix(length, List.of(clips), List.of(), Ducking.NONE));
    }

    private float[][] render(SceneMix scene) throws StudioFault {
        Path out = folder.resolve("scene.wav");
        new Mixdown().render(scene, out, JobContext.quiet());
        return Signals.read(out);
    }

    private static MixClip clip(Stem stem, Path wav, long at, long length) {
        return new MixClip(stem, wav, 0, at, length, 0, 0, 0, 0);
    }

    private Path mono(float... samples) throws StudioFault {
        return Signals.write(folder.resolve("mono.wav"), samples);
    }

    @Test
    void aClipSoundsWhereItStandsAndNowhereElse() throws StudioFault {
        Path wav = mono(Signals.noise(1, 0.5, 20_000));
        float[][] source = Signals.read(wav);
        float[][] stems =
                render(30_000, new MixClip(Stem.MUSIC, wav, 300, 7000, 9000, 0, -1, 0, 0));
        assertThat(stems).hasNumberOfRows(8);
        assertThat(stems[0]).hasSize(30_000).containsOnly(0);
        for (int i = 0; i < 30_000; i++) {
            boolean inside = i >= 7000 && i < 16_000;
            assertThat(stems[2][i]).isEqualTo(inside ? source[0][300 + i - 7000] : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.6, 0, 0.25, 1})
    void panningAMonoClipKeepsItsPower(double pan) throws StudioFault {
        Path wav = mono(Signals.constant(0.5f, 100));
        float[][] stems = render(1000, new MixClip(Stem.EFFECTS, wav, 0, 0, 100, 6, pan, 0, 0));
        double left = stems[4][50];
        double right = stems[5][50];
        double expected = 0.25 * Math.pow(10, 0.6);
        assertThat(left * left + right * right).isCloseTo(expected, within(1e-6));
        assertThat(Math.signum(right - left)).isEqualTo(Math.signum(pan));
    }

    @Test
    void stemsThatNothingIsOnTakeNoRoom() throws Exception {
        Path wav = mono(Signals.noise(1, 0.5, 20_000));
        float[][] stems = render(20_000, clip(Stem.MUSIC, wav, 100, 10_000));
        assertThat(stems).hasNumberOfRows(Stem.CHANNELS);
        assertThat(stems[Stem.MUSIC.leftChannel()][5_000]).isNotZero();
        assertThat(stems[Stem.DIALOGUE.leftChannel()]).containsOnly(0);
        assertThat(Files.size(folder.resolve("scene.wav"))).isLessThan(20_000 * 8 + 500);
    }

    @Test
    void aStereoClipInTheMiddlePassesUntouched() throws StudioFault {
        float[] left = Signals.noise(1, 0.5, 5000);
        float[] right = Signals.noise(2, 0.5, 5000);
        Path wav = Signals.write(folder.resolve("stereo.wav"), left, right);
        float[][] stems = render(6000, clip(Stem.ENSEMBLE, wav, 0, 5000));
        assertThat(stems[6]).startsWith(left);
        assertThat(stems[7]).startsWith(right);
    }

    @Test
    void fadesBeginAndEndWithoutAClick() throws StudioFault {
        Path wav = mono(Signals.constant(1f, 10_000));
        float[] music =
                render(12_000, new MixClip(Stem.MUSIC, wav, 0, 1000, 10_000, 0, -1, 2000, 3000))[2];
        assertThat(music[2000]).isCloseTo(0.5f, within(0.001f));
        assertThat(music[3000]).isEqualTo(1f);
        assertThat(music[9500]).isCloseTo(0.5f, within(0.001f));
        assertThat(steepest(music)).isLessThan(0.001f);
    }

    @Test
    void aClipCutByTheSceneDoesNotClick() throws StudioFault {
        Path wav = mono(Signals.constant(1f, 10_000));
        float[] music =
                render(5000, new MixClip(Stem.MUSIC, wav, 0, -2000, 10_000, 0, -1, 0, 0))[2];
        assertThat(music[0]).isLessThan(0.001f);
        assertThat(music[2500]).isEqualTo(1f);
        assertThat(music[4999]).isLessThan(0.001f);
        assertThat(steepest(music)).isLessThan(0.01f);
    }

    @Test
    void aFileShorterThanItsClipStillFadesOut() throws StudioFault {
        Path wav = mono(Signals.constant(1f, 4000));
        float[] music = render(9000, new MixClip(Stem.MUSIC, wav, 0, 0, 8000, 0, -1, 500, 500))[2];
        assertThat(music[2000]).isEqualTo(1f);
        assertThat(steepest(music)).isLessThan(0.01f);
    }

    @Test
    void musicAndEffectsMakeRoomForSpeechAndTheRestDoesNot() throws StudioFault {
        Path wav = mono(Signals.sine(48_000, 1000, -6, 96_000));
        List<MixClip> clips = new ArrayList<>();
        for (Stem stem : Stem.values()) {
            clips.add(clip(stem, wav, 0, 96_000));
        }
        Ducking ducking = new Ducking(10, 4, 4800, 4800, 0);
        float[][] stems =
                render(
                        new SceneMix(
                                96_000, clips, List.of(new SpeechWindow(24_000, 48_000)), ducking));
        assertThat(changeDb(stems[0])).isCloseTo(0, within(0.01));
        assertThat(changeDb(stems[2])).isCloseTo(-10, within(0.01));
        assertThat(changeDb(stems[5])).isCloseTo(-4, within(0.01));
        assertThat(changeDb(stems[6])).isCloseTo(0, within(0.01));
    }

    @Test
    void anAccompanimentStaysUnderThoseWhoSingToItAndEffectsDoNot() throws StudioFault {
        Path wav = mono(Signals.sine(48_000, 1000, -6, 96_000));
        List<MixClip> clips =
                List.of(clip(Stem.MUSIC, wav, 0, 96_000), clip(Stem.EFFECTS, wav, 0, 96_000));
        SpeechWindow sung = new SpeechWindow(24_000, 48_000, Stem.DIALOGUE, true);
        Ducking ducking = new Ducking(10, 4, 4800, 4800, 0);
        float[][] stems = render(new SceneMix(96_000, clips, List.of(sung), ducking));
        assertThat(changeDb(stems[2])).isCloseTo(0, within(0.01));
        assertThat(changeDb(stems[5])).isCloseTo(-4, within(0.01));
    }

    /// The level inside the speech window against that long after it.
    private static double changeDb(float[] samples) {
        float during = Interpolator.highest(samples, 24_000, 24_000);
        float after = Interpolator.highest(samples, 60_000, 24_000);
        return Decibels.ofAmplitude(during) - Decibels.ofAmplitude(after);
    }

    @Test
    void rumbleIsTakenOffDialogueAndSpeechStays() throws StudioFault {
        Path rumble = Signals.write(folder.resolve("20.wav"), Signals.sine(48_000, 20, 0, 48_000));
        Path voice = Signals.write(folder.resolve("300.wav"), Signals.sine(48_000, 300, 0, 48_000));
        MixClip low = new MixClip(Stem.DIALOGUE, rumble, 0, 0, 48_000, 0, -1, 0, 0);
        MixClip high = new MixClip(Stem.DIALOGUE, voice, 0, 0, 48_000, 0, 1, 0, 0);
        float[][] stems = render(60_000, low, high);
        assertThat(Interpolator.highest(stems[0], 24_000, 24_000)).isLessThan(0.08f);
        assertThat(Interpolator.highest(stems[1], 24_000, 24_000)).isGreaterThan(0.98f);
    }

    @Test
    void theSameSceneGivesTheSameBytes() throws Exception {
        Path wav = mono(Signals.speech(5, 0.9, 100_000));
        MixClip one = new MixClip(Stem.DIALOGUE, wav, 0, 100, 90_000, -3, 0.3, 200, 900);
        SceneMix scene =
                new SceneMix(
                        100_000,
                        List.of(one, clip(Stem.MUSIC, wav, 777, 50_000)),
                        List.of(new SpeechWindow(30_000, 40_000)),
                        Ducking.DEFAULT);
        Path first = folder.resolve("first.wav");
        Path second = folder.resolve("second.wav");
        new Mixdown().render(scene, first, JobContext.quiet());
        new Mixdown().render(scene, second, JobContext.quiet());
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void aThousandClipsDoNotExhaustTheOpenFiles() throws StudioFault {
        Path wav = mono(Signals.constant(0.5f, 100));
        List<MixClip> clips = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            clips.add(new MixClip(Stem.EFFECTS, wav, 0, i * 100L, 100, 0, -1, 0, 0));
        }
        float[][] stems = render(new SceneMix(100_001, clips, List.of(), Ducking.NONE));
        assertThat(stems[4]).startsWith(Signals.constant(0.5f, 100_000));
    }

    @Test
    void clipsThatDoNotFitAreRefusedBeforeAnythingIsWritten() throws StudioFault {
        Path missing = folder.resolve("missing.wav");
        Path slow = folder.resolve("slow.wav");
        WavFormat at44 = WavFormat.float32(SampleRate.HZ_44100, 1);
        WavWriter.write(slow, at44, writer -> writer.write(new float[1][10], 0, 10));
        Path three = Signals.write(folder.resolve("three.wav"), new float[3][10]);
        Path broken = Signals.write(folder.resolve("nan.wav"), new float[] {0, Float.NaN});
        assertThat(failing(clip(Stem.MUSIC, missing, 0, 10))).isEqualTo("wav.missing");
        assertThat(failing(clip(Stem.MUSIC, slow, 0, 10))).isEqualTo("mix.clip-rate");
        assertThat(failing(clip(Stem.MUSIC, three, 0, 10))).isEqualTo("mix.clip-channels");
        assertThat(failing(clip(Stem.MUSIC, broken, 0, 2))).isEqualTo("mix.clip-not-a-number");
        assertThat(failing(new MixClip(Stem.MUSIC, broken, 9, 0, 2, 0, 0, 0, 0)))
                .isEqualTo("mix.clip-outside-file");
        assertThat(folder.resolve("scene.wav")).doesNotExist();
    }

    private String failing(MixClip clip) {
        return catchThrowableOfType(StudioFault.class, () -> render(100, clip)).code();
    }

    @Test
    void cancellingLeavesNoFile() throws StudioFault {
        Path wav = mono(Signals.constant(0.5f, 100));
        SceneMix scene =
                new SceneMix(
                        1_000_000, List.of(clip(Stem.MUSIC, wav, 0, 100)), List.of(), Ducking.NONE);
        JobContext cancelled =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        throw new CancellationException("cancelled");
                    }
                };
        Path out = folder.resolve("scene.wav");
        assertThatThrownBy(() -> new Mixdown().render(scene, out, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**scene*");
    }

    @Test
    void anEmptySceneIsSilenceOfItsLength() throws StudioFault {
        assertThat(render(5000)[3]).hasSize(5000).containsOnly(0);
        assertThat(render(0)[0]).isEmpty();
    }

    private static float steepest(float[] samples) {
        float steepest = 0;
        for (int i = 1; i < samples.length; i++) {
            steepest = Math.max(steepest, Math.abs(samples[i] - samples[i - 1]));
        }
        return steepest;
    }
}
