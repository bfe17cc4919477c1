/// A project's folder on the disk: the journal of its edits, the database beside it, backups. It
/// may use what its room, store, may use. Begin reading at [ProjectFolder], then [Journal].
@NullMarked
package studio.longplay.engine.store.folder;

import org.jspecify.annotations.NullMarked;
