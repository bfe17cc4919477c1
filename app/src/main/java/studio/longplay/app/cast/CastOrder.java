package studio.longplay.app.cast;

import java.util.Comparator;

/// In which order the speakers are listed.
enum CastOrder {
    /// The biggest part first.
    PART(Comparator.comparingLong((CastRow row) -> -row.length().ticks())),
    /// Who speaks first.
    APPEARANCE(Comparator.comparingInt(CastRow::order)),
    NAME(Comparator.comparing(row -> row.speaker().key()));

    private final Comparator<CastRow> comparator;

    CastOrder(Comparator<CastRow> comparator) {
        this.comparator = comparator.thenComparingInt(CastRow::order);
    }

    Comparator<CastRow> comparator() {
        return comparator;
    }
}
