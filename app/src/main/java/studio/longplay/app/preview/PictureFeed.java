package studio.longplay.app.preview;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Frames on their way from the painter to the screen: asks for the one that is due, shows it as
/// soon as it is there, and counts.
final class PictureFeed implements AutoCloseable {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final Plates plates = new Plates();
    private final FrameCount count = new FrameCount();
    private final AtomicBoolean arriving = new AtomicBoolean();
    private final PaintThread painting;
    private final BiConsumer<String, StudioFault> broken;
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyLongWrapper shown = new ReadOnlyLongWrapper(this, "shown", -1);
    private final ReadOnlyBooleanWrapper near = new ReadOnlyBooleanWrapper(this, "near");
    private final QualityLadder ladder = new QualityLadder();
    private PictureSize size = PictureSize.NONE;
    private long secondNanos;
    private long droppedBefore;
    private @Nullable FrameWish wish;
    private @Nullable Screen screen;
    private boolean counting;
    private Figures written = new Figures(PictureSize.NONE, 0, 0);
    private String figures = "";

    private record Figures(PictureSize size, long rate, long dropped) {}

    /// @param ui runs things on the window's thread
    /// @param broken hears there of files that cannot be shown, by digest
    PictureFeed(
            Supplier<FramePainter> painters, Executor ui, BiConsumer<String, StudioFault> broken) {
        this.broken = broken;
        Runnable arrived = this::arrived;
        painting =
                new PaintThread(
                        plates,
                        painters,
                        () -> {
                            if (arriving.compareAndSet(false, true)) {
                                ui.execute(arrived);
                            }
                        });
    }

    /// Shows frames here from now on.
    void showOn(@Nullable Screen other) {
        screen = other;
        plates.forgetShown();
        present();
    }

    /// The size at rest.
    PictureSize size() {
        return size;
    }

    QualityLadder ladder() {
        return ladder;
    }

    void resize(PictureSize other) {
        size = other;
    }

    /// Playing begins or ends.
    void playing(boolean on) {
        counting = on;
        if (on) {
            long now = System.nanoTime();
            count.begin(now);
            secondNanos = now;
            droppedBefore = 0;
        }
    }

    /// The frame of the programme at a time; its last one at its end.
    long frameAt(PreviewState state, MediaTime time) {
        long last = state.duration().toFramesCeiling(PreviewState.RATE) - 1;
        return Math.clamp(time.toFramesFloor(PreviewState.RATE), 0, Math.max(0, last));
    }

    /// Wants the frame at a time.
    ///
    /// @param speed of playing; 0 at rest
    void want(PreviewState state, MediaTime time, boolean captions, double speed) {
        if (size.isEmpty()) {
            return;
        }
        int next = speed == 0 ? 0 : (int) (Math.signum(speed) * Math.max(1, Math.abs(speed)));
        long frame = frameAt(state, time);
        FrameWish before = wish;
        PictureSize painted = counting ? ladder.inside(size) : size;
        FrameWish now =
                new FrameWish(state, frame, captions, painted.width(), painted.height(), next);
        if (before != null
                && before.isOfSameFilm(now)
                && before.frame() == frame
                && before.next() == next) {
            return;
        }
        wish = now;
        if (counting && speed == 1) {
            long nanos = System.nanoTime();
            count.due(frame, nanos);
            climb(nanos);
        }
        painting.want(now);
        present();
    }

    /// The frame wanted at rest; empty while playing.
    Optional<FrameWish> resting() {
        return Optional.ofNullable(wish).filter(now -> now.next() == 0);
    }

    /// Once a second: finer or coarser from the next frame on.
    private void climb(long nanos) {
        if (nanos - secondNanos >= SECOND_NANOS) {
            ladder.second(size, count.dropped() - droppedBefore, painting.paintMillis());
            secondNanos = nanos;
            droppedBefore = count.dropped();
        }
    }

    /// Asks for the same frame again, for example after its picture came back.
    void repeat() {
        FrameWish now = wish;
        if (now != null) {
            painting.want(now);
        }
    }

    private void arrived() {
        arriving.set(false);
        fault.set(painting.fault());
        painting.takeBroken().forEach(broken);
        present();
    }

    private void present() {
        FrameWish now = wish;
        Screen on = screen;
        if (now == null || on == null) {
            return;
        }
        long frame = plates.show(now, on);
        near.set(plates.isNearShown());
        if (frame == Plates.NO_FRAME) {
            return;
        }
        if (counting && now.next() == 1) {
            count.shown(frame);
        }
        shown.set(frame);
    }

    /// The frame on the screen; -1 before the first.
    ReadOnlyLongProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether what is on the screen is only something like the frame that is wanted, until that is
    /// decoded. Never while playing.
    ReadOnlyBooleanProperty nearProperty() {
        return near.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Frames missed since playing began.
    long dropped() {
        return count.dropped();
    }

    /// Frames shown in a second.
    double rate() {
        return count.rate();
    }

    /// What the last frame cost the painter, in milliseconds.
    double paintMillis() {
        return painting.paintMillis();
    }

    /// Size, rate and dropped frames in words; the same text while none of them changes.
    String figures(Words words) {
        PictureSize painted = counting ? ladder.inside(size) : size;
        Figures now = new Figures(painted, Math.round(count.rate()), count.dropped());
        if (!now.equals(written)) {
            written = now;
            figures =
                    size.isEmpty()
                            ? ""
                            : words.get(
                                    "figures",
                                    painted.width() + " × " + painted.height(),
                                    now.rate(),
                                    now.dropped());
        }
        return figures;
    }

    @Override
    public void close() {
        screen = null;
        painting.close();
    }
}
