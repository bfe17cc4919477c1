package studio.longplay.engine.store.folder;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;

/// What the journal of a project tells.
sealed interface JournalRecord {
    /// The project as it was created.
    record Begun(Project project) implements JournalRecord {}

    /// An edit was done; its sequence is the record's own.
    record Done(Edit edit) implements JournalRecord {}

    /// An edit was taken back.
    ///
    /// @param edit its sequence
    record Undone(long edit) implements JournalRecord {}

    /// An edit was done again.
    ///
    /// @param edit its sequence
    record Redone(long edit) implements JournalRecord {}
}
