/// The queue of long work in the data folder: its database, what it tells other processes, and the
/// wishes they leave for it. It may use what its room, store, may use. Begin reading at
/// [QueueFolder].
@NullMarked
package studio.longplay.engine.store.queue;

import org.jspecify.annotations.NullMarked;
