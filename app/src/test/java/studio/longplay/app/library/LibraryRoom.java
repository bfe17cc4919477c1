package studio.longplay.app.library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.play.SilentSink;
import studio.longplay.engine.store.library.TakeFacts;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/// A gallery over a library that is made up, whose desktop is a list of what was asked.
final class LibraryRoom implements AutoCloseable {
    final MadeUpLibrary source;
    final List<Throwable> bugs = new ArrayList<>();
    final List<Path> revealed = new ArrayList<>();
    final List<TakeFacts> shown = new ArrayList<>();
    final AtomicLong nanos = new AtomicLong();
    final ObjectProperty<LibraryHabits> habits = new SimpleObjectProperty<>(LibraryHabits.USUAL);
    final Work work;
    final Work shownWork;
    final IdleMeasuring measuring;
    final LibraryViewModel model;
    Path chosen = Path.of("/tmp/takes");
    LineUse.Reach reach = LineUse.Reach.LINE;

    /// @param ui runs things as the window's thread does
    LibraryRoom(MadeUpLibrary source, Executor ui) {
        this.source = source;
        work = new Work(ui, bugs::add);
        shownWork = new Work(ui, bugs::add);
        measuring = new IdleMeasuring(source, work, shownWork.running(), "Measure", nanos::get);
        model =
                new LibraryViewModel(
                        new LibraryViewModel.Surroundings(
                                source,
                                () -> new SilentSink("There is no sound device."),
                                work,
                                shownWork,
                                new Lines(),
                                new LibraryViewModel.Places(
                                        _ -> Optional.of(chosen), revealed::add),
                                habits,
                                measuring,
                                InstantSource.fixed(MadeUpLibrary.NOW)));
    }

    private final class Lines implements LineUse {
        @Override
        public Reach reach(TakeFacts take) {
            return reach;
        }

        @Override
        public void show(TakeFacts take) {
            shown.add(take);
        }

        @Override
        public void hush() {}
    }

    @Override
    public void close() throws StudioFault {
        model.close();
        measuring.close();
        work.close();
        shownWork.close();
        source.close();
    }
}
