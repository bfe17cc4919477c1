package studio.longplay.app.library;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.library.TakeExport;
import studio.longplay.engine.render.library.TakeNames;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeFound;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The export of takes: what it is to be, how far it is. To be used on the window's thread.
final class TakesExporting {
    private static final int AT_ONCE = 4096;

    private final LibrarySource source;
    private final Work work;
    private final ObjectProperty<LibraryHabits> habits;
    private final ZoneId zone;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final StringProperty pattern = new SimpleStringProperty(this, "pattern", "");
    private final ObjectProperty<TakeExport.Format> format =
            new SimpleObjectProperty<>(this, "format", TakeExport.Format.WAV);
    private final ReadOnlyObjectWrapper<Optional<Running>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private @Nullable Running piece;

    /// What became of an export.
    ///
    /// @param folder it went to
    record Done(TakeExport.Written written, Path folder) {}

    /// @param work shows in the status bar
    TakesExporting(
            LibrarySource source, Work work, ObjectProperty<LibraryHabits> habits, ZoneId zone) {
        this.source = source;
        this.work = work;
        this.habits = habits;
        this.zone = zone;
        LibraryHabits known = habits.get();
        folder.set(known.folder());
        pattern.set(known.pattern());
        format.set(
                known.format().equals(TakeExport.Format.FLAC.name())
                        ? TakeExport.Format.FLAC
                        : TakeExport.Format.WAV);
    }

    /// Whether the user is about to export.
    BooleanProperty openProperty() {
        return open;
    }

    StringProperty folderProperty() {
        return folder;
    }

    /// Of file names, see [TakeNames].
    StringProperty patternProperty() {
        return pattern;
    }

    ObjectProperty<TakeExport.Format> formatProperty() {
        return format;
    }

    /// The export that goes on.
    ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The name a take would have as the first of several.
    String example(LibraryTake take, int count) {
        return new TakeNames(pattern.get(), zone, count).next(take) + "." + format.get().suffix();
    }

    /// Writes takes into the folder chosen.
    ///
    /// @param title of the work, and what it is called while it goes on
    void run(
            String title,
            Library library,
            TakeFound takes,
            Consumer<Done> done,
            Consumer<StudioFault> failed) {
        String to = folder.get();
        if (to.isBlank() || running.get().isPresent()) {
            return;
        }
        habits.set(habits.get().withExport(to, format.get().name(), pattern.get()));
        Path path = Path.of(to);
        TakeExport.Order order =
                new TakeExport.Order(
                        path, format.get(), new TakeNames(pattern.get(), zone, takes.size()));
        Running begun =
                work.start(
                        Job.of(
                                title,
                                context -> source.export(all(library, takes), order, context)),
                        new Work.Outcome<>(
                                written -> {
                                    ended();
                                    open.set(false);
                                    done.accept(new Done(written, path));
                                },
                                fault -> {
                                    ended();
                                    failed.accept(fault);
                                },
                                this::ended));
        piece = begun;
        running.set(Optional.of(begun));
    }

    /// A search hands out no more than some thousands at once.
    private static List<LibraryTake> all(Library library, TakeFound takes) throws StudioFault {
        List<LibraryTake> all = new ArrayList<>();
        for (int from = 0; from < takes.size(); from += AT_ONCE) {
            all.addAll(library.page(takes, from, AT_ONCE));
        }
        return all;
    }

    private void ended() {
        piece = null;
        running.set(Optional.empty());
    }

    /// Stops it; whole files stay.
    void cancel() {
        Running now = piece;
        if (now != null) {
            now.cancel();
        }
    }
}
