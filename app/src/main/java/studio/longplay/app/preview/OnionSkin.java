package studio.longplay.app.preview;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The neighbours of the frame at rest, painted on a thread of their own; seen when they are there
/// and not a moment longer than they belong to the frame.
final class OnionSkin implements AutoCloseable {
    private final Supplier<FramePainter> painters;
    private final Executor ui;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private Onion onion = Onion.OFF;
    private @Nullable Painting painting;
    private @Nullable FrameWish wish;
    private @Nullable Screen screen;

    private record Painting(Plates plates, PaintThread thread) {}

    /// @param painters makes painters, on the thread that paints
    /// @param ui runs things on the window's thread
    OnionSkin(Supplier<FramePainter> painters, Executor ui) {
        this.painters = painters;
        this.ui = ui;
    }

    Onion onion() {
        return onion;
    }

    void choose(Onion other) {
        if (other.equals(onion)) {
            return;
        }
        close();
        onion = other;
        if (!other.isOff()) {
            Plates plates = new Plates();
            painting =
                    new Painting(
                            plates,
                            new PaintThread(
                                    plates,
                                    () -> new OnionPainter(other, painters),
                                    () -> ui.execute(this::present)));
        }
    }

    /// Shows them here from now on.
    void showOn(@Nullable Screen other) {
        screen = other;
        Painting now = painting;
        if (now != null) {
            now.plates.forgetShown();
        }
        present();
    }

    /// Wants those of the frame at rest; of none while it plays.
    void want(Optional<FrameWish> frame) {
        FrameWish now = frame.orElse(null);
        FrameWish before = wish;
        boolean same =
                before != null
                        && now != null
                        && before.isOfSameFilm(now)
                        && before.frame() == now.frame();
        wish = now;
        Painting by = painting;
        if (by != null && now != null && !same) {
            by.thread.want(now);
        }
        present();
    }

    private void present() {
        Painting by = painting;
        FrameWish now = wish;
        Screen on = screen;
        boolean there = by != null && now != null && on != null && by.plates.has(now);
        if (by != null && now != null && on != null && there) {
            by.plates.show(now, on);
        }
        shown.set(there);
    }

    /// Whether anything is to be seen.
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void close() {
        Painting had = painting;
        painting = null;
        onion = Onion.OFF;
        wish = null;
        shown.set(false);
        if (had != null) {
            had.thread.close();
        }
    }
}
