package studio.longplay.app.library;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.store.Digest;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets takes be heard, one at a time, from any place of them. To be used on the window's thread;
/// nothing waits.
final class LibraryPlayer implements AutoCloseable {
    private final LibrarySource source;
    private final Supplier<SoundSink> sinks;
    private final Work work;
    private final String title;
    private final ReadOnlyObjectWrapper<Optional<Digest>> heard =
            new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyObjectWrapper<Optional<String>> silent =
            new ReadOnlyObjectWrapper<>(this, "silentBecause", Optional.empty());
    private @Nullable Running running;
    private long turn;

    /// What becomes of a take that is played; called on the window's thread.
    ///
    /// @param over it came to its end
    /// @param gone its sound is no longer on the disk
    record Ending(Runnable over, Runnable gone, Consumer<StudioFault> failed) {}

    LibraryPlayer(LibrarySource source, Supplier<SoundSink> sinks, Work work, String title) {
        this.source = source;
        this.sinks = sinks;
        this.work = work;
        this.title = title;
    }

    /// The take that is heard now.
    ReadOnlyObjectProperty<Optional<Digest>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// How far it is, 0 to 1.
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Why nothing can be heard on this machine; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return silent.getReadOnlyProperty();
    }

    /// Plays a take; what was heard before ends.
    ///
    /// @param from 0 to 1
    void play(Digest take, double from, Ending ending) {
        stop();
        long mine = ++turn;
        heard.set(Optional.of(take));
        fraction.set(from);
        Running piece =
                work.start(
                        Job.of(
                                title,
                                context -> {
                                    Optional<TakeSamples> sound = source.sound(take);
                                    return sound.isEmpty()
                                            ? PlayedTake.GONE
                                            : PlayedTake.play(sound.get(), from, sinks, context);
                                }),
                        new Work.Outcome<>(
                                played -> over(played, mine, ending),
                                fault -> {
                                    if (ended(mine)) {
                                        ending.failed().accept(fault);
                                    }
                                },
                                () -> ended(mine)));
        piece.progressProperty()
                .addListener((_, _, now) -> {
                    if (mine == turn) {
                        fraction.set(now.fraction());
                    }
                });
        running = piece;
    }

    private void over(PlayedTake played, long mine, Ending ending) {
        if (!ended(mine)) {
            return;
        }
        silent.set(played.silentBecause());
        if (played.isGone()) {
            ending.gone().run();
        } else {
            ending.over().run();
        }
    }

    /// Whether it had not been ended before.
    private boolean ended(long mine) {
        if (mine != turn) {
            return false;
        }
        running = null;
        heard.set(Optional.empty());
        fraction.set(0);
        return true;
    }

    void stop() {
        turn++;
        Running now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
        heard.set(Optional.empty());
        fraction.set(0);
    }

    @Override
    public void close() {
        stop();
    }
}
