package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// What is on the screen while a frame takes long to decode.
class HastyPictureTest {
    @TempDir private Path folder = Path.of("");
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final FakeDeck deck = new FakeDeck();
    private final FlatPainter painter = new FlatPainter();
    private final List<Integer> shown = new ArrayList<>();
    private OpenFilm open;
    private PreviewViewModel model;

    @BeforeEach
    void open() throws Exception {
        open = new OpenFilm(folder, deck, ui::add);
        model =
                new PreviewViewModel(
                        open.session,
                        Optional.empty(),
                        new PreviewViewModel.Painters(() -> painter, () -> painter),
                        ui::add);
        model.feed()
                .showOn(pixels ->
                        shown.add(Byte.toUnsignedInt(pixels.bgra().get(ValueLayout.JAVA_BYTE, 0))));
        model.resize(new PictureSize(64, 36));
        open.publish(Films.play());
        until(() -> model.programmeProperty().get());
        at(10);
        until(() -> isShown(10));
    }

    @AfterEach
    void close() throws Exception {
        painter.slow.countDown();
        model.close();
        open.close();
    }

    /// Runs what was handed to the window's thread, which is this one, until something holds.
    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable task = ui.poll(60, TimeUnit.SECONDS);
            assertThat(task).as("something happens").isNotNull();
            task.run();
        }
    }

    private void at(long frame) {
        deck.position = MediaTime.ofFrames(frame, PreviewState.RATE);
        model.transport().pulse();
    }

    private boolean isShown(int frame) {
        return !shown.isEmpty() && shown.getLast() == frame;
    }

    private boolean isNear() {
        return model.feed().nearProperty().get();
    }

    private long frame() {
        return model.feed().shownProperty().get();
    }

    @Test
    void somethingNearIsShownAndSaidToBeThatUntilTheFrameIsThere() throws Exception {
        painter.slow = new CountDownLatch(1);
        at(100);
        until(this::isNear);
        assertThat(shown).last().isEqualTo(FlatPainter.NEAR);
        assertThat(frame()).as("the frame is not shown yet").isEqualTo(10);
        painter.slow.countDown();
        until(() -> frame() == 100);
        assertThat(shown).last().isEqualTo(100);
        assertThat(isNear()).isFalse();
    }

    @Test
    void aNewerWishEndsTheOlderOne() throws Exception {
        painter.slow = new CountDownLatch(1);
        at(100);
        until(this::isNear);
        at(120);
        until(() -> painter.left.contains(100L));
        painter.slow.countDown();
        until(() -> frame() == 120);
        assertThat(painter.painted).noneMatch(each -> each.startsWith("100@"));
        assertThat(isNear()).isFalse();
    }

    @Test
    void whatWasOnlyNearIsPaintedWhenItIsWantedAgain() throws Exception {
        painter.slow = new CountDownLatch(1);
        at(100);
        until(this::isNear);
        at(50);
        painter.slow.countDown();
        until(() -> frame() == 50);
        at(100);
        until(() -> frame() == 100);
        assertThat(painter.painted).anyMatch(each -> each.startsWith("100@"));
        assertThat(shown).last().isEqualTo(100);
    }

    @Test
    void nothingIsOnlyNearWhilePlaying() throws Exception {
        painter.slow = new CountDownLatch(1);
        model.transport().play();
        model.transport().pulse();
        assertThat(model.transport().playingProperty().get()).isTrue();
        at(30);
        until(() -> isShown(30));
        for (int frame = 31; frame < 60; frame++) {
            at(frame);
        }
        until(() -> isShown(59));
        assertThat(shown).doesNotContain(FlatPainter.NEAR);
        assertThat(isNear()).isFalse();
    }
}
