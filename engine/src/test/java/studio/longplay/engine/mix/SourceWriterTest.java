package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.timeline.Ease;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A desk with compressors and rooms, a programme of two scenes: what is delivered adds up.
class SourceWriterTest {
    private static final int SCENE = 100_000;

    /// -120 dB of full scale.
    private static final float INAUDIBLE = 1e-6f;

    private static final StripRef ANNA = new StripRef.OfSpeaker("ANNA");
    private static final StripRef BEN = new StripRef.OfSpeaker("BEN");
    private static final Faders FADERS =
            new Faders(
                    3.1,
                    new StemGains(-2, 0, 1, 0),
                    new StemPans(0.3, 0, 0, 0),
                    Strip.PLAIN.withCompressor(new Compressor(-20, 3, 6, 5, 100, 0)));

    @TempDir Path folder;
    private List<SceneMix> scenes = List.of();
    private final List<Path> stems = new ArrayList<>();

    @BeforeEach
    void mix() throws StudioFault {
        Path voice = Signals.write(folder.resolve("voice.wav"), Signals.speech(1, 0.3, 80_000));
        Path rain = Signals.write(folder.resolve("rain.wav"), Signals.noise(3, 0.1, SCENE));
        Strip worked =
                Strip.PLAIN
                        .withEqualizer(Equalizer.of(Band.highPass(100), Band.peak(3000, 3, 1)))
                        .withCompressor(new Compressor(-28, 4, 6, 5, 100, 4))
                        .withReverbSendDb(-8);
        Rides rides =
                new Rides(
                        List.of(
                                new LevelKey(10_000, -6, Ease.LINEAR),
                                new LevelKey(60_000, 2, Ease.IN_OUT)),
                        List.of(),
                        List.of());
        SceneDesk desk =
                new SceneDesk(
                        Map.of(
                                ANNA,
                                new SceneStrip(worked, rides),
                                BEN,
                                new SceneStrip(worked.withPan(-0.5), Rides.NONE)),
                        Map.of(
                                Stem.DIALOGUE,
                                new SceneStrip(
                                        Strip.PLAIN.withEqualizer(
                                                Equalizer.of(Band.highShelf(7000, 2))),
                                        rides)),
                        new Room(0.8, 12, 5000, 1));
        MixClip anna = clip(Stem.DIALOGUE, voice, 2000).from(ANNA);
        MixClip ben = clip(Stem.DIALOGUE, voice, 30_000).from(BEN);
        MixClip wet = clip(Stem.EFFECTS, rain, 0);
        List<SpeechWindow> speech = List.of(new SpeechWindow(2000, 90_000));
        scenes =
                List.of(
                        new SceneMix(SCENE, List.of(anna, ben, wet), speech, Ducking.DEFAULT, desk),
                        new SceneMix(SCENE, List.of(ben), speech, Ducking.DEFAULT, desk));
        Path first = folder.resolve("scene-0.wav");
        Path spill = folder.resolve("spill.wav");
        RingFiles files = RingFiles.NONE.withStems(first).withSpill(spill);
        new Mixdown().ring(scenes.get(0), files, JobContext.quiet());
        Path own = folder.resolve("own.wav");
        new Mixdown().render(scenes.get(1), own, JobContext.quiet());
        Path second = folder.resolve("scene-1.wav");
        new RungScene()
                .render(own, List.of(new RungScene.Spill(spill, 0)), second, JobContext.quiet());
        stems.addAll(List.of(first, second));
    }

    private static MixClip clip(Stem stem, Path wav, long at) {
        return new MixClip(stem, wav, 0, at, 60_000, -3, 0, 100, 100);
    }

    private float[][] source(StripRef ref) throws StudioFault {
        Path out = folder.resolve("source.wav");
        new SourceWriter(StemNotes.of("")).write(ref, scenes, FADERS, out, JobContext.quiet());
        return Signals.read(out);
    }

    @Test
    void theFilesOfAllSpeakersAddUpToTheirStem() throws StudioFault, IOException {
        Path delivered = deliver();
        float[][] dialogue = Signals.read(delivered.resolve("dialogue.wav"));
        float[][] anna = source(ANNA);
        float[][] ben = source(BEN);
        for (int side = 0; side < 2; side++) {
            assertThat(anna[side]).hasSize(2 * SCENE);
            for (int i = 0; i < 2 * SCENE; i++) {
                assertThat(anna[side][i] + ben[side][i])
                        .isEqualTo(dialogue[side][i], within(INAUDIBLE));
            }
        }
        assertThat(Interpolator.highest(anna[0], 2000, 60_000)).isGreaterThan(0.05f);
        // What she said rings on in the scene she is not in.
        assertThat(Interpolator.highest(anna[0], SCENE, 10_000)).isGreaterThan(2e-6f);
        assertThat(Interpolator.highest(anna[0], SCENE + 60_000, 40_000)).isZero();
        assertThat(Interpolator.highest(ben[0], SCENE, SCENE)).isGreaterThan(0.05f);
    }

    private Path deliver() throws StudioFault, IOException {
        List<Path> mixes = new ArrayList<>();
        for (Path scene : stems) {
            Path out = folder.resolve("mix-" + mixes.size() + ".wav");
            new Delivery().master(scene, FADERS, LoudnessTarget.STREAMING, out, JobContext.quiet());
            mixes.add(out);
        }
        Path delivered = Files.createDirectories(folder.resolve("delivered"));
        new StemWriter().write(stems, mixes, FADERS, delivered, JobContext.quiet());
        return delivered;
    }

    @Test
    void theStemsAddUpToWhatTheMasterStripHears() throws StudioFault, IOException {
        Path delivered = deliver();
        float[][] sum = new float[2][2 * SCENE];
        for (Stem stem : Stem.values()) {
            float[][] part = Signals.read(delivered.resolve(stem.fileName()));
            for (int side = 0; side < 2; side++) {
                for (int i = 0; i < sum[side].length; i++) {
                    sum[side][i] += part[side][i];
                }
            }
        }
        Faders before = new Faders(FADERS.gainDb(), FADERS.stems(), FADERS.pans(), Strip.PLAIN);
        int[] at = {0};
        for (Path scene : stems) {
            new ScenePass(JobContext.quiet())
                    .sum(
                            scene,
                            before,
                            (stereo, offset, count) -> {
                                for (int i = 0; i < count; i++) {
                                    assertThat(sum[0][at[0] + i])
                                            .isEqualTo(stereo[0][offset + i], within(INAUDIBLE));
                                }
                                at[0] += count;
                            });
        }
        assertThat(at[0]).isEqualTo(2 * SCENE);
    }
}
