package studio.longplay.app.wizard;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.voice.clone.CloningMethod;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The ways to a voice there are, and which is chosen. What is installed is looked for in the
/// background, every time the page is come to.
final class Methods {
    private final CloningDesk desk;
    private final Work quiet;
    private final Work work;
    private final Words words;
    private final ObservableList<CloningMethod> all =
            FXCollections.observableArrayList(CloningMethod.builtIn());
    private final ObjectProperty<CloningMethod> chosen =
            new SimpleObjectProperty<>(this, "chosen", all.getFirst());
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper(this, "adding");

    /// @param quiet looks what there is
    /// @param work adds bundles, seen in the status bar
    Methods(CloningDesk desk, Work quiet, Work work, Words words) {
        this.desk = desk;
        this.quiet = quiet;
        this.work = work;
        this.words = words;
    }

    /// The built-in match first.
    ObservableList<CloningMethod> all() {
        return all;
    }

    ObjectProperty<CloningMethod> chosenProperty() {
        return chosen;
    }

    CloningMethod chosen() {
        return chosen.get();
    }

    /// Whether a bundle is being added.
    ReadOnlyBooleanProperty addingProperty() {
        return adding.getReadOnlyProperty();
    }

    /// Looks again what is installed.
    void look(Consumer<StudioFault> failed) {
        look("", failed);
    }

    private void look(String wanted, Consumer<StudioFault> failed) {
        quiet.start(
                Job.of(words.get("job.methods"), _ -> desk.methods()),
                new Work.Outcome<>(found -> show(found, wanted), failed, () -> {}));
    }

    /// The choice stays what it was, where that is still there.
    private void show(List<CloningMethod> found, String wanted) {
        CloningMethod before = chosen.get();
        if (!all.equals(found)) {
            all.setAll(found);
        }
        String id = wanted.isEmpty() ? before.id() : wanted;
        CloningMethod now =
                found.stream()
                        .filter(method -> method.id().equals(id))
                        .findFirst()
                        .orElse(found.getFirst());
        if (!now.equals(chosen.get())) {
            chosen.set(now);
        }
    }

    /// Adds a bundle and chooses it.
    void add(Path folder, Consumer<StudioFault> failed) {
        if (adding.get()) {
            return;
        }
        adding.set(true);
        work.start(
                Job.of(words.get("job.bundle"), context -> desk.addBundle(folder, context)),
                new Work.Outcome<>(
                        name -> {
                            adding.set(false);
                            look(name, failed);
                        },
                        fault -> {
                            adding.set(false);
                            failed.accept(fault);
                        },
                        () -> adding.set(false)));
    }
}
