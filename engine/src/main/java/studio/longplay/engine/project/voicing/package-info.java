/// What the user decided about how lines are spoken, besides which voice speaks for whom. It may
/// use time, script and timeline. Begin reading at [Voicing].
@NullMarked
package studio.longplay.engine.project.voicing;

import org.jspecify.annotations.NullMarked;
