package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

/// Opens models: what the rooms that use models are given, so that a test can give them another.
public interface Sessions extends AutoCloseable {
    /// Checks a model file and loads it.
    ///
    /// @throws StudioFault.Model those of [ModelFile#check]; `model.refused` if the runtime does
    ///   not take it
    /// @throws StudioFault.Resource `memory.short` if it is large and does not fit
    Session open(Path model, SessionSettings settings) throws StudioFault;

    /// Who does the arithmetic, for the doctor and for manifests: `ONNX Runtime 1.29.0`.
    String runtime();

    /// To be called after the sessions it opened are closed.
    @Override
    void close();
}
