/// Models the user brings: files are checked, opened as sessions and given tensors, and no type of
/// the runtime behind them is seen. It may use fault, jobs and hardware. Begin reading at
/// [Session], then [studio.longplay.engine.inference.onnx.OnnxSessions].
@NullMarked
package studio.longplay.engine.inference;

import org.jspecify.annotations.NullMarked;
