/// What generators are built from: noise, filters, resonances, hinges, motors, voices, rooms, and
/// the tape they paint on. It may use nothing but the JDK. Begin reading at [Tape], then
/// [Resonances] and [Filter].
@NullMarked
package studio.longplay.engine.sfx.craft;

import org.jspecify.annotations.NullMarked;
