package studio.longplay.engine.project.desk;

import studio.longplay.engine.project.StemName;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which source goes to which bus, and how loud.
///
/// A source that is not named goes where it usually goes at 0 dB: speakers to dialogue, those who
/// sing or speak together to the ensemble, the script's music to music, the script's effects and
/// the user's tracks to effects. One that is named goes where its row says and nowhere else.
///
/// @param gains dB, -96 (not at all) to 24; rows only of sources
public record Routing(Map<StripRef, Map<StemName, Double>> gains) {
    /// Everything goes where it usually goes.
    public static final Routing USUAL = new Routing(Map.of());

    public Routing {
        TreeMap<StripRef, Map<StemName, Double>> rows = new TreeMap<>();
        gains.forEach((source, row) -> rows.put(source, checked(source, row)));
        gains = Collections.unmodifiableMap(rows);
    }

    private static Map<StemName, Double> checked(StripRef source, Map<StemName, Double> row) {
        if (!source.isSource()) {
            throw new IllegalArgumentException("only sources are routed, not " + source.text());
        }
        TreeMap<StemName, Double> sorted = new TreeMap<>();
        row.forEach((bus, gainDb) -> {
            Ranges.check("a route's gain", gainDb, Strip.OFF_DB, 24);
            if (gainDb > Strip.OFF_DB) {
                sorted.put(bus, gainDb);
            }
        });
        return Collections.unmodifiableMap(sorted);
    }

    /// The row of a source; empty where it goes as usual.
    public Optional<Map<StemName, Double>> row(StripRef source) {
        return Optional.ofNullable(gains.get(source));
    }

    /// With another row; as usual if there is none.
    public Routing with(StripRef source, Optional<Map<StemName, Double>> row) {
        TreeMap<StripRef, Map<StemName, Double>> changed = new TreeMap<>(gains);
        changed.remove(source);
        row.ifPresent(there -> changed.put(source, there));
        return new Routing(changed);
    }
}
