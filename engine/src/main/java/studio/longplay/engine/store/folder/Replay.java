package studio.longplay.engine.store.folder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.fault.StudioFault;

import java.util.Optional;

/// Makes a project's history again from its journal.
///
/// Where records are lost, the value after them comes from the first snapshot behind the loss, if
/// there is one; without one, the records behind the loss are applied as far as they still fit.
final class Replay {
    private final ProjectJson json;
    private final @Nullable Snapshot snapshot;
    private @Nullable History history;
    private long valueFrom;
    private int skipped;

    private Replay(ProjectJson json, @Nullable Snapshot snapshot) {
        this.json = json;
        this.snapshot = snapshot;
    }

    /// What came of it.
    ///
    /// @param history empty if neither the journal nor a snapshot has any value
    /// @param skipped how many records did not fit any more
    record Result(Optional<History> history, int skipped) {}

    static Result of(JournalScan found, Optional<Snapshot> snapshot, ProjectJson json)
            throws StudioFault {
        Replay replay = new Replay(json, snapshot.orElse(null));
        for (Frame frame : found.frames()) {
            switch (frame.kind()) {
                case RECORD -> replay.take(frame);
                case LOST -> {
                    if (found.newlyLost().contains(frame)) {
                        replay.bridge(frame.sequence(), frame.through());
                    }
                }
            }
        }
        if (replay.history == null) {
            replay.bridge(0, 0);
        }
        return new Result(Optional.ofNullable(replay.history), replay.skipped);
    }

    private void bridge(long from, long through) {
        if (snapshot == null || snapshot.sequence() < through) {
            return;
        }
        history =
                history == null
                        ? History.of(snapshot.project())
                        : history.then(from, new Edit.Restore(snapshot.project()));
        valueFrom = snapshot.sequence();
    }

    private void take(Frame frame) throws StudioFault {
        if (frame.sequence() <= valueFrom) {
            return;
        }
        JournalRecord told = json.readRecord(frame.payload());
        History before = history;
        if (before == null) {
            history = begun(told);
            return;
        }
        boolean fits =
                switch (told) {
                    case JournalRecord.Begun _ -> false;
                    case JournalRecord.Done(var edit) -> edit.fits(before.project());
                    case JournalRecord.Undone(var edit) ->
                            before.canUndo() && before.undoes() == edit;
                    case JournalRecord.Redone(var edit) ->
                            before.canRedo() && before.redoes() == edit;
                };
        if (!fits) {
            skipped++;
            return;
        }
        history =
                switch (told) {
                    case JournalRecord.Begun _ -> before;
                    case JournalRecord.Done(var edit) -> before.then(frame.sequence(), edit);
                    case JournalRecord.Undone _ -> before.undo();
                    case JournalRecord.Redone _ -> before.redo();
                };
    }

    /// A journal whose beginning is lost goes on from the first whole value in it.
    private static @Nullable History begun(JournalRecord told) {
        return switch (told) {
            case JournalRecord.Begun(var project) -> History.of(project);
            case JournalRecord.Done(Edit.Restore(var project)) -> History.of(project);
            case JournalRecord.Done _, JournalRecord.Undone _, JournalRecord.Redone _ -> null;
        };
    }
}
