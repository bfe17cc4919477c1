package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.deliver.SegmentRun;
import studio.longplay.engine.render.make.SegmentWatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

class SegmentDiaryTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> told = new ArrayList<>();
    private final SegmentDiary diary =
            new SegmentDiary(
                    new SegmentWatch() {
                        @Override
                        public void begun(int segment) {
                            told.add("begun " + segment);
                        }

                        @Override
                        public void repeated(int segment) {
                            told.add("repeated " + segment);
                        }

                        @Override
                        public void warned(Warning warning) {
                            told.add(warning.code());
                        }
                    },
                    () -> nanos.addAndGet(1_000_000));

    private static SegmentWatch.Planned planned(int index) {
        return new SegmentWatch.Planned(0, index * 240L, 240);
    }

    @Test
    void itNotesHowEachSegmentCameIntoTheFilm() {
        diary.planned(List.of(planned(0), planned(1), planned(2)));
        diary.reused(1);
        diary.begun(0);
        diary.spent(0, 3_000_000);
        diary.repeated(2);
        diary.retried(0);
        diary.spent(0, 4_000_000);
        diary.finished(0);
        List<SegmentRun> runs = diary.read();
        assertThat(runs)
                .extracting(SegmentRun::how)
                .containsExactly(SegmentRun.DRAWN, SegmentRun.REUSED, SegmentRun.REPEATED);
        assertThat(runs.getFirst().attempts()).isEqualTo(2);
        assertThat(runs.getFirst().cpuMillis()).isEqualTo(7);
        assertThat(runs.getFirst().wallMillis()).isPositive();
        assertThat(told).containsExactly("begun 0", "repeated 2");
    }

    @Test
    void drawingThatWouldTakeThreeTimesTheFilmIsWarnedOfOnceAndEarly() {
        int count = 300;
        diary.planned(IntStream.range(0, count).mapToObj(SegmentDiaryTest::planned).toList());
        diary.encoder("libopenh264");
        diary.judge(new DrawingPace.Film("uhd", count * 8_000L, 2, 0));
        told.clear();
        for (int i = 0; i < 20; i++) {
            diary.begun(i);
            nanos.addAndGet(60_000_000_000L);
            diary.finished(i);
        }
        assertThat(told).containsOnlyOnce("machine.slow-now");
        assertThat(told.indexOf("machine.slow-now")).isEqualTo(6);
    }
}
