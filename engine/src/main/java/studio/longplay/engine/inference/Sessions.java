package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.Set;

/// Opens models: what the rooms that use models are given, so that a test can give them another.
public interface Sessions extends AutoCloseable {
    /// Checks a model file and loads it.
    ///
    /// @throws StudioFault.Model those of [ModelFile#check]; `model.refused` if the runtime does
    ///   not take it
    /// @throws StudioFault.Resource `memory.short` if it is large and does not fit;
    ///   `inference.memory-full` if the device's memory ran out while it was loaded;
    ///   `inference.device-lost` if the device went away
    Session open(Path model, SessionSettings settings) throws StudioFault;

    /// Who does the arithmetic, for the doctor and for manifests: `ONNX Runtime 1.29.0`.
    String runtime();

    /// What the loaded runtime was built for; whether this machine has it shows when it is asked
    /// for.
    default Set<Device> devices() {
        return Set.of(Device.CPU);
    }

    /// To be called after the sessions it opened are closed.
    @Override
    void close();
}
