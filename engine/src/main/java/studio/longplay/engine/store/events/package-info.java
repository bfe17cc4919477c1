/// What the program did and what went wrong, a JSON line each, in files that do not grow for ever.
/// It may use what its room, store, may use. Begin reading at [EventLog].
@NullMarked
package studio.longplay.engine.store.events;

import org.jspecify.annotations.NullMarked;
