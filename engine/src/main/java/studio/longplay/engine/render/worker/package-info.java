/// Worker processes: native drawing and encoding happens in them, so a crash costs one segment. It
/// may use picture and media, and is the one place of the engine that starts processes. Begin
/// reading at [WorkerPool] for the parent's side, [SegmentWorker] for the child's.
@NullMarked
package studio.longplay.engine.render.worker;

import org.jspecify.annotations.NullMarked;
