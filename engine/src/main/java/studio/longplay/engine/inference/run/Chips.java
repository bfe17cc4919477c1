package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Device;

import java.util.List;
import java.util.Set;

/// Looks which hardware there is to run models on.
@FunctionalInterface
public interface Chips {
    /// All of it, the processor first.
    ///
    /// @param devices what the loaded runtime was built for
    List<ChipState> look(Set<Device> devices);

    /// The hardware of this machine, looked at once a second at most.
    static Chips ofMachine() {
        return new MachineChips();
    }
}
