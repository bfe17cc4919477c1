package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Counts what was given up since the studio was opened. Any number of threads may use it.
public final class Badges {
    private final List<Badge> all = new ArrayList<>();
    private final List<Badge> told = new ArrayList<>();
    private final List<Consumer<Badge>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> recoveries = new CopyOnWriteArrayList<>();

    Badges() {}

    void add(Badge badge) {
        if (isNew(badge)) {
            listeners.forEach(listener -> listener.accept(badge));
        }
    }

    private synchronized boolean isNew(Badge badge) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isLike(badge)) {
                all.set(i, badge.times(all.get(i).count() + badge.count()));
                return isToTell(badge);
            }
        }
        all.add(badge);
        return isToTell(badge);
    }

    private boolean isToTell(Badge badge) {
        return told.stream().noneMatch(badge::isLike) && told.add(badge);
    }

    void recovered(String model) {
        synchronized (this) {
            told.removeIf(badge -> badge.model().equals(model));
        }
        recoveries.forEach(listener -> listener.accept(model));
    }

    /// Has what comes up in another job be told though it was told of the one before.
    public synchronized void beginJob() {
        told.clear();
    }

    /// Has somebody hear when a model runs as it was asked to again, because memory became free.
    ///
    /// @param listener called with the bundle's name on whichever thread uses the model; not for
    ///   long
    public void whenRecovered(Consumer<String> listener) {
        recoveries.add(listener);
    }

    /// Has somebody hear of each once in a job ([#beginJob]), when it comes up.
    ///
    /// @param listener called on whichever thread uses the model; not for long
    public void whenNew(Consumer<Badge> listener) {
        listeners.add(listener);
    }

    /// What is to be told of all until now.
    public List<Warning> warnings() {
        return all().stream().filter(Badge::isWorthTelling).map(Badge::warning).toList();
    }

    /// All until now, in the order they came up.
    public synchronized List<Badge> all() {
        return List.copyOf(all);
    }

    /// What came up since.
    ///
    /// @param earlier what [#all] said then
    public synchronized List<Badge> since(List<Badge> earlier) {
        List<Badge> later = new ArrayList<>();
        for (Badge badge : all) {
            int known = earlier.stream().filter(badge::isLike).mapToInt(Badge::count).sum();
            if (badge.count() > known) {
                later.add(badge.times(badge.count() - known));
            }
        }
        return later;
    }
}
