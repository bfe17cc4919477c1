package studio.longplay.engine.time;

/// A time as people read it: `h:mm:ss.mmm`, and `1h 02m 03s` or `10m` as people type it.
public final class Timecode {
    private Timecode() {}

    /// `0:01:02.345`, rounded down to the millisecond.
    public static String of(MediaTime time) {
        long millis = Math.abs(time.toMillisFloor());
        return "%s%d:%02d:%02d.%03d"
                .formatted(
                        time.ticks() < 0 ? "-" : "",
                        millis / 3_600_000,
                        millis / 60_000 % 60,
                        millis / 1000 % 60,
                        millis % 1000);
    }

    /// Reads `90`, `90s`, `1.5s`, `10m`, `1h`, `1h30m`, `250ms`, `1:02` and `1:02:03.5`.
    ///
    /// @throws IllegalArgumentException if the text is none of these
    public static MediaTime parse(String text) {
        String trimmed = text.strip().toLowerCase(java.util.Locale.ROOT);
        return trimmed.indexOf(':') >= 0 ? clock(trimmed) : units(trimmed);
    }

    private static MediaTime clock(String text) {
        long ticks = 0;
        for (String field : text.split(":", -1)) {
            ticks = Math.addExact(Math.multiplyExact(ticks, 60L), number(field, text, 1, 1));
        }
        return new MediaTime(ticks);
    }

    private static MediaTime units(String text) {
        var matcher =
                java.util.regex.Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|h|m|s|)").matcher(text);
        long ticks = 0;
        int at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            String number = matcher.group(1);
            ticks +=
                    switch (matcher.group(2)) {
                        case "h" -> number(number, text, 3600, 1);
                        case "m" -> number(number, text, 60, 1);
                        case "ms" -> number(number, text, 1, 1000);
                        default -> number(number, text, 1, 1);
                    };
            at = matcher.end();
        }
        if (at == 0 || at < text.length()) {
            throw new IllegalArgumentException("not a time: " + text);
        }
        return new MediaTime(ticks);
    }

    private static long number(String digits, String whole, int times, int over) {
        try {
            return new java.math.BigDecimal(digits)
                    .multiply(java.math.BigDecimal.valueOf(MediaTime.TICKS_PER_SECOND * times))
                    .divide(java.math.BigDecimal.valueOf(over), 0, java.math.RoundingMode.HALF_EVEN)
                    .longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("not a time: " + whole, e);
        }
    }
}
