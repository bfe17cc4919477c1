package studio.longplay.engine.inference.run;

import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.inference.Chip;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Caps that leave room for the rest: of main memory half, since pictures, sound and the user's
/// other programs live there; of a card what is not taken, less a tenth.
final class MachineBudgets implements Budgets {
    private static final int MEMORY_SHARE = 2;
    private static final int CARD_TENTHS = 9;
    private static final int TENTHS = 10;

    private final Map<Chip, Long> known = new ConcurrentHashMap<>();

    private MachineBudgets() {}

    static MachineBudgets usual() {
        return new MachineBudgets();
    }

    @Override
    public long bytes(Chip chip) {
        return known.computeIfAbsent(chip, MachineBudgets::look);
    }

    private static long look(Chip chip) {
        if (!chip.device().isCard()) {
            return Machine.look().memoryTotalBytes() / MEMORY_SHARE;
        }
        return ofCard(chip, GpuReport.look());
    }

    /// A card that does not tell its memory is filled until it refuses.
    static long ofCard(Chip chip, GpuReport cards) {
        return cards.gpus().stream()
                .filter(card -> card.index() == chip.index())
                .flatMapToLong(card -> card.memoryFreeBytes().stream())
                .map(free -> free / TENTHS * CARD_TENTHS)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
