package studio.longplay.engine.store.library;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Values asked for, by what they are values of.
final class Choices {
    private Choices() {}

    /// A copy that nobody changes.
    static <F extends Enum<F>> Map<F, Set<String>> copy(Map<F, Set<String>> any) {
        return Map.copyOf(any);
    }

    /// The same with these values of one field; an empty set asks for nothing.
    static <F extends Enum<F>> Map<F, Set<String>> with(
            Map<F, Set<String>> any, F field, Set<String> values) {
        Map<F, Set<String>> changed = new EnumMap<>(field.getDeclaringClass());
        changed.putAll(any);
        changed.put(field, Set.copyOf(values));
        return Map.copyOf(changed);
    }
}
