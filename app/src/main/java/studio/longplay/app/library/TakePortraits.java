package studio.longplay.app.library;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.library.LibraryTake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The portrait of the take that leads, measured on a thread of the work; the last few are kept. To
/// be used on the window's thread.
final class TakePortraits implements AutoCloseable {
    private static final int KEPT = 40;

    private final LibrarySource source;
    private final Work work;
    private final String title;
    private final Consumer<StudioFault> failed;
    private final Map<Digest, TakePortrait> kept = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<TakePortrait>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone");
    private Optional<Digest> wanted = Optional.empty();
    private @Nullable Running running;

    /// @param title of the work
    TakePortraits(LibrarySource source, Work work, String title, Consumer<StudioFault> failed) {
        this.source = source;
        this.work = work;
        this.title = title;
        this.failed = failed;
    }

    /// Empty until it is measured.
    ReadOnlyObjectProperty<Optional<TakePortrait>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the take's sound is no longer on the disk.
    ReadOnlyBooleanProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    /// Shows a take; what was being measured before is left.
    void show(Optional<LibraryTake> take) {
        Optional<Digest> now = take.map(LibraryTake::digest);
        if (now.equals(wanted)) {
            return;
        }
        stop();
        wanted = now;
        gone.set(false);
        shown.set(now.map(kept::get));
        if (shown.get().isEmpty() && take.isPresent()) {
            measure(take.get());
        }
    }

    private void measure(LibraryTake take) {
        running =
                work.start(
                        Job.of(title, context -> of(take, context)),
                        Work.Outcome.of(
                                portrait -> keep(take.digest(), portrait),
                                fault -> {
                                    if (wanted.equals(Optional.of(take.digest()))) {
                                        failed.accept(fault);
                                    }
                                }));
    }

    private Optional<TakePortrait> of(LibraryTake take, JobContext context) throws StudioFault {
        Optional<TakeSamples> sound = source.sound(take.digest());
        if (sound.isEmpty()) {
            return Optional.empty();
        }
        double pace = source.open(context.silent()).usualPace(take.facts().voice());
        return Optional.of(TakePortrait.of(sound.get(), take.facts().text(), pace, context));
    }

    private void keep(Digest take, Optional<TakePortrait> portrait) {
        portrait.ifPresent(it -> kept.put(take, it));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        if (wanted.equals(Optional.of(take))) {
            shown.set(portrait);
            gone.set(portrait.isEmpty());
        }
    }

    private void stop() {
        Running now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
    }

    @Override
    public void close() {
        stop();
        wanted = Optional.empty();
    }
}
