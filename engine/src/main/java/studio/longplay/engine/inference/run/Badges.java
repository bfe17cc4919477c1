package studio.longplay.engine.inference.run;

import java.util.ArrayList;
import java.util.List;

/// Counts what was given up since the studio was opened. Any number of threads may use it.
public final class Badges {
    private final List<Badge> all = new ArrayList<>();

    Badges() {}

    synchronized void add(Badge badge) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isLike(badge)) {
                all.set(i, badge.times(all.get(i).count() + badge.count()));
                return;
            }
        }
        all.add(badge);
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
