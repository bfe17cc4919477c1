package studio.longplay.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.BitSet;

class TakeMarksTest {
    private static TakeMarks of(int size) {
        TakeMarks marks = new TakeMarks();
        marks.reset(size, new BitSet(), -1);
        return marks;
    }

    @Test
    void shiftSelectsFromWhereTheSelectionBegan() {
        TakeMarks marks = of(10);
        marks.only(4);
        marks.to(6);
        marks.to(2);
        assertThat(marks.marked()).hasToString("{2, 3, 4}");
        assertThat(marks.lead()).isEqualTo(2);
    }

    @Test
    void oneIsAddedOrTakenOut() {
        TakeMarks marks = of(10);
        marks.only(1);
        marks.toggle(5);
        marks.toggle(1);
        assertThat(marks.marked()).hasToString("{5}");
        marks.to(7);
        assertThat(marks.marked()).hasToString("{1, 2, 3, 4, 5, 6, 7}");
    }

    @Test
    void allAreSelectedAndOnlyTheLeadingOneStays() {
        TakeMarks marks = of(100_000);
        marks.only(7);
        marks.all();
        assertThat(marks.count()).isEqualTo(100_000);
        assertThat(marks.lead()).isEqualTo(7);
        marks.none();
        assertThat(marks.marked()).hasToString("{7}");
    }

    @Test
    void whatIsNotThereCannotBeSelected() {
        TakeMarks marks = of(0);
        marks.only(0);
        marks.to(3);
        marks.all();
        assertThat(marks.count()).isZero();
        assertThat(marks.lead()).isEqualTo(-1);
    }
}
