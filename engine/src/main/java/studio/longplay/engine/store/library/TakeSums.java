package studio.longplay.engine.store.library;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Adds takes up.
final class TakeSums {
    private TakeSums() {}

    /// Each counted once, those that were purged left out.
    static Library.Sum of(TakeColumns columns, TakeFound found) {
        BitSet takes = new BitSet();
        for (int at = 0; at < found.size(); at++) {
            takes.set(found.id(at));
        }
        takes.and(columns.present());
        long samples = 0;
        long bytes = 0;
        for (int id = takes.nextSetBit(0); id >= 0; id = takes.nextSetBit(id + 1)) {
            samples += columns.samples(id);
            bytes += columns.bytes(id);
        }
        List<Facet> tags = new ArrayList<>();
        columns.tags().forEach((tag, has) -> tags.add(new Facet(tag, tag, common(has, takes))));
        return new Library.Sum(
                takes.cardinality(),
                samples,
                bytes,
                common(columns.starred(), takes),
                Facet.mostFirst(tags));
    }

    private static int common(BitSet some, BitSet others) {
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both.cardinality();
    }
}
