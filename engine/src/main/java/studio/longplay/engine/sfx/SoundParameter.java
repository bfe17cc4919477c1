package studio.longplay.engine.sfx;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Something about a kind of sound that can be set: how dense the rain, how many people.
///
/// A cue sets it by a word (`[[sfx: rain, heavy]]`) or exactly (`[[sfx: rain, density 0.8]]`).
///
/// @param name one word in small letters
/// @param meaning what it changes, as half a sentence
/// @param least the lowest value it takes
/// @param most the highest
/// @param usual what it is where a cue does not say
/// @param unit in what it counts (`people`, `bpm`, `km`); empty for 0 to 1
/// @param words words of a script that set it, and to what
/// @param levelDb how many dB louder the sound is at its most than at its least
/// @param lengthRatio how many times longer the sound naturally is at its most than at its least
public record SoundParameter(
        String name,
        String meaning,
        double least,
        double most,
        double usual,
        String unit,
        Map<String, Double> words,
        double levelDb,
        double lengthRatio) {
    /// From this ratio of most to least on, a control moves in octaves.
    private static final double WIDE = 8;

    public SoundParameter {
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
        if (!(least < most) || usual < least || usual > most) {
            throw new IllegalArgumentException(name + ": " + least + " < " + usual + " < " + most);
        }
    }

    /// Where a value lies on a control, 0 at the least and 1 at the most; wide ranges in octaves.
    public double place(double value) {
        double held = held(value);
        return inOctaves()
                ? StrictMath.log(held / least) / StrictMath.log(most / least)
                : (held - least) / (most - least);
    }

    /// The value at a place of a control, rounded as [#written(double)] writes it.
    public double value(double place) {
        double held = Math.max(0, Math.min(1, place));
        double exact =
                inOctaves()
                        ? least * StrictMath.pow(most / least, held)
                        : least + (most - least) * held;
        return held(rounded(exact));
    }

    /// A value within the range.
    public double held(double value) {
        return Math.max(least, Math.min(most, value));
    }

    /// How a cue says a value: `density 0.8`, `people 300`.
    public String written(double value) {
        double held = held(rounded(held(value)));
        return name
                + " "
                + (held == Math.rint(held)
                        ? Long.toString((long) held)
                        : trimmed(String.format(Locale.ROOT, "%.2f", held)));
    }

    /// The word that says a value exactly, if there is one.
    public Optional<String> word(double value) {
        return words.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue() - value) < 1e-9)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean inOctaves() {
        return least > 0 && most / least >= WIDE;
    }

    private double rounded(double value) {
        return most > 20 ? Math.rint(value) : Math.rint(value * 100) / 100;
    }

    private static String trimmed(String number) {
        return number.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
