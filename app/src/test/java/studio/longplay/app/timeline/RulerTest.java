package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.time.MediaTime;

import java.util.List;

class RulerTest {
    private static final int WIDTH = 1500;
    private final Viewport all =
            Viewport.EMPTY.of(WIDTH, MediaTime.ofSeconds(9240).ticks()).fitted();

    private static List<Ruler.Mark> labelled(Viewport view) {
        return Ruler.marks(view).stream().filter(Ruler.Mark::isLong).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1})
    void labelsHaveRoomAndAreNotRareAtAnyZoom(double nearness) {
        List<Ruler.Mark> marks = labelled(all.withNearness(nearness, 700));
        assertThat(marks).hasSizeGreaterThan(2);
        for (int i = 1; i < marks.size(); i++) {
            int apart = marks.get(i).x() - marks.get(i - 1).x();
            assertThat(apart).isBetween(103, 320);
            assertThat(marks.get(i).label()).isGreaterThan(marks.get(i - 1).label());
        }
    }

    @Test
    void aWholePlayIsMarkedInMinutesAndFramesWhenNear() {
        assertThat(labelled(all)).extracting(Ruler.Mark::label).contains("00:00:00", "01:00:00");
        assertThat(labelled(all.zoomedAround(100, 1e9)).getFirst().label())
                .matches("\\d\\d:\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void aLabelStandsAtItsTime() {
        Viewport view = all.zoomedAround(700, 30);
        for (Ruler.Mark mark : labelled(view)) {
            String[] parts = mark.label().split(":");
            long seconds =
                    Long.parseLong(parts[0]) * 3600
                            + Long.parseLong(parts[1]) * 60
                            + Long.parseLong(parts[2]);
            assertThat(view.x(MediaTime.ofSeconds(seconds))).isEqualTo(mark.x());
        }
    }

    @Test
    void marksAreSeenFromEdgeToEdge() {
        Viewport view = all.zoomedAround(700, 30);
        List<Ruler.Mark> marks = Ruler.marks(view);
        assertThat(marks.getFirst().x()).isLessThan(30);
        assertThat(marks.getLast().x()).isBetween(WIDTH - 60, WIDTH);
        assertThat(Ruler.marks(all).getFirst().x()).isEqualTo(Viewport.MARGIN);
    }
}
