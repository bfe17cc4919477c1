package studio.longplay.app.export;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.PauseGate;
import studio.longplay.engine.render.resume.PauseOn;
import studio.longplay.engine.render.resume.PauseWatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Has an export rest and go on: when the user wants it, and, where the machine is to be spared, on
/// battery and while the processor is too hot.
final class Resting {
    private static final String BY_USER = ExportViewModel.BY_USER;

    private final Executor ui;
    private final ReadOnlyObjectWrapper<List<String>> rests =
            new ReadOnlyObjectWrapper<>(this, "rests", List.of());
    private PauseGate gate = new PauseGate();
    private Optional<PauseWatch> watch = Optional.empty();
    private boolean working;

    Resting(Executor ui) {
        this.ui = ui;
    }

    /// Why the work rests; empty while it does not.
    ReadOnlyObjectProperty<List<String>> restsProperty() {
        return rests.getReadOnlyProperty();
    }

    /// Work begins.
    ///
    /// @param sparing whether the machine is to be spared
    /// @return through which the work's surroundings are to be seen
    Gate begin(boolean sparing) {
        end();
        PauseGate ours = new PauseGate(_ -> ui.execute(this::look));
        gate = ours;
        working = true;
        if (sparing) {
            watch = Optional.of(PauseWatch.begin(ours, EnumSet.allOf(PauseOn.class)));
        }
        return ours::around;
    }

    /// Lets work rest where it asks whether it was cancelled.
    interface Gate {
        JobContext around(JobContext context);
    }

    private void look() {
        rests.set(working ? gate.reasons() : List.of());
    }

    void pause() {
        gate.hold(BY_USER);
    }

    void goOn() {
        gate.release(BY_USER);
    }

    /// The work ended.
    void end() {
        watch.ifPresent(PauseWatch::close);
        watch = Optional.empty();
        working = false;
        rests.set(List.of());
    }
}
