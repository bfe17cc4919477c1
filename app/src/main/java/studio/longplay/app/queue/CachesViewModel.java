package studio.longplay.app.queue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Work;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.store.metrics.CacheTotals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How often work was found finished, read anew while the page is open. To be used on the window's
/// thread, which never waits for the reading.
final class CachesViewModel implements AutoCloseable {
    private static final int EVERY_SECONDS = 2;

    private final QueueViewModel.Surroundings around;
    private final ReadOnlyObjectWrapper<Optional<List<CacheTotals.Total>>> totals =
            new ReadOnlyObjectWrapper<>(this, "totals", Optional.empty());
    private long readSecond;
    private boolean reading;
    private boolean closed;

    CachesViewModel(QueueViewModel.Surroundings around) {
        this.around = around;
        read();
    }

    /// By name, those that were asked; empty until they were read for the first time.
    ReadOnlyObjectProperty<Optional<List<CacheTotals.Total>>> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// Since when is counted: the earliest of all; empty where that was not kept, or nothing was
    /// counted.
    Optional<Instant> since() {
        List<CacheTotals.Total> all = totals.get().orElse(List.of());
        boolean known = all.stream().allMatch(one -> one.sinceSecond() > 0);
        return known
                ? all.stream()
                        .map(one -> Instant.ofEpochSecond(one.sinceSecond()))
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    /// Lets time pass; called about once a second.
    void pulse() {
        if (around.clock().instant().getEpochSecond() - readSecond >= EVERY_SECONDS) {
            read();
        }
    }

    private void read() {
        if (reading || closed) {
            return;
        }
        reading = true;
        readSecond = around.clock().instant().getEpochSecond();
        around.quiet()
                .start(
                        Job.of("Caches", _ -> around.engine().caches()),
                        Work.Outcome.of(this::have, _ -> reading = false));
    }

    private void have(List<CacheTotals.Total> read) {
        reading = false;
        totals.set(Optional.of(read.stream().filter(one -> one.asked() > 0).toList()));
    }

    @Override
    public void close() {
        closed = true;
    }
}
