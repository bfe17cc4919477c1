package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;

/// Starts what runs models; asked only when a model is really wanted.
@FunctionalInterface
public interface ModelRuntime {
    /// Starts it; whoever asked closes it.
    ///
    /// @throws StudioFault.Model `inference.runtime-missing` if it cannot run on this machine
    Sessions start() throws StudioFault;
}
