/// What this machine is and how much of it is free: processor, memory, disk, NVIDIA cards. It uses
/// `fault`; OSHI and JNA stay inside. Begin reading at [Machine].
@NullMarked
package studio.longplay.engine.hardware;

import org.jspecify.annotations.NullMarked;
