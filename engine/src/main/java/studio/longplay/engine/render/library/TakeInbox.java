package studio.longplay.engine.render.library;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryJournal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// Takes news at once and writes it to the journal a moment later, several together, on a thread of
/// its own. What a killed process did not write is found by a rebuild.
final class TakeInbox implements AutoCloseable {
    private static final long GATHER_MILLIS = 200;

    private final LibraryJournal journal;
    private final ConcurrentLinkedQueue<LibraryChange> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Crew writer = new Crew("library", 1);
    private @Nullable StudioFault problem;

    TakeInbox(LibraryJournal journal) {
        this.journal = journal;
    }

    void add(LibraryChange news) {
        waiting.add(news);
        if (scheduled.compareAndSet(false, true)) {
            writer.run(this::writeSoon);
        }
    }

    private void writeSoon() {
        try {
            Thread.sleep(GATHER_MILLIS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return;
        }
        scheduled.set(false);
        write();
    }

    /// A disk that refuses is told when the inbox is closed: no film waits for its library.
    private synchronized void write() {
        List<LibraryChange> news = new ArrayList<>();
        for (LibraryChange next = waiting.poll(); next != null; next = waiting.poll()) {
            news.add(next);
        }
        if (news.isEmpty()) {
            return;
        }
        try {
            journal.add(news);
            problem = null;
        } catch (StudioFault fault) {
            problem = fault;
            waiting.addAll(news);
        }
    }

    /// Writes what waits.
    ///
    /// @throws StudioFault.Resource if it could not be written
    synchronized void flush() throws StudioFault {
        write();
        StudioFault unsolved = problem;
        if (unsolved != null) {
            throw unsolved;
        }
    }

    @Override
    public void close() throws StudioFault {
        try (writer) {
            flush();
        }
    }
}
