package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `$25.50`, `£1`, `€3.5 million`, `$5m`.
final class MoneyRule implements Rule {
    private static final Pattern MONEY =
            Pattern.compile(
                    "([-−]?)([$£€¥])(\\d[\\d,]*)(?:\\.(\\d+))?(k|m|bn|b|tn)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> MAGNITUDES =
            Map.of(
                    "k",
                    "thousand",
                    "m",
                    "million",
                    "b",
                    "billion",
                    "bn",
                    "billion",
                    "tn",
                    "trillion");
    private static final Pattern MAGNITUDE =
            Pattern.compile("hundred|thousand|million|billion|trillion");

    /// One and many of a currency, and of its hundredth.
    private record Currency(String one, String many, String cent, String cents) {
        static Currency of(String sign) {
            return switch (sign) {
                case "$" -> new Currency("dollar", "dollars", "cent", "cents");
                case "£" -> new Currency("pound", "pounds", "penny", "pence");
                case "€" -> new Currency("euro", "euros", "cent", "cents");
                default -> new Currency("yen", "yen", "sen", "sen");
            };
        }
    }

    @Override
    public @Nullable String say(Spot spot) {
        Matcher money = MONEY.matcher(spot.core());
        if (!money.matches()) {
            return magnitudeOfMoney(spot);
        }
        String minus = money.group(1).isEmpty() ? "" : "minus ";
        String whole = money.group(3).replace(",", "");
        String fraction = money.group(4) == null ? "" : money.group(4);
        Currency currency = Currency.of(money.group(2));
        if (money.group(5) != null) {
            String magnitude = MAGNITUDES.get(money.group(5).toLowerCase(Locale.ROOT));
            return minus + amount(whole, fraction) + " " + magnitude + " " + currency.many();
        }
        if (MAGNITUDE.matcher(spot.nextLower()).matches()) {
            return minus + amount(whole, fraction);
        }
        return minus + counted(whole, fraction, currency);
    }

    /// "million" behind `$5` says the currency.
    private static @Nullable String magnitudeOfMoney(Spot spot) {
        Matcher money = MONEY.matcher(spot.previousLower());
        boolean ours = MAGNITUDE.matcher(spot.lower()).matches() && money.matches();
        return ours && money.group(5) == null
                ? spot.lower() + " " + Currency.of(money.group(2)).many()
                : null;
    }

    private static String counted(String whole, String fraction, Currency currency) {
        if (fraction.length() > 2 || fraction.length() == 1) {
            return amount(whole, fraction) + " " + currency.many();
        }
        String units =
                Numbers.cardinal(whole)
                        + " "
                        + (whole.equals("1") ? currency.one() : currency.many());
        int cents = fraction.isEmpty() ? 0 : Integer.parseInt(fraction);
        if (cents == 0) {
            return units;
        }
        String rest =
                Numbers.cardinal(cents) + " " + (cents == 1 ? currency.cent() : currency.cents());
        return whole.matches("0+") ? rest : units + " and " + rest;
    }

    private static String amount(String whole, String fraction) {
        return Numbers.decimal(fraction.isEmpty() ? whole : whole + "." + fraction);
    }
}
