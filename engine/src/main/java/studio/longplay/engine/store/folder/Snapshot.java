package studio.longplay.engine.store.folder;

import studio.longplay.engine.project.Project;

/// The project's value after one record of the journal.
record Snapshot(long sequence, Project project) {}
