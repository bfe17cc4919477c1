package studio.longplay.app.cast;

import java.util.Comparator;

/// In which order the speakers are listed.
enum CastOrder {
    /// The biggest part first.
    PART,
    /// Who speaks first.
    APPEARANCE,
    NAME;

    Comparator<CastRow> comparator() {
        Comparator<CastRow> first =
                switch (this) {
                    case PART -> Comparator.comparingLong(row -> -row.length().ticks());
                    case APPEARANCE -> Comparator.comparingInt(CastRow::order);
                    case NAME -> Comparator.comparing(CastRow::key);
                };
        return first.thenComparingInt(CastRow::order);
    }
}
