/// The mixing desk: what the user set on every strip, as values anchored to the script. It may use
/// time, script, timeline and the project's own values. Begin reading at [Desk].
@NullMarked
package studio.longplay.engine.project.desk;

import org.jspecify.annotations.NullMarked;
