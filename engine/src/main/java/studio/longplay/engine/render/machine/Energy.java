package studio.longplay.engine.render.machine;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/// What a film likely takes of energy, or why nobody can say.
///
/// @param wattHours null where it is unknown, never zero
/// @param watts what the machine drew while it made films before; null where it is unknown
/// @param basis where the figures come from, or why there are none; no whole sentence
public record Energy(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double wattHours,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double watts,
        String basis) {
    private static final double MILLIS_PER_HOUR = 3_600_000;

    /// Nobody can say.
    static Energy unknown(String why) {
        return new Energy(null, null, why);
    }

    /// So many watts for so long.
    static Energy of(double watts, long millis, String basis) {
        return new Energy(watts * millis / MILLIS_PER_HOUR, watts, basis);
    }
}
