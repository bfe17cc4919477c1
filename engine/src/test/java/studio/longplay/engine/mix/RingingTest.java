package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A sound that ends with its scene, in a room of two seconds: what is heard in the next one.
class RingingTest {
    private static final int SCENE = 96_000;
    private static final int SHORT = 20_000;
    private static final StripRef BELL = new StripRef.OfTrack("bell");
    private static final Room HALL = new Room(2, 20, 20_000, 1);

    @TempDir Path folder;
    private SceneMix first = new SceneMix(0, List.of(), List.of(), Ducking.NONE);

    @BeforeEach
    void strike() throws StudioFault {
        Path bell = Signals.write(folder.resolve("bell.wav"), Signals.noise(5, 0.3, 40_000));
        MixClip clip =
                new MixClip(Stem.EFFECTS, bell, 0, SCENE - 41_000, 40_000, 0, 0, 0, 240).from(BELL);
        SceneStrip strip = new SceneStrip(Strip.PLAIN.withReverbSendDb(0), Rides.NONE);
        first =
                new SceneMix(
                        SCENE,
                        List.of(clip),
                        List.of(),
                        Ducking.NONE,
                        new SceneDesk(Map.of(BELL, strip), Map.of(), HALL));
    }

    private float[][] spill(Mixdown mixdown) throws StudioFault {
        Path spill = folder.resolve("spill.wav");
        mixdown.ring(first, RingFiles.NONE.withSpill(spill), JobContext.quiet());
        return Signals.read(spill);
    }

    private float[][] scene() throws StudioFault {
        Path stems = folder.resolve("stems.wav");
        new Mixdown().ring(first, RingFiles.NONE.withStems(stems), JobContext.quiet());
        return Signals.read(stems);
    }

    private float[][] rung(int length, long from) throws StudioFault {
        spill(new Mixdown());
        Path own = folder.resolve("own.wav");
        SceneMix silent = new SceneMix(length, List.of(), List.of(), Ducking.NONE);
        new Mixdown().render(silent, own, JobContext.quiet());
        Path out = folder.resolve("rung.wav");
        RungScene.Spill arriving = new RungScene.Spill(folder.resolve("spill.wav"), from);
        new RungScene().render(own, List.of(arriving), out, JobContext.quiet());
        return Signals.read(out);
    }

    private static double levelDb(float[] samples, int from, int count) {
        double energy = 0;
        for (int i = from; i < from + count; i++) {
            energy += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(energy / count);
    }

    @Test
    void theRoomFallsThroughTheCutAsItFallsAnywhere() throws StudioFault {
        float[] before = scene()[Stem.EFFECTS.leftChannel()];
        float[] after = rung(SCENE, 0)[Stem.EFFECTS.leftChannel()];
        float[] heard = new float[SCENE + SCENE];
        System.arraycopy(before, 0, heard, 0, SCENE);
        System.arraycopy(after, 0, heard, SCENE, SCENE);
        SceneMix uncut =
                new SceneMix(3 * SCENE, first.clips(), List.of(), Ducking.NONE, first.desk());
        Path whole = folder.resolve("uncut.wav");
        new Mixdown().render(uncut, whole, JobContext.quiet());
        float[] room = Signals.read(whole)[Stem.EFFECTS.leftChannel()];
        for (int i = 0; i < heard.length; i++) {
            assertThat(heard[i]).isEqualTo(room[i], within(1e-6f));
        }
        double overDb = levelDb(heard, SCENE + 4800, 4800) - levelDb(heard, SCENE + 52_800, 4800);
        assertThat(overDb).isBetween(26.0, 36.0);
    }

    @Test
    void theSceneItselfIsAsItWasUpToThePauseThatClosedIt() throws StudioFault {
        Path ended = folder.resolve("ended.wav");
        new Mixdown().render(first, ended, JobContext.quiet());
        float[] fades = Signals.read(ended)[4];
        float[] rings = scene()[4];
        for (int i = 0; i < SCENE - 48_000; i++) {
            assertThat(rings[i]).isEqualTo(fades[i]);
        }
        assertThat(Math.abs(fades[SCENE - 1])).isLessThan(1e-6f);
        assertThat(levelDb(rings, SCENE - 480, 480)).isGreaterThan(-40);
    }

    @Test
    void theSizeOfBlocksAndWhatElseIsWrittenChangeNoBit() throws StudioFault {
        float[][] usual = spill(new Mixdown());
        float[][] other = spill(new Mixdown(960));
        int both = Math.min(usual[4].length, other[4].length);
        assertThat(both).isGreaterThan(100_000);
        for (int i = 0; i < both; i++) {
            assertThat(other[4][i]).isEqualTo(usual[4][i]);
        }
        Path together = folder.resolve("together.wav");
        new Mixdown()
                .ring(
                        first,
                        RingFiles.NONE
                                .withStems(folder.resolve("stems.wav"))
                                .withSpill(together)
                                .withStrips(folder.resolve("strips")),
                        JobContext.quiet());
        spill(new Mixdown());
        assertThat(together).hasSameBinaryContentAs(folder.resolve("spill.wav"));
        assertThat(StripLog.read(folder.resolve("strips")).frames()).isEqualTo(100);
    }

    @Test
    void aShortSceneLetsTheRestRingIntoTheOneAfter() throws StudioFault {
        float[] whole = rung(SCENE, 0)[4];
        float[] here = rung(SHORT, 0)[4];
        float[] later = rung(SCENE, SHORT)[4];
        for (int i = 0; i < SHORT; i++) {
            assertThat(here[i]).isEqualTo(whole[i]);
        }
        for (int i = 0; i < SCENE - SHORT; i++) {
            assertThat(later[i]).isEqualTo(whole[SHORT + i]);
        }
        assertThat(Interpolator.highest(later, 0, 4800)).isGreaterThan(1e-3f);
    }

    @Test
    void aRoomThatHearsNothingLeavesNothing() throws Exception {
        SceneMix silent = first.only(Set.of(), Set.of());
        Path spill = folder.resolve("silent.wav");
        new Mixdown().ring(silent, RingFiles.NONE.withSpill(spill), JobContext.quiet());
        assertThat(Signals.read(spill)[4]).isEmpty();
        assertThat(Files.size(spill)).isLessThan(200);
    }
}
