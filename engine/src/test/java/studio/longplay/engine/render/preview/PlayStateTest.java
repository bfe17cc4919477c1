package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.render.preview.PlayBooth.time;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;

import java.nio.file.Path;
import java.util.Optional;

class PlayStateTest {
    private static final int SECOND = 48_000;
    private static final int SCENE = 5 * SECOND;

    @TempDir Path folder;
    private Path coded;

    @BeforeEach
    void record() throws StudioFault {
        coded = PlayBooth.coded(folder, SCENE);
    }

    private PlayBooth after(int samples) {
        return new PlayBooth().mixed("first", coded, samples).mixed("second", coded, SCENE);
    }

    private static PlayBooth.Spoken line(String id, Path take, long at, long length) {
        return new PlayBooth.Spoken(id, take, at, length, 3.0103, false);
    }

    @Test
    void aSceneThatGrewBeforeTheOnePlayingMovesThePositionAndNotTheSound() {
        PlayRig rig = new PlayRig(after(2 * SECOND).state());
        rig.sink.held = 3000;
        rig.desk.seek(time(3.0 * SECOND));
        rig.desk.play(1);
        rig.run(SECOND);
        double before = rig.at();
        rig.desk.show(after(4 * SECOND).state());
        assertThat(rig.at()).isEqualTo(before + 2 * SECOND);
        int from = rig.written();
        rig.run(SECOND / 2.0);
        for (int i = from - 5000; i < rig.written() - 1; i++) {
            assertThat(rig.sink.code(i + 1)).isEqualTo(rig.sink.code(i) + 1);
        }
        assertThat(rig.at()).isEqualTo(rig.sink.code(rig.sink.heardSamples()) + 4 * SECOND);
    }

    @Test
    void manyStatesInARowDoNotLoseThePlace() {
        PlayRig rig = new PlayRig(after(2 * SECOND).state());
        rig.sink.held = 3000;
        rig.desk.seek(time(3.0 * SECOND));
        rig.desk.play(1);
        rig.run(SECOND);
        for (int i = 1; i < 30; i++) {
            int grown = 2 * SECOND + (i % 7) * 1600;
            rig.desk.show(after(grown).state());
            long code = rig.sink.code(rig.sink.heardSamples());
            assertThat(rig.at()).isEqualTo(code + grown);
            rig.run(i % 3 * 512);
            assertThat(rig.at()).isEqualTo(rig.sink.code(rig.sink.heardSamples()) + grown);
        }
    }

    @Test
    void whilePausedThePlayheadStaysAtItsWords() {
        PlayRig rig = new PlayRig(after(2 * SECOND).state());
        rig.desk.seek(time(3.0 * SECOND));
        rig.desk.stopAt(Optional.of(time(4.0 * SECOND)));
        rig.desk.show(after(4 * SECOND).state());
        assertThat(rig.at()).isEqualTo(5.0 * SECOND);
        rig.desk.play(1);
        rig.run(10.0 * SECOND);
        assertThat(rig.at()).isEqualTo(6.0 * SECOND);
    }

    @Test
    void aSceneMixedWhileItPlaysIsHeardWithoutAClick() throws StudioFault {
        Path before = PlayBooth.stems(folder.resolve("b.wav"), SCENE, Stem.DIALOGUE, i -> 0.4);
        Path after = PlayBooth.stems(folder.resolve("a.wav"), SCENE, Stem.DIALOGUE, i -> -0.2);
        PlayRig rig = new PlayRig(new PlayBooth().mixed("a", before, SCENE).state());
        rig.desk.play(1);
        rig.run(SECOND);
        double at = rig.at();
        rig.desk.show(new PlayBooth().mixed("a", after, SCENE).state());
        assertThat(rig.at()).isEqualTo(at);
        rig.run(SECOND);
        assertThat(rig.sink.written[0][rig.written() - 1]).isEqualTo(-0.2f);
        assertThat(rig.sink.largestStep(0, rig.written())).isLessThan(0.4f / 240 * 1.01f);
    }

    @Test
    void aStateThatSoundsTheSameChangesNotOneSample() {
        PlayRig rig = new PlayRig(after(2 * SECOND).state());
        rig.desk.play(1);
        for (int i = 0; i < 80; i++) {
            rig.run(700);
            rig.desk.show(after(2 * SECOND).state());
        }
        for (int i = 2000; i < rig.written(); i++) {
            assertThat(rig.sink.code(i)).isEqualTo(i - PlayRig.LATE);
        }
    }

    @Test
    void aLineThatGotShorterLeavesTheWordsAfterItWhereTheyAreHeard() throws StudioFault {
        float[][] mono = new float[1][2 * SECOND];
        for (int i = 0; i < mono[0].length; i++) {
            mono[0][i] = (float) (i / PlayBooth.CODE);
        }
        Path take = PlayBooth.write(folder.resolve("take.wav"), mono);
        PlayBooth.Spoken second = line("two", take, 2 * SECOND, 2 * SECOND);
        PlayRig rig =
                new PlayRig(
                        new PlayBooth()
                                .unmixed("a", SCENE, line("one", take, 0, SECOND), second)
                                .state());
        rig.desk.seek(time(2.0 * SECOND));
        rig.desk.play(1);
        rig.run(SECOND);
        PlayBooth.Spoken earlier = line("two", take, SECOND, 2 * SECOND);
        rig.desk.show(
                new PlayBooth()
                        .unmixed("a", SCENE, line("one", take, 0, SECOND / 2), earlier)
                        .state());
        rig.run(SECOND / 2.0);
        assertThat(rig.at()).isCloseTo(2.5 * SECOND, within(1500.0));
        for (int i = 3000; i < rig.written(); i++) {
            assertThat((double) rig.sink.code(i)).isCloseTo(i - PlayRig.LATE, within(1.0));
        }
    }

    @Test
    void placesMoveWithTheirLine() {
        PlayBooth.Spoken one = line("one", coded, 1000, 10_000);
        PlayBooth.Spoken two = line("two", coded, 20_000, 10_000);
        PreviewState before = new PlayBooth().unmixed("a", SCENE, one, two).state();
        PreviewState after =
                new PlayBooth()
                        .unmixed("z", SCENE)
                        .unmixed(
                                "a",
                                SCENE,
                                line("one", coded, 1000, 4000),
                                line("two", coded, 14_000, 16_000))
                        .state();
        assertThat(moved(before, after, 500)).isEqualTo(SCENE + 500);
        assertThat(moved(before, after, 3000)).isEqualTo(SCENE + 3000);
        assertThat(moved(before, after, 9000)).isEqualTo(SCENE + 5000);
        assertThat(moved(before, after, 15_000)).isEqualTo(SCENE + 9000);
        assertThat(moved(before, after, 25_000)).isEqualTo(SCENE + 19_000);
        assertThat(moved(before, after, 31_000)).isEqualTo(SCENE + 31_000);
        assertThat(moved(before, after, SCENE)).isEqualTo(2 * SCENE);
    }

    private static long moved(PreviewState before, PreviewState after, long sample) {
        return PlayBooth.samples(PlayPlace.moved(before, after, time(sample)));
    }

    @Test
    void aProgrammeThatBecameShorterEndsWhereItEnds() {
        PlayRig rig = new PlayRig(after(2 * SECOND).state());
        rig.desk.seek(time(6.0 * SECOND));
        rig.desk.play(1);
        rig.run(SECOND / 10.0);
        rig.desk.show(new PlayBooth().mixed("first", coded, SECOND).state());
        rig.run(SECOND);
        assertThat(rig.desk.isPlaying()).isFalse();
        assertThat(rig.at()).isEqualTo(SECOND);
    }

    @Test
    void anEmptyProgrammeEndsAtOnce() {
        PlayRig rig = new PlayRig(new PlayBooth().state());
        rig.desk.play(1);
        rig.run(SECOND);
        assertThat(rig.desk.isPlaying()).isFalse();
        assertThat(rig.at()).isZero();
        assertThat(rig.sink.highest(0, rig.written())).isZero();
    }
}
