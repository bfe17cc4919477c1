package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.render.preview.PlayBooth.time;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.TimeRange;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;

/// What a hand on the playhead hears.
class PlayScrubTest {
    private static final int SECOND = 48_000;
    private static final int SCENE = 10 * SECOND;
    private static final int GRAIN = 2400;
    private static final int FADE = 240;

    @TempDir Path folder;
    private PlayRig coded;

    @BeforeEach
    void record() throws StudioFault {
        coded =
                new PlayRig(
                        new PlayBooth()
                                .mixed("scene", PlayBooth.coded(folder, SCENE), SCENE)
                                .state());
    }

    @Test
    void fiftyMillisecondsFromThePlaceOnAreHeardAndThePositionStaysThere() {
        coded.desk.scrub(time(3 * SECOND));
        coded.run(2 * SECOND);
        assertThat(coded.desk.isPlaying()).isFalse();
        assertThat(coded.at()).isEqualTo(3.0 * SECOND);
        int begin = PlayRig.LATE;
        for (int sample = FADE; sample < GRAIN - FADE; sample += 100) {
            assertThat(coded.sink.code(begin + sample)).isEqualTo(3L * SECOND + sample);
        }
        assertThat(coded.sink.highest(begin + GRAIN + 1, coded.written())).isZero();
    }

    @Test
    void aGrainBeginsAndEndsWithoutAClick() throws StudioFault {
        Path steady = PlayBooth.stems(folder.resolve("steady.wav"), SCENE, Stem.DIALOGUE, _ -> 0.5);
        PlayRig rig = new PlayRig(new PlayBooth().mixed("scene", steady, SCENE).state());
        rig.desk.scrub(time(SECOND));
        rig.run(SECOND);
        assertThat(rig.sink.highest(0, rig.written())).isGreaterThan(0.4f);
        assertThat(rig.sink.largestStep(0, rig.written())).isLessThan(0.5f / FADE * 1.5f);
    }

    @Test
    void grainsThatOvertakeOneAnotherCrossWithoutAClick() throws StudioFault {
        Path steady = PlayBooth.stems(folder.resolve("steady.wav"), SCENE, Stem.DIALOGUE, _ -> 0.5);
        PlayRig rig = new PlayRig(new PlayBooth().mixed("scene", steady, SCENE).state());
        for (int drag = 0; drag < 20; drag++) {
            rig.desk.scrub(time(SECOND + drag * 1600.0));
            rig.run(700);
        }
        int end = rig.written();
        assertThat(rig.sink.highest(FADE + PlayRig.LATE, end)).isLessThan(0.51f);
        assertThat(rig.sink.largestStep(0, end)).isLessThan(0.5f / FADE * 1.5f);
    }

    @Test
    void draggingWhilePlayingPausesThere() {
        coded.desk.play(1);
        coded.run(SECOND);
        coded.desk.scrub(time(5 * SECOND));
        coded.run(SECOND);
        assertThat(coded.desk.isPlaying()).isFalse();
        assertThat(coded.at()).isEqualTo(5.0 * SECOND);
    }

    @Test
    void playingGoesOnFromWhereTheHandLetGoAtItsOwnSpeed() {
        coded.desk.play(-2);
        coded.run(SECOND);
        coded.desk.scrub(time(4 * SECOND));
        coded.run(1000);
        coded.desk.play(1);
        int begin = coded.written();
        coded.run(SECOND);
        long sample = begin + PlayRig.LATE + 4800L;
        assertThat(coded.sink.code(sample)).isEqualTo(4L * SECOND + 4800);
    }

    @Test
    void neitherALoopNorAPlaceToStopHoldsAGrainBack() {
        coded.desk.loop(Optional.of(new TimeRange(time(SECOND), time(1000))));
        coded.desk.stopAt(Optional.of(time(2 * SECOND + 10.0)));
        coded.desk.scrub(time(2 * SECOND));
        coded.run(SECOND);
        assertThat(coded.sink.code(PlayRig.LATE + 1500)).isEqualTo(2L * SECOND + 1500);
    }

    @Test
    void atTheEndNothingIsHeard() {
        coded.desk.scrub(time(SCENE));
        coded.run(SECOND);
        assertThat(coded.sink.highest(0, coded.written())).isZero();
    }

    @Test
    void draggingOnAndOnAllocatesNextToNothing() {
        for (int drag = 0; drag < 300; drag++) {
            drag(drag);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int drag = 0; drag < 300; drag++) {
            drag(drag);
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / 300;
        // The order itself, and none of the 4 kB that its sound has.
        assertThat(each).isLessThan(1500);
    }

    private void drag(int number) {
        coded.desk.scrub(time(SECOND + number * 800.0));
        coded.sink.rewind();
        coded.run(1024);
    }
}
