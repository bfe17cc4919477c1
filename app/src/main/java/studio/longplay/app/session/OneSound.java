package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;

import java.util.Optional;
import java.util.function.Consumer;

/// Sounds of which one at a time is heard: whoever begins ends what was heard before, and what
/// ended late changes nothing any more. To be used on the window's thread; nothing waits.
///
/// @param <T> what a sound is known by
public final class OneSound<T> implements AutoCloseable {
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<T>> heard =
            new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyBooleanWrapper sounding = new ReadOnlyBooleanWrapper(this, "sounding");
    private final ReadOnlyObjectWrapper<Optional<String>> silent =
            new ReadOnlyObjectWrapper<>(this, "silentBecause", Optional.empty());
    private @Nullable Running running;
    private long turn;

    /// What becomes of a sound; called on the window's thread, unless it was stopped.
    public record Ending<R>(Consumer<R> over, Consumer<StudioFault> failed) {}

    /// @param work sends the sounds to the device
    public OneSound(Work work) {
        this.work = work;
    }

    /// What is heard now, or is about to be; empty when all is still.
    public ReadOnlyObjectProperty<Optional<T>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// How far it is, 0 to 1.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Whether some of it was sent; false while it is only being made.
    public ReadOnlyBooleanProperty soundingProperty() {
        return sounding.getReadOnlyProperty();
    }

    /// Why nothing can be heard on this machine; empty as long as nothing was tried in vain.
    public ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return silent.getReadOnlyProperty();
    }

    /// Plays a sound whose only end is its end.
    ///
    /// @param playing answers why nothing was heard
    /// @param failed hears why it cannot be played
    public void play(T what, Job<Optional<String>> playing, Consumer<StudioFault> failed) {
        play(what, 0, playing, new Ending<>(this::silentBecause, failed));
    }

    /// Plays a sound; what was heard before ends.
    ///
    /// @param from where it begins, 0 to 1
    /// @param playing sends it to the device; its progress tells how far it is
    public <R> void play(T what, double from, Job<R> playing, Ending<R> ending) {
        stop();
        long mine = ++turn;
        heard.set(Optional.of(what));
        fraction.set(from);
        Running piece =
                work.start(
                        playing,
                        new Work.Outcome<>(
                                result -> ended(mine, ending.over(), result),
                                fault -> ended(mine, ending.failed(), fault),
                                () -> ended(mine, _ -> {}, mine)));
        piece.progressProperty()
                .addListener((_, _, now) -> {
                    if (mine == turn) {
                        fraction.set(now.fraction());
                        sounding.set(true);
                    }
                });
        running = piece;
    }

    /// Tells why nothing can be heard.
    public void silentBecause(Optional<String> why) {
        silent.set(why);
    }

    /// The same sound is known by something else from now on.
    public void rename(T what) {
        if (heard.get().isPresent()) {
            heard.set(Optional.of(what));
        }
    }

    private <V> void ended(long mine, Consumer<V> told, V value) {
        if (mine == turn) {
            still();
            told.accept(value);
        }
    }

    private void still() {
        running = null;
        heard.set(Optional.empty());
        fraction.set(0);
        sounding.set(false);
    }

    /// Ends what is heard.
    public void stop() {
        turn++;
        Running now = running;
        if (now != null) {
            now.cancel();
        }
        still();
    }

    @Override
    public void close() {
        stop();
    }
}
