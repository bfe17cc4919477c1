/// The queue of films and how loaded the machine is: what waits, how far each is, what went wrong,
/// and figures over time. It may use session, fx, words, actions, controls and the engine. Begin
/// reading at [QueueViewModel].
@NullMarked
package studio.longplay.app.queue;

import org.jspecify.annotations.NullMarked;
