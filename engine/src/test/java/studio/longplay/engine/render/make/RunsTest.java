package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.render.make.Sounding.slice;
import static studio.longplay.engine.render.make.Sounding.time;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Optional;

class RunsTest {
    @Test
    void piecesThatGoOnInEachOtherAreOne() {
        List<Slice> pieces = List.of(slice(0, 10, 5), slice(10, 20, 15), slice(30, 5, 35));
        assertThat(Runs.of(pieces)).containsExactly(slice(0, 35, 5));
    }

    @Test
    void whatWasMovedOrTreatedIsNot() {
        Slice first = slice(0, 10, 0);
        Treatment quiet = Treatment.NONE.withCurve(Property.VOLUME, Curve.constant(-3));
        Treatment faded = Treatment.NONE.withFades(time(5), time(0));
        assertThat(Runs.of(List.of(first, slice(11, 10, 10)))).hasSize(2);
        assertThat(Runs.of(List.of(first, slice(10, 10, 12)))).hasSize(2);
        assertThat(Runs.of(List.of(first, slice(10, 10, 10, quiet)))).hasSize(2);
        assertThat(Runs.of(List.of(first, slice(10, 10, 10, faded)))).hasSize(2);
    }

    @Test
    void whatIsOnlySeenOrUsualDoesNotCount() {
        Treatment seen =
                Treatment.NONE
                        .withCurve(Property.SCALE, Curve.constant(2))
                        .withCurve(Property.VOLUME, Curve.constant(0))
                        .withCrossing(
                                Optional.of(Crossing.centred(Crossing.Kind.DISSOLVE, time(4))));
        assertThat(Runs.of(List.of(slice(0, 10, 0), slice(10, 10, 10, seen))))
                .containsExactly(slice(0, 20, 0));
    }

    @Test
    void whatMakesNoSoundIsNotThere() {
        Treatment silent = Treatment.NONE.withCurve(Property.VOLUME, Curve.constant(-96));
        assertThat(
                        Runs.of(
                                List.of(
                                        slice(0, 10, 0, Treatment.NONE.withDisabled(true)),
                                        slice(10, 10, 0, Treatment.NONE.withSpeed(Speed.HELD)),
                                        slice(20, 10, 0, silent),
                                        slice(30, 0, 0))))
                .isEmpty();
    }
}
