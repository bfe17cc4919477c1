package studio.longplay.app.script;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Keeps the editor's text and the project's in step: typing goes there as edits, in order, and
/// what others change comes here without losing a letter typed meanwhile.
///
/// One edit is on its way to the disk at a time, so that a disk that refuses one never has the next
/// one fall on a text it does not fit.
final class ScriptSync {
    private final Session session;
    private final Consumer<ScriptChange> changedElsewhere;
    private final Deque<String> waiting = new ArrayDeque<>();
    private String confirmedFile;
    private String sentFile;
    private String sent;
    private final Deque<String> onTheirWay = new ArrayDeque<>();
    private boolean othersPending;
    private String now;

    /// @param changedElsewhere hears of what is to be changed in the editor's text
    ScriptSync(Session session, Consumer<ScriptChange> changedElsewhere) {
        this.session = session;
        this.changedElsewhere = changedElsewhere;
        confirmedFile = session.project().scriptText();
        sentFile = confirmedFile;
        sent = LineEnds.forEditor(confirmedFile);
        now = sent;
    }

    /// The editor's text.
    String text() {
        return now;
    }

    /// The editor's text became this.
    void edited(String text) {
        now = text;
    }

    /// Whether the project does not yet have all that was typed.
    boolean isBehind() {
        return !now.equals(sent) || !onTheirWay.isEmpty();
    }

    /// Makes one edit of all typed since the last.
    void handOver() {
        String last = waiting.isEmpty() ? sent : waiting.peekLast();
        if (!now.equals(last)) {
            waiting.add(now);
        }
        sendNext();
    }

    /// Hands over at once, because something else is about to be done to the project.
    void handOverBeforeOthers() {
        handOver();
        while (!othersPending && !waiting.isEmpty()) {
            send(waiting.removeFirst());
        }
        othersPending = true;
    }

    private void sendNext() {
        if (onTheirWay.isEmpty() && !othersPending && !waiting.isEmpty()) {
            send(waiting.removeFirst());
        }
    }

    private void send(String text) {
        ScriptChange change = LineEnds.forFile(sentFile, ScriptChange.between(sent, text));
        sentFile = change.applyTo(sentFile);
        sent = text;
        onTheirWay.add(sentFile);
        session.applyInput(new Edit.ChangeScript(change));
    }

    /// The project on the disk is another.
    void projectChanged(String file) {
        if (file.equals(onTheirWay.peek())) {
            onTheirWay.remove();
            confirmedFile = file;
            sendNext();
        } else if (!file.equals(confirmedFile)) {
            confirmedFile = file;
            takeOver(file);
        }
    }

    /// Nothing is on its way to the disk any more.
    void allWritten() {
        othersPending = false;
        onTheirWay.clear();
        if (!sentFile.equals(confirmedFile)) {
            takeOver(confirmedFile);
        }
        sendNext();
    }

    /// The disk refused: what was typed stays in the editor and is tried again with the next edit.
    void refused() {
        othersPending = false;
        onTheirWay.clear();
        waiting.clear();
        sentFile = confirmedFile;
        sent = LineEnds.forEditor(sentFile);
    }

    /// What was handed over and is not in the file is handed over once more, on top of it.
    private void takeOver(String file) {
        boolean handedOver = !waiting.isEmpty() || !onTheirWay.isEmpty();
        waiting.clear();
        onTheirWay.clear();
        String theirs = LineEnds.forEditor(file);
        ScriptChange typed = ScriptChange.between(sent, now);
        ScriptChange others = ScriptChange.between(sent, theirs);
        sentFile = file;
        sent = theirs;
        String before = now;
        boolean nothingTyped = typed.removed().isEmpty() && typed.inserted().isEmpty();
        now = nothingTyped ? theirs : Rebase.over(typed, others).applyTo(theirs);
        if (!now.equals(before)) {
            changedElsewhere.accept(ScriptChange.between(before, now));
        }
        if (handedOver) {
            handOver();
        }
    }
}
