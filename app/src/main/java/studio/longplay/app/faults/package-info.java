/// What the window says when something goes wrong or is done: the one window for bugs, notices, and
/// named states with their remedies. It may use the engine, session, fx, words and controls. Begin
/// reading at [Bugs], [Notices] and [NamedFaults].
@NullMarked
package studio.longplay.app.faults;

import org.jspecify.annotations.NullMarked;
