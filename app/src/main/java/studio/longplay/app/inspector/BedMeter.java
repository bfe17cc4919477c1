package studio.longplay.app.inspector;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Measures how lines stand over their beds on a thread of its own, and remembers the last ones. To
/// be used on the window's thread.
final class BedMeter implements AutoCloseable {
    private static final int KEPT = 256;

    private final Crew crew = new Crew("inspector", 1);
    private final Executor ui;
    private final Map<Bed.Wanted, Optional<Bed>> known = new LinkedHashMap<>();

    /// @param ui runs things on the window's thread
    BedMeter(Executor ui) {
        this.ui = ui;
    }

    /// Tells how a line stands: at once where that is known, else when it is measured. A scene that
    /// cannot be read has no answer; the scene says why itself.
    void measure(Bed.Wanted wanted, Consumer<Optional<Bed>> told) {
        Optional<Bed> before = known.get(wanted);
        if (before != null) {
            told.accept(before);
            return;
        }
        crew.begin(
                Job.of("bed", _ -> Bed.measure(wanted)),
                JobContext.quiet(),
                new Crew.Outcome<>() {
                    @Override
                    public void done(Bed bed) {
                        tell(Optional.of(bed));
                    }

                    @Override
                    public void failed(StudioFault fault) {
                        tell(Optional.empty());
                    }

                    @Override
                    public void cancelled() {
                        tell(Optional.empty());
                    }

                    @Override
                    public void broken(Throwable bug) {
                        ui.execute(() -> {
                            throw new IllegalStateException(bug);
                        });
                    }

                    private void tell(Optional<Bed> bed) {
                        ui.execute(() -> {
                            keep(wanted, bed);
                            told.accept(bed);
                        });
                    }
                });
    }

    private void keep(Bed.Wanted wanted, Optional<Bed> bed) {
        known.put(wanted, bed);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
