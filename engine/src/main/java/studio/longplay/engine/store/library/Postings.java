package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which takes have which words: a row for each word and block of 4,096 takes, with the places of
/// the takes in the block, two bytes each. A word that every take has is read in 25 rows for
/// 100,000 takes.
final class Postings {
    private static final int BLOCK_BITS = 12;
    private static final int REMEMBERED = 64;
    private static final char AFTER_ALL = '\uffff';

    private final Map<Integer, Map<String, BitSet>> pending = new TreeMap<>();
    private final Map<String, BitSet> remembered =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// Takes note of a text; [#flush] writes it.
    void add(int id, String text) {
        Map<String, BitSet> block = pending.computeIfAbsent(id >> BLOCK_BITS, _ -> new TreeMap<>());
        for (String word : Words.of(text)) {
            block.computeIfAbsent(word, _ -> new BitSet()).set(id & (1 << BLOCK_BITS) - 1);
        }
    }

    /// Writes what was added.
    void flush(Handle handle) {
        if (pending.isEmpty()) {
            return;
        }
        remembered.clear();
        pending.forEach((block, words) -> flush(handle, block, words));
        pending.clear();
    }

    /// One statement for all words: they are thousands.
    private static void flush(Handle handle, int block, Map<String, BitSet> words) {
        PreparedBatch inserts = handle.prepareBatch("insert into posting values (?, ?, ?)");
        PreparedBatch updates =
                handle.prepareBatch("update posting set takes = ? where word = ? and block = ?");
        try (PreparedStatement find =
                handle.getConnection()
                        .prepareStatement(
                                "select takes from posting where word = ? and block = ?")) {
            for (Map.Entry<String, BitSet> entry : words.entrySet()) {
                find.setString(1, entry.getKey());
                find.setInt(2, block);
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        unpack(row.getBytes(1), 0, entry.getValue());
                        updates.add(packed(entry.getValue()), entry.getKey(), block);
                    } else {
                        inserts.add(entry.getKey(), block, packed(entry.getValue()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new ResultSetException("postings", e, null);
        }
        TakeWriting.execute(inserts);
        TakeWriting.execute(updates);
    }

    /// Forgets what was not written.
    void drop() {
        pending.clear();
        remembered.clear();
    }

    /// The takes that have, for each of these words, one that begins with it; empty if there are no
    /// words, which all takes have.
    Optional<BitSet> find(Handle handle, String words) {
        @Nullable BitSet all = null;
        for (String word : Words.of(words)) {
            BitSet one = remembered.get(word);
            if (one == null) {
                one = beginning(handle, word);
                remembered.put(word, one);
            }
            if (all == null) {
                all = (BitSet) one.clone();
            } else {
                all.and(one);
            }
        }
        return Optional.ofNullable(all);
    }

    private static BitSet beginning(Handle handle, String word) {
        BitSet takes = new BitSet();
        handle.createQuery("select block, takes from posting where word >= ? and word < ?")
                .bind(0, word)
                .bind(1, word + AFTER_ALL)
                .map((row, _) -> Map.entry(row.getInt(1), row.getBytes(2)))
                .forEach(row -> unpack(row.getValue(), row.getKey() << BLOCK_BITS, takes));
        return takes;
    }

    private static byte[] packed(BitSet takes) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * takes.cardinality());
        takes.stream().forEach(place -> buffer.putShort((short) place));
        return buffer.array();
    }

    private static void unpack(byte[] packed, int base, BitSet into) {
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        while (buffer.hasRemaining()) {
            into.set(base + buffer.getShort());
        }
    }
}
