package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Home;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which encoder was found to work for a wish, by a test encode in a worker, remembered as long as
/// the program runs. A wish that nothing met is tried again: a card may be free by then.
public final class TriedEncoders {
    private final Home home;
    private final Map<EncoderWish, EncoderChoice> found = new ConcurrentHashMap<>();

    /// @param home where the worker's log is, and the table of what runs where
    public TriedEncoders(Home home) {
        this.home = home;
    }

    /// The encoder for a wish; takes about a second the first time.
    ///
    /// @throws StudioFault.Resource `encoder.none`
    public EncoderChoice of(EncoderWish wish, JobContext context) throws StudioFault {
        EncoderChoice known = found.get(wish);
        if (known != null) {
            return known;
        }
        try (WorkerPool workers = new WorkerPool(home)) {
            EncoderChoice choice = workers.probe(wish, context);
            found.put(wish, choice);
            return choice;
        }
    }
}
