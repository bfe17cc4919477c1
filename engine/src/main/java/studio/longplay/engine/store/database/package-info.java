/// A small H2 database in the data folder: opened by one process at a time, migrated, safe against
/// being killed. It may use what its room, store, may use. Begin reading at [LocalDatabase].
@NullMarked
package studio.longplay.engine.store.database;

import org.jspecify.annotations.NullMarked;
