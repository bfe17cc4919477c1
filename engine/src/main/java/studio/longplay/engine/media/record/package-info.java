/// Sound coming into the machine: its inputs, their levels, and recordings that outlive a crash. It
/// may use time, fault and jobs. Begin reading at [Recorder] and [SoundInputs].
@NullMarked
package studio.longplay.engine.media.record;

import org.jspecify.annotations.NullMarked;
