/// How loaded the machine and the queue were, second by second, and rolled up into minutes and
/// hours. It may use what its room, store, may use. Begin reading at [MetricsDatabase].
@NullMarked
package studio.longplay.engine.store.metrics;

import org.jspecify.annotations.NullMarked;
