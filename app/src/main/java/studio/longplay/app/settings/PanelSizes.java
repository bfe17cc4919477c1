package studio.longplay.app.settings;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// How large the panels of the window are.
///
/// @param sizes pixels or shares, as the panel of that name means it
public record PanelSizes(Map<String, Double> sizes) {
    /// What the section is called in the file.
    public static final String SECTION = "panels";

    public static final PanelSizes USUAL = new PanelSizes(Map.of());

    public PanelSizes {
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
    }

    public OptionalDouble of(String panel) {
        Double size = sizes.get(panel);
        return size == null || !Double.isFinite(size)
                ? OptionalDouble.empty()
                : OptionalDouble.of(size);
    }

    public PanelSizes with(String panel, double size) {
        Map<String, Double> changed = new TreeMap<>(sizes);
        changed.put(panel, size);
        return new PanelSizes(changed);
    }
}
