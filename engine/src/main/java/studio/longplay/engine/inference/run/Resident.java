package studio.longplay.engine.inference.run;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.OpenBundle;

import java.util.Map;
import java.util.OptionalLong;

/// What sits on a seat. Its fields belong to [Residents], under whose lock they change.
final class Resident {
    final Seat seat;
    final String name;
    final long estimateBytes;
    OptionalLong measuredBytes = OptionalLong.empty();
    Opened opened = Opened.NONE;
    boolean ready;
    boolean leaving;
    int users;
    long uses;
    long loadMillis;
    OptionalLong warmMillis = OptionalLong.empty();

    Resident(Seat seat, String name, long estimateBytes) {
        this.seat = seat;
        this.name = name;
        this.estimateBytes = estimateBytes;
    }

    /// What it counts for: the more of what was believed and what was seen.
    long bytes() {
        return Math.max(estimateBytes, measuredBytes.orElse(0));
    }

    /// What drives the model. One that was only warmed up is taken up by its first user, who alone
    /// knows how.
    ///
    /// @throws StudioFault as the opener's
    synchronized Object model(Loading<?> wanted) throws StudioFault {
        if (opened.model().equals(Loading.BARE)) {
            Object model = wanted.opener().open(sessions(), wanted.folder());
            opened = new Opened(opened.bundle(), model);
        }
        return opened.model();
    }

    Map<String, Session> sessions() {
        return opened.bundle() == null ? Map.of() : opened.bundle().sessions();
    }

    /// Open models and what drives them.
    ///
    /// @param bundle null where nothing is open
    record Opened(@Nullable OpenBundle bundle, Object model) {
        static final Opened NONE = new Opened(null, "nothing");

        void close() {
            if (bundle != null) {
                bundle.close();
            }
        }
    }
}
