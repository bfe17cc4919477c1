package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.util.OptionalLong;

/// What things snap to, and that N decides whether they do.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class SnappingTest {
    private static final long SECOND = MediaTime.TICKS_PER_SECOND;

    private EditingDesk at;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        at = new EditingDesk(stage);
    }

    @AfterEach
    void close() throws StudioFault {
        at.close();
    }

    /// Where something comes to rest that is dragged to three pixels beside a time.
    private OptionalLong besides(long ticks) {
        return at.model.snapping().rest(ticks + at.model.viewport().length(3).ticks()).guideTicks();
    }

    private void near() {
        at.onModel(model -> model.camera().zoomAround(model.viewport().x(8 * SECOND), 4));
    }

    @Test
    void cutsThePlayheadTheMarksAndMarkersAttract() {
        at.ready();
        near();
        assertThat(besides(6 * SECOND)).hasValue(6 * SECOND);
        assertThat(at.model.snapping().rest(5 * SECOND + SECOND / 7).guideTicks()).isEmpty();
        at.seek(5);
        assertThat(besides(5 * SECOND)).hasValue(5 * SECOND);
        at.mark(7, 8);
        at.seek(0);
        assertThat(besides(7 * SECOND)).hasValue(7 * SECOND);
        assertThat(besides(8 * SECOND)).hasValue(8 * SECOND);
        at.seek(11.2);
        at.press(KeyCode.M);
        at.until(() -> !at.model.tracks().marks().isEmpty());
        long mark = at.model.tracks().marks().getFirst().range().start().ticks();
        at.seek(0);
        assertThat(besides(mark)).hasValue(mark);
    }

    @Test
    void wordsOfLinesAndBeatsOfTheMusicAttract() {
        at.ready();
        near();
        PreviewScene scene = at.model.tracks().state().orElseThrow().scenes().getFirst();
        Placed.PlacedMusic music = scene.layout().music().getFirst();
        double apart = 60.0 / 72 * SECOND;
        long from = scene.start().plus(music.range().start()).ticks();
        boolean some = false;
        for (int beat = 5; beat < 12; beat++) {
            long ticks = from + Math.round(beat * apart);
            OptionalLong rest = besides(ticks);
            some |= rest.isPresent() && Math.abs(rest.getAsLong() - ticks) <= 1;
        }
        assertThat(some).as("a beat").isTrue();
        Clip line = at.first(TrackKind.DIALOGUE);
        long words = 0;
        for (long ticks = line.start() + SECOND / 5; ticks < line.end(); ticks += SECOND / 100) {
            words += at.model.tracks().snapPoints().nearest(ticks, -1) >= 0 ? 1 : 0;
        }
        assertThat(words).as("words or beats near every place of a line").isPositive();
    }

    @Test
    void nTurnsItOffAndOn() {
        at.ready();
        near();
        at.press(KeyCode.N);
        assertThat(at.model.snapProperty().get()).isFalse();
        assertThat(besides(6 * SECOND)).isEmpty();
        at.drag(at.middle(at.own("three")), -155, 0);
        at.until(() -> at.own("three").start() < 10 * SECOND);
        assertThat(at.own("three").start()).isNotEqualTo(9 * SECOND);
        at.press(KeyCode.N);
        assertThat(besides(6 * SECOND)).hasValue(6 * SECOND);
    }
}
