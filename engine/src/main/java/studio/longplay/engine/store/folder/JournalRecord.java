package studio.longplay.engine.store.folder;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;

/// What the journal of a project tells.
sealed interface JournalRecord {
    /// The project as it was created.
    record Begun(Project project) implements JournalRecord {}

    record Done(Edit edit) implements JournalRecord {}

    /// @param edit the sequence of the edit that was taken back
    record Undone(long edit) implements JournalRecord {}

    /// @param edit the sequence of the edit that was done again
    record Redone(long edit) implements JournalRecord {}
}
