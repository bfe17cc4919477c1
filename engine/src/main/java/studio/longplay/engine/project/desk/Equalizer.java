package studio.longplay.engine.project.desk;

import java.util.List;

/// Bands one after another.
///
/// @param bands at most 12
public record Equalizer(List<Band> bands) {
    public static final int MOST_BANDS = 12;

    /// Changes nothing.
    public static final Equalizer NONE = new Equalizer(List.of());

    public Equalizer {
        bands = List.copyOf(bands);
        if (bands.size() > MOST_BANDS) {
            throw new IllegalArgumentException("an equalizer has at most 12 bands");
        }
    }

    public static Equalizer of(Band... bands) {
        return new Equalizer(List.of(bands));
    }

    /// Whether no band changes anything.
    public boolean isFlat() {
        return bands.stream().allMatch(Band::isFlat);
    }
}
