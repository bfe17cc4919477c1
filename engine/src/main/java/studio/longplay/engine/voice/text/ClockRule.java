package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day and dates: `7:30`, `19:05`, `7pm`, `1999-05-03`, `3/5/1999`, `May 3`, `3 May`.
final class ClockRule implements Rule {
    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?([ap])?\\.?(?:m\\.?)?");
    private static final Pattern HOUR = Pattern.compile("(1[0-2]|[1-9])([ap])\\.?m\\.?");
    private static final Pattern ISO = Pattern.compile("([12]\\d{3})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final Pattern MONTH =
            Pattern.compile(
                    "january|february|march|april|may|june|july|august|september|october|november"
                            + "|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec");
    private static final Pattern DAY = Pattern.compile("[1-9]|[12]\\d|3[01]");

    @Override
    public @Nullable String say(Spot spot) {
        String text = spot.lower();
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            return time(time);
        }
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            return Numbers.cardinal(hour.group(1)) + halfOfDay(hour.group(2));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(3), iso.group(2), iso.group(1));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return date(slashed.group(2), slashed.group(1), slashed.group(3));
        }
        return dayOfMonth(spot);
    }

    private static String time(Matcher time) {
        String hour = Numbers.cardinal(Long.parseLong(time.group(1)));
        int minute = Integer.parseInt(time.group(2));
        String half = time.group(4) == null ? "" : halfOfDay(time.group(4));
        String minutes =
                minute == 0
                        ? half.isEmpty() ? " o'clock" : ""
                        : " " + (minute < 10 ? "oh " : "") + Numbers.cardinal(minute);
        String seconds =
                time.group(3) == null
                        ? ""
                        : " and " + Numbers.cardinal(Long.parseLong(time.group(3))) + " seconds";
        return hour + minutes + seconds + half;
    }

    private static String halfOfDay(String letter) {
        return " " + Letters.spell(letter) + " " + Letters.spell("m");
    }

    private static @Nullable String date(String day, String month, String year) {
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12 || !DAY.matcher(day.replaceFirst("^0", "")).matches()) {
            return null;
        }
        return MONTHS.get(number - 1)
                + " "
                + Numbers.ordinal(day.replaceFirst("^0", ""))
                + ", "
                + Numbers.year(Integer.parseInt(year));
    }

    private static @Nullable String dayOfMonth(Spot spot) {
        if (!DAY.matcher(spot.core()).matches()) {
            return null;
        }
        if (isMonth(spot.previous())) {
            return Numbers.ordinal(spot.core());
        }
        boolean before = isMonth(spot.next()) && spot.token().after() == Mark.NONE;
        return before ? "the " + Numbers.ordinal(spot.core()) + " of" : null;
    }

    private static boolean isMonth(@Nullable Token token) {
        return token != null
                && token.startsUpper()
                && MONTH.matcher(token.core().toLowerCase(Locale.ROOT)).matches();
    }
}
