package studio.longplay.app.faults;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.words.EngineWords;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What was said to the user: at most three at once, the rest waits its turn, all of it is kept in
/// a list.
///
/// To be used on the window's thread.
public final class Notices {
    /// How many are shown at once.
    public static final int MOST_SHOWN = 3;

    private static final int MOST_KEPT = 200;
    private static final Duration STAYS = Duration.ofSeconds(8);

    private final InstantSource clock;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> past = FXCollections.observableArrayList();
    private final ObservableList<Notice> shownView =
            FXCollections.unmodifiableObservableList(shown);
    private final ObservableList<Notice> pastView = FXCollections.unmodifiableObservableList(past);
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private final Deque<Instant> ends = new ArrayDeque<>();

    /// @param clock says when it is
    public Notices(InstantSource clock) {
        this.clock = clock;
    }

    /// The notices on the screen, the oldest first.
    public ObservableList<Notice> shown() {
        return shownView;
    }

    /// All notices of this run, the newest first.
    public ObservableList<Notice> past() {
        return pastView;
    }

    /// Work is done, or something is good to know.
    public void done(String text) {
        say(Notice.Kind.DONE, text, Optional.empty());
    }

    /// The same with something to do about it.
    public void done(String text, String label, Runnable action) {
        say(Notice.Kind.DONE, text, Optional.of(new Notice.Action(label, action)));
    }

    public void warn(String text) {
        say(Notice.Kind.WARN, text, Optional.empty());
    }

    /// A warning of the engine's.
    public void warn(Warning warning) {
        tell(
                Notice.Kind.WARN,
                EngineWords.of(warning).whole(),
                Optional.of(warning.code()),
                Optional.empty());
    }

    /// Something did not work, with its remedy.
    public void fault(StudioFault fault) {
        fault(fault, Optional.empty());
    }

    /// The same with a button that does the remedy.
    public void fault(StudioFault fault, String label, Runnable action) {
        fault(fault, Optional.of(new Notice.Action(label, action)));
    }

    private void fault(StudioFault fault, Optional<Notice.Action> action) {
        tell(Notice.Kind.FAULT, EngineWords.of(fault).whole(), Optional.of(fault.code()), action);
    }

    /// Says something. What is on the screen already is not said twice.
    public void say(Notice.Kind kind, String text, Optional<Notice.Action> action) {
        tell(kind, text, Optional.empty(), action);
    }

    private void tell(
            Notice.Kind kind, String text, Optional<String> code, Optional<Notice.Action> action) {
        Notice notice = new Notice(kind, text, code, action, clock.instant());
        past.addFirst(notice);
        if (past.size() > MOST_KEPT) {
            past.removeLast();
        }
        boolean said = shown.stream().anyMatch(other -> other.text().equals(text));
        if (!said) {
            waiting.add(notice);
            fill();
        }
    }

    private void fill() {
        while (shown.size() < MOST_SHOWN && !waiting.isEmpty()) {
            ends.add(clock.instant().plus(STAYS));
            shown.add(waiting.remove());
        }
    }

    /// Takes a notice away; the next that waits comes.
    public void dismiss(Notice notice) {
        int index = shown.indexOf(notice);
        if (index >= 0) {
            shown.remove(index);
            removeEnd(index);
            fill();
        }
    }

    private void removeEnd(int index) {
        Deque<Instant> kept = new ArrayDeque<>();
        int at = 0;
        for (Instant end : ends) {
            if (at++ != index) {
                kept.add(end);
            }
        }
        ends.clear();
        ends.addAll(kept);
    }

    /// Takes the newest away, as Escape does.
    public void dismissNewest() {
        if (!shown.isEmpty()) {
            dismiss(shown.getLast());
        }
    }

    /// Takes away what has stood long enough; called about once a second.
    public void pulse() {
        Instant now = clock.instant();
        int index = 0;
        for (Instant end : new ArrayDeque<>(ends)) {
            if (shown.get(index).kind() == Notice.Kind.DONE && now.isAfter(end)) {
                dismiss(shown.get(index));
                return;
            }
            index++;
        }
    }
}
