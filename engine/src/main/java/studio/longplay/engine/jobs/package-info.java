/// Long work: progress, cancelling, threads, and other programs; the only room that makes threads.
/// It may use fault. Begin reading at [JobContext].
@NullMarked
package studio.longplay.engine.jobs;

import org.jspecify.annotations.NullMarked;
