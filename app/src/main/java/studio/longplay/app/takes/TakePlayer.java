package studio.longplay.app.takes;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets takes be heard, one or two in turn. To be used on the window's thread; nothing waits.
final class TakePlayer implements AutoCloseable {
    private final Supplier<SoundSink> sinks;
    private final Work work;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<Heard>> heard =
            new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyObjectWrapper<Optional<String>> silent =
            new ReadOnlyObjectWrapper<>(this, "silentBecause", Optional.empty());
    private AtomicInteger side = new AtomicInteger();
    private @Nullable Running running;
    private long turn;

    /// What is to be heard.
    ///
    /// @param ids of one take, or of the two that are compared
    /// @param side which of them is heard
    record Heard(List<String> ids, int side) {
        boolean isCompared() {
            return ids.size() > 1;
        }

        String now() {
            return ids.get(side);
        }
    }

    TakePlayer(Supplier<SoundSink> sinks, Work work, Words words) {
        this.sinks = sinks;
        this.work = work;
        this.words = words;
    }

    /// What is heard now; empty when all is still.
    ReadOnlyObjectProperty<Optional<Heard>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// How far the take that is heard is, 0 to 1.
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Why nothing can be heard on this machine; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return silent.getReadOnlyProperty();
    }

    /// Plays one take to its end, or two in turn until they are stopped; what was heard before
    /// ends.
    ///
    /// @param failed hears why the sound cannot be read
    void play(List<String> ids, List<TakeSound> sounds, Consumer<StudioFault> failed) {
        stop();
        long mine = ++turn;
        AtomicInteger ours = new AtomicInteger();
        side = ours;
        heard.set(Optional.of(new Heard(ids, 0)));
        Running piece =
                work.start(
                        Job.of(
                                words.get("job.play"),
                                context -> new TakeStream(sounds, ours).play(sinks, context)),
                        new Work.Outcome<>(
                                why -> {
                                    silent.set(why);
                                    ended(mine);
                                },
                                fault -> {
                                    if (ended(mine)) {
                                        failed.accept(fault);
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

    /// The other of two is heard from now on.
    void toggle() {
        heard.get()
                .filter(Heard::isCompared)
                .ifPresent(now -> {
                    int other = 1 - now.side();
                    side.set(other);
                    heard.set(Optional.of(new Heard(now.ids(), other)));
                });
    }

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
