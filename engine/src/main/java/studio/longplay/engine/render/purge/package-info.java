/// What is stored of a user's work, and how it is removed: by class, by project, by voice. It may
/// use what `render` may. Begin reading at [Purge].
@NullMarked
package studio.longplay.engine.render.purge;

import org.jspecify.annotations.NullMarked;
