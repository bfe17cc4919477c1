package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.make.SegmentWatch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// When a film that is being made is said to be too much for the machine.
class DrawingPaceTest {
    private static final int FRAMES = 240;

    /// Ten minutes at 30 frames a second.
    private static final int SEGMENTS = 75;

    private static final long FILM_MILLIS = 600_000;

    private static DrawingPace pace(int workers, long reckonedMillis) {
        return new DrawingPace(
                new DrawingPace.Film("uhd", FILM_MILLIS, workers, reckonedMillis),
                IntStream.range(0, SEGMENTS)
                        .mapToObj(i -> new SegmentWatch.Planned(0, (long) i * FRAMES, FRAMES))
                        .toList());
    }

    /// Draws a few, each in so many seconds of a worker.
    private static Optional<Warning> drawn(DrawingPace pace, int count, int seconds) {
        Optional<Warning> first = Optional.empty();
        for (int i = 0; i < count; i++) {
            Optional<Warning> told =
                    pace.drawn(i, TimeUnit.SECONDS.toNanos(seconds), "libopenh264", List.of());
            assertThat(first.isPresent() && told.isPresent()).as("told once").isFalse();
            first = first.or(() -> told);
        }
        return first;
    }

    @Test
    void threeTimesTheFilmIsTooSlowAndSaysHowSlowAndWhatWithAndWhatToDo() {
        Warning told = drawn(pace(2, 0), 10, 60).orElseThrow();
        assertThat(told.code()).isEqualTo("machine.slow-now");
        assertThat(told.sentence())
                .isEqualTo(
                        "This machine is slow for uhd: 8.0 frames a second are drawn, 38 min for"
                                + " the pictures of 10 min of film. libopenh264 encodes with 2"
                                + " workers.");
        assertThat(told.remedy()).contains("smaller picture");
    }

    @Test
    void aMachineThatKeepsUpIsLeftAlone() {
        assertThat(drawn(pace(2, 0), SEGMENTS, 40)).isEmpty();
    }

    @Test
    void twiceAsSlowAsReckonedIsSaidWithWhatWasReckoned() {
        assertThat(drawn(pace(2, 700_000), 10, 40).orElseThrow().sentence())
                .contains("25 min for the pictures", "where 12 min were reckoned");
    }

    @Test
    void chanceIsNoPace() {
        assertThat(drawn(pace(4, 0), 11, 600)).as("three for each worker").isEmpty();
        assertThat(drawn(pace(4, 0), 12, 600)).isPresent();
    }

    @Test
    void aRestInTheMiddleOfSegmentsIsNoPace() {
        DrawingPace pace = pace(2, 0);
        for (int i = 0; i < 20; i++) {
            long seconds = i < 2 ? 36_000 : 40;
            assertThat(pace.drawn(i, TimeUnit.SECONDS.toNanos(seconds), "x", List.of())).isEmpty();
        }
    }

    @Test
    void whatIsFoundIsNotCountedAsDrawnQuicklyNorAsStillToBeDrawn() {
        DrawingPace pace = pace(2, 0);
        for (int i = 10; i < 70; i++) {
            pace.found(i);
        }
        assertThat(drawn(pace, 10, 60)).as("ten segments take five minutes").isEmpty();
    }

    @Test
    void whereTheMachineItselfIsUnwellThatIsTheCause() {
        Warning hot =
                new Warning(
                        "machine.hot",
                        "The processor is at 95 °C and will slow down.",
                        "Give the machine air.",
                        null);
        DrawingPace pace = pace(1, 0);
        Optional<Warning> told = Optional.empty();
        for (int i = 0; i < 3; i++) {
            told = pace.drawn(i, TimeUnit.MINUTES.toNanos(2), "x", List.of(hot));
        }
        assertThat(told.orElseThrow().sentence())
                .endsWith("The processor is at 95 °C and will slow down.");
        assertThat(told.orElseThrow().remedy()).isEqualTo("Give the machine air.");
    }
}
