/// The cels that lie over each other in a frame: titles, names, captions, fades, stills, films. It
/// may use fault, media, time, the easel and the lettering. Begin reading at [Cel].
@NullMarked
package studio.longplay.engine.picture.stage;

import org.jspecify.annotations.NullMarked;
