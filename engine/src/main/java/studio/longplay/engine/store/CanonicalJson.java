package studio.longplay.engine.store;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.TreeMap;

/// The one text of a value, for digests: equal values give equal texts on every machine.
///
/// Keys are sorted by UTF-16 unit and nothing is spaced (as RFC 8785 has it). Unlike there, numbers
/// keep their type: whole numbers are exact at any size, floating ones are the shortest decimal
/// that reads back the same (`Double.toString`), so `1` and `1.0` differ; `-0.0` is `0.0`,
/// infinities are quoted words and NaN is refused. A record is an object with its simple name under
/// `@type`, so that two kinds with the same fields differ; an enum constant is its name; a set is
/// sorted by the text of its elements. Paths, times of day and objects of other classes are
/// refused: they are not content.
public final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /// The text of a value.
    ///
    /// @throws IllegalArgumentException if the value, or one inside it, has no canonical form
    public static String write(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Boolean truth -> text.append(truth.booleanValue());
            case CharSequence words -> string(words);
            case Character character -> string(character.toString());
            case Enum<?> constant -> string(constant.name());
            case Number number -> number(number);
            case Digest digest -> string(digest.hex());
            case Optional<?> optional -> value(optional.orElse(null));
            case OptionalInt optional -> value(optional.isEmpty() ? null : optional.getAsInt());
            case OptionalLong optional -> value(optional.isEmpty() ? null : optional.getAsLong());
            case OptionalDouble optional ->
                    value(optional.isEmpty() ? null : optional.getAsDouble());
            case Record record -> object(fields(record));
            case Map<?, ?> map -> object(map);
            case SequencedCollection<?> list when !(list instanceof Set<?>) -> array(list);
            case Collection<?> set ->
                    joined(set.stream().map(CanonicalJson::write).sorted().toList());
            default -> arrayOrNothing(value);
        }
    }

    private void number(Number number) {
        switch (number) {
            case Double real -> real(real, Double.toString(real + 0.0));
            case Float real -> real(real, Float.toString(real + 0.0f));
            case Integer _, Long _, Short _, Byte _, BigInteger _ -> text.append(number);
            case BigDecimal decimal -> text.append(decimal.stripTrailingZeros().toPlainString());
            default -> throw refused(number);
        }
    }

    private void real(double value, String form) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN has no canonical form");
        }
        if (Double.isInfinite(value)) {
            string(form);
        } else {
            text.append(form);
        }
    }

    private static Map<String, @Nullable Object> fields(Record record) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("@type", record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            fields.put(component.getName(), read(record, component));
        }
        return fields;
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("unreadable: " + component, e);
        }
    }

    private void object(Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (sorted.containsKey(key(key))) {
                throw new IllegalArgumentException("two keys read " + key(key));
            }
            sorted.put(key(key), value);
        });
        text.append('{');
        String comma = "";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            text.append(comma);
            string(entry.getKey());
            text.append(':');
            value(entry.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private static String key(@Nullable Object key) {
        return switch (key) {
            case String name -> name;
            case Enum<?> constant -> constant.name();
            case Digest digest -> digest.hex();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case null, default -> throw refused(key);
        };
    }

    private void array(Collection<?> values) {
        text.append('[');
        String comma = "";
        for (Object value : values) {
            text.append(comma);
            value(value);
            comma = ",";
        }
        text.append(']');
    }

    private void joined(Collection<String> written) {
        text.append('[').append(String.join(",", written)).append(']');
    }

    private void arrayOrNothing(Object value) {
        if (!value.getClass().isArray()) {
            throw refused(value);
        }
        text.append('[');
        for (int index = 0; index < Array.getLength(value); index++) {
            text.append(index == 0 ? "" : ",");
            value(Array.get(value, index));
        }
        text.append(']');
    }

    private void string(CharSequence words) {
        text.append('"');
        for (int index = 0; index < words.length(); index++) {
            char unit = words.charAt(index);
            if (unit == '"' || unit == '\\') {
                text.append('\\').append(unit);
            } else if (unit < ' ' || isLone(words, index)) {
                escape(unit);
            } else {
                text.append(unit);
            }
        }
        text.append('"');
    }

    /// Half a surrogate pair has no UTF-8 form: unescaped, all of them would be one question mark.
    private static boolean isLone(CharSequence words, int index) {
        char unit = words.charAt(index);
        if (Character.isHighSurrogate(unit)) {
            return index + 1 >= words.length()
                    || !Character.isLowSurrogate(words.charAt(index + 1));
        }
        return Character.isLowSurrogate(unit)
                && (index == 0 || !Character.isHighSurrogate(words.charAt(index - 1)));
    }

    private void escape(char unit) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(unit >> shift & 0xF, 16));
        }
    }

    private static IllegalArgumentException refused(@Nullable Object value) {
        return new IllegalArgumentException(
                "no canonical form: " + (value == null ? "a null key" : value.getClass()));
    }
}
