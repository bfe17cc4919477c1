package studio.longplay.engine.project.arrange;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A map in order that nobody changes any more, so that arrangements made of one another share what
/// is the same in both. Sorted, so that copies of it in its own order take no comparison.
@SuppressWarnings("JdkObsolete") // It is what a tree map looks for in what it copies.
final class Kept<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    private final SortedMap<K, V> values;

    private Kept(SortedMap<K, V> values) {
        this.values = values;
    }

    /// Itself where it is kept already, else a copy.
    static <K, V> Map<K, V> of(Map<K, V> values, Comparator<? super K> order) {
        if (values instanceof Kept<K, V>) {
            return values;
        }
        SortedMap<K, V> copy = new TreeMap<>(order);
        copy.putAll(values);
        return new Kept<>(copy);
    }

    /// With one more, or another in the place of one.
    static <K, V> Map<K, V> with(Map<K, V> before, Comparator<? super K> order, K key, V value) {
        SortedMap<K, V> copy = new TreeMap<>(order);
        // Of a tree in the same order this takes no comparison.
        copy.putAll(before instanceof Kept<K, V> kept ? kept.values : before);
        copy.put(key, value);
        return new Kept<>(copy);
    }

    @Override
    public @Nullable V get(Object key) {
        return values.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return Collections.unmodifiableSortedMap(values).entrySet();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return values.comparator();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return Collections.unmodifiableSortedMap(values.subMap(from, to));
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return Collections.unmodifiableSortedMap(values.headMap(to));
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return Collections.unmodifiableSortedMap(values.tailMap(from));
    }

    @Override
    public K firstKey() {
        return values.firstKey();
    }

    @Override
    public K lastKey() {
        return values.lastKey();
    }
}
