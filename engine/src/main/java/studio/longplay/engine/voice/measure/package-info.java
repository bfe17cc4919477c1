/// Figures of speech: who is heard (pitch, tract, spectrum, pace), what state a recording is in,
/// and how good a take is. It may use what the voice room may. Begin reading at [AcousticProfile].
@NullMarked
package studio.longplay.engine.voice.measure;

import org.jspecify.annotations.NullMarked;
