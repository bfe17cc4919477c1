/// The project: all that the user decided, as one immutable value. It may use time, script and
/// timeline. Begin reading at [Project].
@NullMarked
package studio.longplay.engine.project;

import org.jspecify.annotations.NullMarked;
