package studio.longplay.engine.render.purge;

import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a purge would remove; nothing is removed by making one.
///
/// @param sums by class; classes of which nothing goes are left out
/// @param files files and folders of the data folder that go whole
/// @param pieces of the store
/// @param takes of which the library is to know nothing any more
/// @param deliveries folders of films that go off the ledger of exports; the films stay
/// @param shared how many takes stay because another project has their words
/// @param skipped places that are links to elsewhere and are left alone
public record PurgePlan(
        Map<StoredClass, Sum> sums,
        List<Path> files,
        List<Digest> pieces,
        Set<Digest> takes,
        List<Path> deliveries,
        int shared,
        List<Path> skipped) {
    /// How much of a class.
    ///
    /// @param count files, folders and finished pieces
    public record Sum(long count, long bytes) {
        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(long more, long moreBytes) {
            return new Sum(count + more, bytes + moreBytes);
        }
    }

    public PurgePlan {
        sums = java.util.Collections.unmodifiableMap(new EnumMap<>(sums));
        files = List.copyOf(files);
        pieces = List.copyOf(pieces);
        takes = Set.copyOf(takes);
        deliveries = List.copyOf(deliveries);
        skipped = List.copyOf(skipped);
    }

    /// How much in all.
    public Sum total() {
        Sum total = Sum.NOTHING;
        for (Sum sum : sums.values()) {
            total = total.plus(sum.count(), sum.bytes());
        }
        return total;
    }

    public boolean isEmpty() {
        return files.isEmpty() && pieces.isEmpty() && takes.isEmpty() && deliveries.isEmpty();
    }
}
