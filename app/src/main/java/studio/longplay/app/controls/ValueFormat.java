package studio.longplay.app.controls;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/// How a value is written and read.
///
/// @param text writes it
/// @param value reads what a user typed; empty where that is no value
public record ValueFormat(DoubleFunction<String> text, Function<String, OptionalDouble> value) {
    /// A number and its unit, as `0.96×`.
    ///
    /// @param decimals 0 to 6
    /// @param unit stands right after the number, with its own space if it wants one
    public static ValueFormat number(int decimals, String unit) {
        return new ValueFormat(
                value ->
                        minus(String.format(Wording.language(), "%." + decimals + "f", value))
                                + unit,
                ValueFormat::read);
    }

    /// A difference, always with its sign, as `+0.5 st`; nothing is `0.0 st`.
    ///
    /// @param decimals 0 to 6
    /// @param unit as in [#number]
    public static ValueFormat signed(int decimals, String unit) {
        String pattern = "%+." + decimals + "f";
        return new ValueFormat(
                value -> {
                    String number = String.format(Wording.language(), pattern, value);
                    boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
                    return minus(zero ? number.substring(1) : number) + unit;
                },
                ValueFormat::read);
    }

    /// A share of the whole, as `40 %` for 0.4.
    public static ValueFormat percent() {
        return new ValueFormat(
                value -> Math.round(value * 100) + " %",
                text -> {
                    OptionalDouble read = read(text);
                    return read.isPresent()
                            ? OptionalDouble.of(read.getAsDouble() / 100)
                            : OptionalDouble.empty();
                });
    }

    /// The first number in a text, whatever unit follows; comma or point, hyphen or minus sign.
    private static OptionalDouble read(String text) {
        String number =
                text.strip()
                        .replace('\u2212', '-')
                        .replace(',', '.')
                        .replaceFirst("^([+-]?[0-9]*\\.?[0-9]*).*$", "$1");
        if (number.chars().noneMatch(Character::isDigit)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(number));
    }

    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }
}
