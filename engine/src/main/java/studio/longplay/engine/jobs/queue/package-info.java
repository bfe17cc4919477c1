/// The queue of long work: lanes, priorities, permits, attempts, and who may begin when; it keeps
/// what it decides in a [QueueStore] before it acts on it. It may use what its room, jobs, may use.
/// Begin reading at [WorkQueue].
@NullMarked
package studio.longplay.engine.jobs.queue;

import org.jspecify.annotations.NullMarked;
