package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.edit.arrange.Cutting.ZERO;
import static studio.longplay.engine.edit.arrange.Cutting.frames;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Marker;

import java.util.Set;

class MarksTest {
    private static Cutting marked() {
        return Cutting.usual()
                .with(desk -> Marks.add(desk, "here", Marker.Colour.RED, frames(360), ZERO));
    }

    private static Board.Mark mark(Cutting cutting) {
        return cutting.board().marks().getFirst();
    }

    @Test
    void aMarkerStandsWhereItWasPutAndGoesWithTheScript() {
        Cutting cutting = marked();
        assertThat(mark(cutting).range()).isEqualTo(new TimeRange(frames(360), ZERO));
        assertThat(mark(cutting).marker().name()).isEqualTo("here");
        cutting.with(desk -> Cuts.extract(desk, Set.of(cutting.line("I have walked"))));
        assertThat(mark(cutting).range().start()).isEqualTo(frames(227));
        assertThat(cutting.start("Then you")).isEqualTo("223");
    }

    @Test
    void aMarkerInsideOfWhatIsTakenOutStandsWhereThatWas() {
        Cutting cutting = marked();
        TimeRange range = TimeRange.between(frames(350), frames(400));
        cutting.with(desk -> Cuts.extractRange(desk, range));
        assertThat(mark(cutting).range().start()).isEqualTo(frames(350));
    }

    @Test
    void aMarkerIsRenamedColouredMovedAndTakenAway() {
        Cutting cutting = marked();
        String id = mark(cutting).marker().id();
        cutting.with(desk -> Marks.change(desk, id, "there", Marker.Colour.BLUE, frames(9)));
        assertThat(mark(cutting).range()).isEqualTo(new TimeRange(frames(360), frames(9)));
        assertThat(mark(cutting).marker().colour()).isEqualTo(Marker.Colour.BLUE);
        cutting.with(desk -> Marks.move(desk, id, frames(700)));
        assertThat(mark(cutting).range()).isEqualTo(new TimeRange(frames(700), frames(9)));
        assertThat(mark(cutting).marker().name()).isEqualTo("there");
        cutting.with(desk -> Marks.remove(desk, id));
        assertThat(cutting.arrangement()).isEqualTo(Cutting.usualArrangement());
    }

    @Test
    void aMarkerThatIsNotThereIsLeftAlone() {
        Cutting cutting = marked();
        assertThat(Marks.move(cutting.desk(), "none", ZERO)).isEqualTo(cutting.arrangement());
        assertThat(Marks.remove(cutting.desk(), "none")).isEqualTo(cutting.arrangement());
        assertThat(Marks.change(cutting.desk(), "none", "x", Marker.Colour.RED, ZERO))
                .isEqualTo(cutting.arrangement());
    }
}
