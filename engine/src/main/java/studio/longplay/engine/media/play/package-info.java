/// Sound going out of the machine: to its sound device, or nowhere at the same pace. It may use
/// time, fault and jobs. Begin reading at [SoundSink].
@NullMarked
package studio.longplay.engine.media.play;

import org.jspecify.annotations.NullMarked;
