/// What the user did on the timeline, as values anchored to the script. It may use time, script and
/// timeline. Begin reading at [Arrangement], and at [Board] for what an edit looks at.
@NullMarked
package studio.longplay.engine.project.arrange;

import org.jspecify.annotations.NullMarked;
