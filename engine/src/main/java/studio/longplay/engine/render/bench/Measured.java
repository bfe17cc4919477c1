package studio.longplay.engine.render.bench;

import java.util.Locale;

/// What a stage was measured at.
///
/// @param stage `speech`, `mix`, `draw`, `encode`, `pictures`, `mux`, `film`, `inference`, `disk`
/// @param value larger is faster
/// @param unit of the value: `x real time`, `frames/s`, `GFLOP/s`, `MB/s`
/// @param how what was done
public record Measured(String stage, double value, String unit, String how) {
    /// In one line.
    public String line() {
        return String.format(Locale.ROOT, "%-10s %9.1f %-12s %s", stage, value, unit, how);
    }
}
