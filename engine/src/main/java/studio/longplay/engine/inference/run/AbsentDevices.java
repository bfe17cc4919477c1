package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.Chip;

import java.util.List;

/// Lines of the table that name hardware which is not here: a laptop may be away from its card, so
/// they are kept, and said.
final class AbsentDevices {
    private AbsentDevices() {}

    /// A warning for each such line.
    ///
    /// @param there what there is
    static List<Warning> warnings(PolicyTable table, List<ChipState> there) {
        return table.rows().stream()
                .filter(row -> row.chip().filter(chip -> !has(row, chip, there)).isPresent())
                .map(AbsentDevices::warning)
                .toList();
    }

    /// Whether a line names other hardware than the processor: only then need anybody look.
    static boolean isAsked(PolicyTable table) {
        return table.rows().stream()
                .anyMatch(
                        row -> row.chip().filter(chip -> !chip.equals(Chip.PROCESSOR)).isPresent());
    }

    private static boolean has(PolicyRow row, Chip chip, List<ChipState> there) {
        return chip.equals(Chip.PROCESSOR)
                || there.stream()
                        .map(ChipState::chip)
                        .anyMatch(one ->
                                row.isOneCard() ? one.equals(chip) : one.device() == chip.device());
    }

    private static Warning warning(PolicyRow row) {
        return new Warning(
                "inference.device-missing",
                ("\"%s\" is to run on %s, which is not here or which the runtime cannot use: the"
                                + " processor does it meanwhile.")
                        .formatted(row.what(), row.where()),
                remedy(row.what()),
                null);
    }

    /// What can be done about it.
    ///
    /// @param what a bundle's name, the id of a kind, or `*`
    static String remedy(String what) {
        return ("Choose the processor with \"longplay models policy set '%s' cpu\", or connect the"
                        + " device and add its runtime and driver.")
                .formatted(what);
    }

    /// What a keeper sees; nothing where the runtime itself is missing, which is told where it is
    /// needed.
    interface Look {
        List<ChipState> chips() throws StudioFault;
    }

    static List<Warning> warnings(PolicyTable table, Look look) {
        if (!isAsked(table)) {
            return List.of();
        }
        try {
            return warnings(table, look.chips());
        } catch (StudioFault noRuntime) {
            return List.of();
        }
    }
}
