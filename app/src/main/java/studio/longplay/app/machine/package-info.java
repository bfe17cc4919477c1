/// The page of this machine: how it fares now and did lately, what is wrong with it, and the doctor
/// who tries everything. It may use session, fx, words, controls and the engine. Begin reading at
/// [MachineViewModel].
@NullMarked
package studio.longplay.app.machine;

import org.jspecify.annotations.NullMarked;
