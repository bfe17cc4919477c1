/// The making: each step asks the store first and makes only what is not there. It may use every
/// maker room and the store. Begin reading at [Workbench].
@NullMarked
package studio.longplay.engine.render.make;

import org.jspecify.annotations.NullMarked;
