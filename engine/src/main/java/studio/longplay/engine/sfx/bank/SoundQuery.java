package studio.longplay.engine.sfx.bank;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Which sounds are wanted.
///
/// @param words all must be among a sound's words; each may be only begun
/// @param only of each field the values that will do; a field that is not named takes any
/// @param favourites whether only those
public record SoundQuery(String words, Map<Field, Set<String>> only, boolean favourites) {
    /// All of them.
    public static final SoundQuery ALL = new SoundQuery("", Map.of(), false);

    /// By what sounds are sorted into boxes.
    public enum Field {
        BANK,
        CATEGORY,
        LENGTH,
        LICENCE
    }

    public SoundQuery {
        only = Map.copyOf(only);
    }

    public static SoundQuery of(String words) {
        return new SoundQuery(words, Map.of(), false);
    }

    /// With these values of a field and no others; none takes any.
    public SoundQuery with(Field field, Set<String> values) {
        Map<Field, Set<String>> changed = new EnumMap<>(Field.class);
        changed.putAll(only);
        if (values.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, Set.copyOf(values));
        }
        return new SoundQuery(words, changed, favourites);
    }

    public SoundQuery onlyFavourites(boolean wanted) {
        return new SoundQuery(words, only, wanted);
    }

    Set<String> of(Field field) {
        return only.getOrDefault(field, Set.of());
    }
}
