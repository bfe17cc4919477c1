package studio.longplay.engine.render.machine;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.MachineReadings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Tells each warning once, when it begins; one that ended and begins again is told again. To be
/// given to [MachineSampler#listen].
public final class NewWarnings implements Consumer<MachineReadings> {
    private final MachineWarnings warnings = new MachineWarnings();
    private final Consumer<List<Warning>> told;
    private Set<String> before = Set.of();

    /// @param told those that begin together, never none
    public NewWarnings(Consumer<List<Warning>> told) {
        this.told = told;
    }

    @Override
    public void accept(MachineReadings readings) {
        List<Warning> all = warnings.after(readings);
        List<Warning> begun =
                all.stream().filter(warning -> !before.contains(warning.code())).toList();
        Set<String> codes = new HashSet<>();
        all.forEach(warning -> codes.add(warning.code()));
        before = codes;
        if (!begun.isEmpty()) {
            told.accept(begun);
        }
    }
}
