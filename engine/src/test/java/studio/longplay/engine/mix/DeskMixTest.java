package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.timeline.Ease;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class DeskMixTest {
    private static final int SCENE = 150_000;
    private static final StripRef ANNA = new StripRef.OfSpeaker("ANNA");
    private static final StripRef BO = new StripRef.OfSpeaker("BO");
    private static final StripRef RAIN = new StripRef.OfTrack("t1");

    private static final Strip WORKED =
            Strip.PLAIN
                    .withGainDb(-3)
                    .withPan(0.4)
                    .withGate(new Gate(-40, 12, 1, 50, 120))
                    .withEqualizer(Equalizer.of(Band.highPass(120), Band.peak(2500, 4, 1)))
                    .withDeEsser(new DeEsser(6000, -40, 8))
                    .withCompressor(new Compressor(-24, 4, 6, 5, 100, 4))
                    .withReverbSendDb(-10);

    @TempDir Path folder;
    private Path voice;
    private Path music;

    @BeforeEach
    void record() throws StudioFault {
        float[] speech = Signals.speech(1, 0.4, 90_000);
        float[] noise = Signals.noise(2, 0.02, 90_000);
        for (int i = 0; i < speech.length; i++) {
            speech[i] += noise[i];
        }
        voice = Signals.write(folder.resolve("voice.wav"), speech);
        music =
                Signals.write(
                        folder.resolve("music.wav"),
                        Signals.noise(3, 0.3, SCENE),
                        Signals.noise(4, 0.3, SCENE));
    }

    private static MixClip clip(Stem stem, Path wav, long at, long length) {
        return new MixClip(stem, wav, 0, at, length, -2, 0.1, 200, 300);
    }

    private SceneMix scene(SceneDesk desk) {
        List<MixClip> clips =
                List.of(
                        clip(Stem.DIALOGUE, voice, 4000, 60_000).from(ANNA),
                        clip(Stem.DIALOGUE, voice, 30_000, 80_000).from(BO),
                        clip(Stem.ENSEMBLE, voice, 50_000, 60_000).from(BO),
                        clip(Stem.EFFECTS, voice, 1000, 90_000).from(RAIN),
                        clip(Stem.MUSIC, music, 0, SCENE));
        List<SpeechWindow> speech =
                List.of(
                        new SpeechWindow(4000, 64_000),
                        new SpeechWindow(30_000, 110_000),
                        new SpeechWindow(50_000, 110_000, Stem.ENSEMBLE));
        return new SceneMix(SCENE, clips, speech, new Ducking(9, 3, 2, 4800, 9600, 24_000), desk);
    }

    private static SceneDesk sources(Map<StripRef, SceneStrip> strips) {
        return new SceneDesk(strips, Map.of(), Room.USUAL);
    }

    private static SceneStrip still(Strip strip) {
        return new SceneStrip(strip, Rides.NONE);
    }

    private SceneDesk everything() {
        Rides rides =
                new Rides(
                        List.of(
                                new LevelKey(-5000, -6, Ease.LINEAR),
                                new LevelKey(70_000, 0, Ease.IN_OUT),
                                new LevelKey(100_000.5, -20, Ease.HOLD)),
                        List.of(
                                new LevelKey(10_000, -1, Ease.LINEAR),
                                new LevelKey(90_000, 1, Ease.LINEAR)),
                        List.of(
                                new LevelKey(20_000, -96, Ease.LINEAR),
                                new LevelKey(60_000, -3, Ease.LINEAR)));
        return new SceneDesk(
                Map.of(
                        ANNA,
                        still(WORKED),
                        BO,
                        new SceneStrip(WORKED.withGainDb(0).withPan(0), rides),
                        RAIN,
                        new SceneStrip(
                                Strip.PLAIN,
                                Rides.NONE,
                                Optional.of(Map.of(Stem.MUSIC, -6.0, Stem.ENSEMBLE, 0.0)))),
                Map.of(
                        Stem.DIALOGUE,
                        still(WORKED.withReverbSendDb(-96)),
                        Stem.MUSIC,
                        new SceneStrip(
                                Strip.PLAIN.withCompressor(new Compressor(-30, 3, 0, 5, 90, 0)),
                                rides)),
                new Room(0.9, 15, 5000, 1));
    }

    private float[][] mixed(SceneMix scene, int block) throws StudioFault {
        Path out = folder.resolve("scene.wav");
        new Mixdown(block).render(scene, out, JobContext.quiet());
        return Signals.read(out);
    }

    private float[][] mixed(SceneMix scene) throws StudioFault {
        return mixed(scene, Mixdown.BLOCK_SAMPLES);
    }

    private SceneMix unnamed(SceneMix scene) {
        List<MixClip> clips =
                scene.clips().stream()
                        .map(it ->
                                new MixClip(
                                        it.stem(),
                                        it.wav(),
                                        it.sourceStart(),
                                        it.at(),
                                        it.length(),
                                        it.gainDb(),
                                        it.pan(),
                                        it.fadeInSamples(),
                                        it.fadeOutSamples()))
                        .toList();
        return new SceneMix(scene.lengthSamples(), clips, scene.speech(), scene.ducking());
    }

    @Test
    void aDeskNobodyTouchedChangesNoBit() throws Exception {
        Path bare = folder.resolve("bare.wav");
        Path named = folder.resolve("named.wav");
        Path watched = folder.resolve("watched.wav");
        SceneMix scene = scene(SceneDesk.PLAIN);
        new Mixdown().render(unnamed(scene), bare, JobContext.quiet());
        new Mixdown().render(scene, named, JobContext.quiet());
        new Mixdown().render(scene, watched, folder.resolve("strips"), JobContext.quiet());
        assertThat(Files.mismatch(bare, named)).isEqualTo(-1);
        assertThat(Files.mismatch(bare, watched)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {960, 1000, 64, 16_384})
    void theSizeOfBlocksChangesNoBit(int block) throws StudioFault {
        float[][] usual = mixed(scene(everything()));
        float[][] other = mixed(scene(everything()), block);
        // The dialogue's own high-pass forgets what nobody hears at the end of a block.
        for (int channel = 0; channel < usual.length; channel++) {
            for (int i = 0; i < SCENE; i++) {
                assertThat(other[channel][i]).isEqualTo(usual[channel][i], within(1e-25f));
            }
        }
        for (int channel = 2; channel < usual.length; channel++) {
            assertThat(other[channel]).isEqualTo(usual[channel]);
        }
    }

    @Test
    void watchingTheStripsChangesNoBit() throws Exception {
        Path plain = folder.resolve("plain.wav");
        Path watched = folder.resolve("watched.wav");
        new Mixdown().render(scene(everything()), plain, JobContext.quiet());
        new Mixdown()
                .render(scene(everything()), watched, folder.resolve("strips"), JobContext.quiet());
        assertThat(Files.mismatch(plain, watched)).isEqualTo(-1);
    }

    @Test
    void aStripIsHeardOnItsOwnSourceOnly() throws StudioFault {
        float[][] before = mixed(scene(SceneDesk.PLAIN));
        float[][] after = mixed(scene(sources(Map.of(ANNA, still(WORKED)))));
        assertThat(after[0]).isNotEqualTo(before[0]);
        for (int channel = 2; channel < after.length; channel++) {
            assertThat(after[channel]).isEqualTo(before[channel]);
        }
        float[][] bo =
                mixed(scene(sources(Map.of(ANNA, still(WORKED)))).only(Set.of(BO), Set.of()));
        float[][] boBefore = mixed(scene(SceneDesk.PLAIN).only(Set.of(BO), Set.of()));
        assertThat(bo[0]).isEqualTo(boBefore[0]);
    }

    @Test
    void faderAndPanAreThoseOfABalance() throws StudioFault {
        SceneMix alone = scene(SceneDesk.PLAIN).only(Set.of(ANNA), Set.of());
        float[][] before = mixed(alone);
        Strip moved = Strip.PLAIN.withGainDb(-6).withPan(0.5);
        float[][] after = mixed(alone.at(sources(Map.of(ANNA, still(moved)))));
        double left = Math.sqrt(2) * Math.cos(Math.PI * 1.5 / 4) * Math.pow(10, -6 / 20.0);
        for (int i = 0; i < SCENE; i += 7) {
            assertThat(after[0][i]).isEqualTo((float) (before[0][i] * left), within(1e-6f));
            assertThat(after[1][i]).isEqualTo(before[1][i] * 0.501187f, within(1e-6f));
        }
    }

    @Test
    void aSourceGoesWhereItsRowSaysAndNowhereElse() throws StudioFault {
        SceneMix alone = scene(SceneDesk.PLAIN).only(Set.of(RAIN), Set.of());
        SceneMix bare = new SceneMix(SCENE, alone.clips(), List.of(), Ducking.NONE);
        float[][] before = mixed(bare);
        SceneStrip routed =
                new SceneStrip(
                        Strip.PLAIN,
                        Rides.NONE,
                        Optional.of(Map.of(Stem.MUSIC, -6.0, Stem.ENSEMBLE, 3.0)));
        float[][] after = mixed(bare.at(sources(Map.of(RAIN, routed))));
        assertThat(after[4]).containsOnly(0);
        for (int i = 0; i < SCENE; i += 11) {
            assertThat(after[2][i]).isEqualTo(before[4][i] * 0.501187f, within(1e-6f));
            assertThat(after[7][i]).isEqualTo(before[5][i] * 1.412538f, within(1e-6f));
        }
    }

    @Test
    void theRoomAnswersOnTheBusOfWhatWasSentAndTheSceneEndsInSilence() throws StudioFault {
        SceneMix alone = scene(SceneDesk.PLAIN).only(Set.of(RAIN), Set.of());
        float[][] dry = mixed(alone);
        float[][] wet =
                mixed(alone.at(sources(Map.of(RAIN, still(Strip.PLAIN.withReverbSendDb(0))))));
        assertThat(dry[4]).endsWith(new float[50_000]);
        assertThat(Interpolator.highest(wet[4], 100_000, 20_000)).isGreaterThan(1e-3f);
        assertThat(Math.abs(wet[4][SCENE - 1])).isLessThan(1e-6f);
        for (int channel : new int[] {0, 1, 2, 3, 6, 7}) {
            assertThat(wet[channel]).containsOnly(0);
        }
    }

    @Test
    void aLongRoomDiesAwayInThePauseThatClosesItsScene() throws StudioFault {
        Room hall = new Room(6, 20, 8000, 1);
        SceneDesk desk =
                new SceneDesk(Map.of(BO, still(Strip.PLAIN.withReverbSendDb(0))), Map.of(), hall);
        SceneMix scene = scene(desk).only(Set.of(BO), Set.of());
        float[] voices = mixed(scene)[Stem.ENSEMBLE.leftChannel()];
        double before = Decibels.ofAmplitude(Interpolator.highest(voices, 108_000, 2400));
        double last = before;
        for (int at = 112_000; at + 2400 <= SCENE; at += 2400) {
            double now = Decibels.ofAmplitude(Interpolator.highest(voices, at, 2400));
            assertThat(last - now).as("falls at %s", at).isLessThan(at < 145_000 ? 9 : 30);
            last = now;
        }
        assertThat(last).isLessThan(before - 40);
        assertThat(Math.abs(voices[SCENE - 1])).isLessThan(1e-6f);
    }

    @Test
    void aLaneMovesTheFaderFromKeyToKey() throws StudioFault {
        SceneMix alone = scene(SceneDesk.PLAIN).only(Set.of(RAIN), Set.of());
        Rides rides =
                new Rides(
                        List.of(
                                new LevelKey(20_000, -12, Ease.LINEAR),
                                new LevelKey(60_000, 0, Ease.LINEAR)),
                        List.of(),
                        List.of());
        float[][] before = mixed(alone);
        float[][] after =
                mixed(alone.at(sources(Map.of(RAIN, new SceneStrip(Strip.PLAIN, rides)))));
        for (int at : new int[] {10_000, 30_000, 40_000, 50_000, 80_000}) {
            double db = -12 + 12 * Math.clamp((at - 20_000) / 40_000.0, 0.0, 1.0);
            assertThat(after[4][at])
                    .isEqualTo((float) (before[4][at] * Math.pow(10, db / 20)), within(2e-5f));
        }
    }

    @Test
    void whatSourcesGiveAddsUpToTheirBuses() throws StudioFault {
        SceneDesk desk = everything();
        SceneDesk linear = new SceneDesk(desk.sources(), Map.of(), desk.room());
        float[][] whole = mixed(scene(linear));
        float[][] sum = new float[Stem.CHANNELS][SCENE];
        for (StripRef source : List.of(ANNA, BO, RAIN)) {
            add(mixed(scene(linear).only(Set.of(source), Set.of())), sum);
        }
        add(mixed(scene(linear).only(Set.of(), Set.of(Stem.values()))), sum);
        for (int channel = 0; channel < whole.length; channel++) {
            for (int i = 0; i < SCENE; i++) {
                assertThat(sum[channel][i]).isEqualTo(whole[channel][i], within(1e-6f));
            }
        }
    }

    private static void add(float[][] part, float[][] sum) {
        for (int channel = 0; channel < part.length; channel++) {
            for (int i = 0; i < SCENE; i++) {
                sum[channel][i] += part[channel][i];
            }
        }
    }

    @Test
    void theEnsembleGoesDownForDialogueAlone() throws StudioFault {
        MixClip crowd = clip(Stem.ENSEMBLE, music, 0, SCENE);
        List<SpeechWindow> speech =
                List.of(
                        new SpeechWindow(30_000, 60_000),
                        new SpeechWindow(100_000, 120_000, Stem.ENSEMBLE));
        Ducking ducking = new Ducking(0, 0, 6, 4800, 4800, 0);
        float[][] ducked = mixed(new SceneMix(SCENE, List.of(crowd), speech, ducking));
        float[][] open = mixed(new SceneMix(SCENE, List.of(crowd), List.of(), Ducking.NONE));
        assertThat(ducked[6][45_000] / open[6][45_000]).isCloseTo(0.501187f, within(1e-5f));
        assertThat(ducked[6][110_000]).isEqualTo(open[6][110_000]);
    }

    @Test
    void theLogSaysWhatEachStripDoesEveryTwentyMilliseconds() throws StudioFault {
        Path file = folder.resolve("strips");
        Strip squeezed = Strip.PLAIN.withCompressor(new Compressor(-40, 8, 0, 2, 60, 0));
        SceneMix scene =
                scene(sources(Map.of(ANNA, still(squeezed)))).only(Set.of(ANNA, RAIN), Set.of());
        new Mixdown().measure(scene, file, JobContext.quiet());
        StripLog log = StripLog.read(file);
        assertThat(log.strips())
                .containsExactly(
                        ANNA,
                        RAIN,
                        new StripRef.OfBus(StemName.DIALOGUE),
                        new StripRef.OfBus(StemName.MUSIC),
                        new StripRef.OfBus(StemName.EFFECTS),
                        new StripRef.OfBus(StemName.ENSEMBLE));
        assertThat(log.frames()).isEqualTo((SCENE + 959) / 960);
        float[][] eight = mixed(scene.only(Set.of(RAIN), Set.of()).at(SceneDesk.PLAIN));
        int frame = 60_000 / StripLog.FRAME_SAMPLES;
        float[][] raw =
                mixed(
                        new SceneMix(
                                SCENE,
                                scene.only(Set.of(RAIN), Set.of()).clips(),
                                List.of(),
                                Ducking.NONE));
        double peak = 0;
        for (int i = frame * 960; i < (frame + 1) * 960; i++) {
            peak = Math.max(peak, Math.abs(raw[5][i]));
        }
        assertThat(eight).hasNumberOfRows(8);
        assertThat((double) log.peakDb(1, frame, true))
                .isCloseTo(Decibels.ofAmplitude(peak), within(0.26));
        assertThat(log.compressorDb(0, 40_000 / 960)).isGreaterThan(4);
        assertThat(log.compressorDb(1, frame)).isZero();
        assertThat(log.peakDb(0, 120_000 / 960, false)).isEqualTo(StripLog.SILENT_DB);
        assertThat(log.meanDb(1, frame)).isLessThan(log.peakDb(1, frame, false));
    }

    @Test
    void theMasterStripHearsTheSumBeforeTheProgrammesGain() throws StudioFault {
        Path stems = folder.resolve("stems.wav");
        new Mixdown().render(scene(SceneDesk.PLAIN), stems, JobContext.quiet());
        Strip master = Strip.PLAIN.withCompressor(new Compressor(-30, 4, 0, 5, 100, 0));
        Faders soft = new Faders(-20, StemGains.NONE, StemPans.NONE, master);
        float[][] quiet = summed(stems, soft);
        float[][] loud = summed(stems, soft.withGainDb(-10));
        for (int i = 0; i < SCENE; i += 13) {
            assertThat(loud[0][i]).isEqualTo(quiet[0][i] * 3.1622777f, within(1e-6f));
        }
        float[][] plain = summed(stems, Faders.at(-20));
        assertThat(Interpolator.highest(quiet[0], 50_000, 50_000))
                .isLessThan(0.8f * Interpolator.highest(plain[0], 50_000, 50_000));
    }

    private static float[][] summed(Path stems, Faders faders) throws StudioFault {
        float[][] all = new float[2][SCENE];
        int[] at = {0};
        new ScenePass(JobContext.quiet())
                .sum(
                        stems,
                        faders,
                        (stereo, offset, count) -> {
                            System.arraycopy(stereo[0], offset, all[0], at[0], count);
                            System.arraycopy(stereo[1], offset, all[1], at[0], count);
                            at[0] += count;
                        });
        return all;
    }

    @Test
    void aMovedBusIsMovedBehindTheMix() throws StudioFault {
        Path stems = folder.resolve("stems.wav");
        new Mixdown().render(scene(SceneDesk.PLAIN), stems, JobContext.quiet());
        Faders moved =
                new Faders(
                        0, new StemGains(-96, 0, -96, -96), new StemPans(0, 1, 0, 0), Strip.PLAIN);
        float[][] heard = summed(stems, moved);
        float[][] mix = Signals.read(stems);
        assertThat(Interpolator.highest(heard[0], 0, SCENE)).isLessThan(1e-6f);
        assertThat(heard[1]).isEqualTo(mix[3]);
    }
}
