package studio.longplay.app.library;

import javafx.collections.ObservableListBase;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeFound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What was found, as rows of a table: however many there are, only those looked at lately are in
/// memory, and they are read on a thread of the work, a page at a time, the last wanted first.
///
/// To be used on the window's thread.
final class TakeRows extends ObservableListBase<TakeRow> {
    static final int PAGE = 64;
    private static final int KEPT_PAGES = 48;

    /// Pages that were flown over meanwhile are not worth reading.
    private static final int WAITING_PAGES = 4;

    private final TakeFound found;
    private final Library library;
    private final Work work;
    private final String title;
    private final Consumer<StudioFault> failed;
    private final Map<Integer, TakeRow[]> pages =
            new LinkedHashMap<>(KEPT_PAGES * 2, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, TakeRow[]> eldest) {
                    return size() > KEPT_PAGES;
                }
            };
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean reading;

    /// @param title of the work
    /// @param failed hears why takes cannot be read
    TakeRows(
            TakeFound found,
            Library library,
            Work work,
            String title,
            Consumer<StudioFault> failed) {
        this.found = found;
        this.library = library;
        this.work = work;
        this.title = title;
        this.failed = failed;
    }

    TakeFound found() {
        return found;
    }

    @Override
    public int size() {
        return found.size();
    }

    @Override
    public TakeRow get(int place) {
        if (place < 0 || place >= found.size()) {
            throw new IndexOutOfBoundsException(place);
        }
        int page = place / PAGE;
        TakeRow[] rows = pages.get(page);
        if (rows == null) {
            rows = new TakeRow[Math.min(PAGE, found.size() - page * PAGE)];
            for (int at = 0; at < rows.length; at++) {
                rows[at] = new TakeRow(page * PAGE + at);
            }
            pages.put(page, rows);
            want(page);
        }
        return rows[place % PAGE];
    }

    private void want(int page) {
        waiting.addLast(page);
        if (waiting.size() > WAITING_PAGES) {
            // Whoever comes back to it asks again.
            pages.remove(waiting.removeFirst());
        }
        read();
    }

    private void read() {
        if (reading || waiting.isEmpty()) {
            return;
        }
        reading = true;
        int page = waiting.removeLast();
        work.start(
                Job.of(title, _ -> library.page(found, page * PAGE, PAGE)),
                new Work.Outcome<>(
                        takes -> show(page, takes),
                        fault -> {
                            reading = false;
                            waiting.clear();
                            failed.accept(fault);
                        },
                        () -> reading = false));
    }

    private void show(int page, List<LibraryTake> takes) {
        reading = false;
        TakeRow[] rows = pages.get(page);
        if (rows != null) {
            for (int at = 0; at < Math.min(rows.length, takes.size()); at++) {
                rows[at].read(takes.get(at));
            }
        }
        read();
    }
}
