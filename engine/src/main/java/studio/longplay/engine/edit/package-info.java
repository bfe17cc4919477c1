/// What a user does to a project, as values, and the history of it. It may use time, script,
/// timeline and project. Begin reading at [Edit], then [History].
@NullMarked
package studio.longplay.engine.edit;

import org.jspecify.annotations.NullMarked;
