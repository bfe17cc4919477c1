/// Places drawn by ourselves: hills, forests, the sea, rooms, fires, and the light in them. It may
/// use media and the easel. Begin reading at [Scenery] and [BackdropKind], then at any place, for
/// example [Hills].
@NullMarked
package studio.longplay.engine.picture.scenery;

import org.jspecify.annotations.NullMarked;
