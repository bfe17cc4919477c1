package studio.longplay.app.settings;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/// Disks of a test: each takes 100 MB a second, is another machine's and runs nothing.
public final class FakeHomeDisks implements HomeDisks {
    private final List<String> did = new CopyOnWriteArrayList<>();
    private volatile boolean empty = true;
    private volatile boolean refused;
    private volatile Optional<Path> coming = Optional.empty();

    /// What was done, in order.
    public List<String> did() {
        return did;
    }

    /// Folders have something in them.
    void fill() {
        empty = false;
    }

    /// There is too little room.
    void refuse() {
        refused = true;
    }

    @Override
    public Standing standing() {
        return new Standing(false, coming, 12_000_000);
    }

    @Override
    public HomeSeen look(Path folder, JobContext context) {
        return new HomeSeen(folder, OptionalLong.of(42_000_000_000L), 1e8, true, false, empty);
    }

    @Override
    public void take(Path folder, boolean move) throws StudioFault {
        if (refused) {
            throw new StudioFault.Resource("home.space", "Too little room.", "Free some.");
        }
        did.add((move ? "move " : "leave ") + folder);
        coming = Optional.of(folder);
    }

    @Override
    public void stay() {
        coming = Optional.empty();
    }
}
