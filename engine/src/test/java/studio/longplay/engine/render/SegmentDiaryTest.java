package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.render.deliver.SegmentRun;
import studio.longplay.engine.render.make.SegmentWatch;

import java.util.ArrayList;
import java.util.List;

class SegmentDiaryTest {
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
                    });

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
}
