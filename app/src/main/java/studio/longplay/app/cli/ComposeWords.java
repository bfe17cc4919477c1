package studio.longplay.app.cli;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What `music compose` is asked for in words and places, held against what music can do: in a
/// script the same is a warning, but here somebody waits for just this piece.
final class ComposeWords {
    private static final Pattern SECTION = Pattern.compile("intro|outro|drop|[a-d]'{0,2}");
    private static final int MOST_SECTIONS = 64;
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,2}|100");
    private static final int MOST_PERCENTS = 32;

    private ComposeWords() {}

    /// The words of an option, which may be parted by spaces or commas.
    static List<String> of(String said) {
        String plain = said.replace(',', ' ').strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
    }

    /// Refuses what would be left out.
    ///
    /// @param hits in seconds
    static void require(String form, String curve, List<Double> hits, double seconds)
            throws StudioFault.Input {
        for (String name : of(form)) {
            if (!SECTION.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                throw unknownSection("There is no section \"" + name + "\".");
            }
        }
        if (of(form).size() > MOST_SECTIONS) {
            throw unknownSection("A form has at most " + MOST_SECTIONS + " sections.");
        }
        for (String percent : of(curve)) {
            if (!PERCENT.matcher(percent).matches()) {
                throw noPercent("\"" + percent + "\" is no whole percent from 0 to 100.");
            }
        }
        if (of(curve).size() > MOST_PERCENTS) {
            throw noPercent("A curve has at most " + MOST_PERCENTS + " numbers.");
        }
        for (double hit : hits) {
            if (!(hit > 0 && hit < seconds)) {
                throw new StudioFault.Input(
                        "music.hit",
                        "Music of %s s cannot arrive at %s s.".formatted(told(seconds), told(hit)),
                        "Give --hit places after 0 and before %s, or a longer --seconds."
                                .formatted(told(seconds)));
            }
        }
    }

    private static StudioFault.Input unknownSection(String sentence) {
        return new StudioFault.Input(
                "music.form",
                sentence,
                "Give --form up to 64 of: intro, a, b, c, d, drop, outro; a' and a'' are a again,"
                        + " changed.");
    }

    private static StudioFault.Input noPercent(String sentence) {
        return new StudioFault.Input(
                "music.curve",
                sentence,
                "Give --curve up to 32 numbers from 0 to 100, for example \"20 60 100 40\".");
    }

    private static String told(double seconds) {
        return seconds == Math.rint(seconds) && Math.abs(seconds) < 1e9
                ? Long.toString((long) seconds)
                : Double.toString(seconds);
    }
}
