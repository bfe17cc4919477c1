/// Films in the queue: what a queued export is to make, how it is made, how far it is and how long
/// it will take. It may use deliver and make, the queue of jobs and its folder in the store, and
/// what its room, render, may use. Begin reading at [QueueDesk].
@NullMarked
package studio.longplay.engine.render.queue;

import org.jspecify.annotations.NullMarked;
