package studio.longplay.engine.voice.zeroshot;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.OpenBundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where bundles are open: from their first use on, until memory is wanted for another or the hall
/// is closed. Any number of threads may use it.
final class ModelHall implements AutoCloseable {
    private static final String SHORT = "memory.short";

    private final ModelRuntime runtime;
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private @Nullable Sessions sessions;

    ModelHall(ModelRuntime runtime) {
        this.runtime = runtime;
    }

    /// A bundle that is open, and how many use it now.
    private static final class Guest {
        private final OpenBundle bundle;
        private final Pipeline pipeline;
        private int users;
        private boolean leaving;

        Guest(OpenBundle bundle, Pipeline pipeline) {
            this.bundle = bundle;
            this.pipeline = pipeline;
        }
    }

    /// What is done with a pipeline.
    @FunctionalInterface
    interface Work<T> {
        T with(Pipeline pipeline) throws StudioFault;
    }

    /// Uses a bundle; it is opened if it is not.
    ///
    /// @throws StudioFault as [OpenBundle#open] and the work
    <T> T with(CloningKind kind, InstalledBundle bundle, Work<T> work) throws StudioFault {
        Guest guest = enter(kind, bundle);
        try {
            return work.with(guest.pipeline);
        } finally {
            leave(guest);
        }
    }

    private synchronized Guest enter(CloningKind kind, InstalledBundle bundle) throws StudioFault {
        Guest guest = guests.get(bundle.digest());
        if (guest == null) {
            guest = opened(kind, bundle);
            guests.put(bundle.digest(), guest);
        }
        guest.users++;
        return guest;
    }

    private synchronized void leave(Guest guest) {
        guest.users--;
        if (guest.users == 0 && guest.leaving) {
            guest.bundle.close();
        }
    }

    /// Those nobody uses make room where memory is short.
    private Guest opened(CloningKind kind, InstalledBundle bundle) throws StudioFault {
        try {
            return open(kind, bundle);
        } catch (StudioFault.Resource fault) {
            if (fault.code().equals(SHORT) && closeIdle()) {
                return open(kind, bundle);
            }
            throw fault;
        }
    }

    private Guest open(CloningKind kind, InstalledBundle bundle) throws StudioFault {
        Sessions started = sessions;
        if (started == null) {
            started = runtime.start();
            sessions = started;
        }
        OpenBundle open =
                OpenBundle.open(
                        kind.bundle(), bundle.graphPaths(), started, SessionSettings.steady());
        boolean whole = false;
        try {
            Guest guest = new Guest(open, kind.opener().open(open.sessions(), bundle.folder()));
            whole = true;
            return guest;
        } finally {
            if (!whole) {
                open.close();
            }
        }
    }

    private boolean closeIdle() {
        List<String> idle = new ArrayList<>();
        guests.forEach((digest, guest) -> {
            if (guest.users == 0) {
                guest.bundle.close();
                idle.add(digest);
            }
        });
        idle.forEach(guests::remove);
        return !idle.isEmpty();
    }

    /// What is in use is closed when its last user leaves.
    @Override
    public synchronized void close() {
        for (Guest guest : guests.values()) {
            guest.leaving = true;
            if (guest.users == 0) {
                guest.bundle.close();
            }
        }
        guests.clear();
        Sessions started = sessions;
        sessions = null;
        if (started != null) {
            started.close();
        }
    }
}
