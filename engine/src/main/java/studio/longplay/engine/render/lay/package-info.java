/// Where everything goes: lines, music, effects and pictures of each scene, in scene-local time. It
/// is pure and may use the document rooms and voice's times. Begin reading at [Assembly].
@NullMarked
package studio.longplay.engine.render.lay;

import org.jspecify.annotations.NullMarked;
