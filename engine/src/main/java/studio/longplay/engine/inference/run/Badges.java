package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Counts what was given up since the studio was opened. Any number of threads may use it.
public final class Badges {
    private final List<Badge> all = new ArrayList<>();
    private final List<Consumer<Badge>> listeners = new CopyOnWriteArrayList<>();

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
                return false;
            }
        }
        all.add(badge);
        return true;
    }

    /// Has somebody hear of each once, when it comes up.
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
