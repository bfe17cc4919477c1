/// The one door to DJL and ONNX Runtime: no type of theirs leaves this package. It may use
/// inference, fault, jobs and hardware. Begin reading at [OnnxSessions].
@NullMarked
package studio.longplay.engine.inference.onnx;

import org.jspecify.annotations.NullMarked;
