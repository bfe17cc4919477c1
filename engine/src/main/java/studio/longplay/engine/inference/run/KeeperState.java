package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;

import java.util.List;
import java.util.OptionalLong;

/// What a keeper has open now.
///
/// @param models in the order they were opened
/// @param waiting how many wait for room
public record KeeperState(List<OpenModel> models, int waiting) {
    public KeeperState {
        models = List.copyOf(models);
    }

    /// A model that is open or being opened.
    ///
    /// @param estimateBytes what its files let expect
    /// @param measuredBytes what memory was taken while it was opened, where that can be told
    /// @param users how many use it now
    /// @param loadMillis how long it took to open; empty while it does
    /// @param warmMillis how long its first run took, where it was warmed up
    public record OpenModel(
            String name,
            Chip chip,
            long estimateBytes,
            OptionalLong measuredBytes,
            int users,
            OptionalLong loadMillis,
            OptionalLong warmMillis) {
        /// What it counts for: the more of what was believed and what was seen.
        public long bytes() {
            return Math.max(estimateBytes, measuredBytes.orElse(0));
        }
    }

    /// What all models on a chip count for together.
    public long bytes(Chip chip) {
        return models.stream()
                .filter(model -> model.chip().equals(chip))
                .mapToLong(OpenModel::bytes)
                .sum();
    }
}
