package studio.longplay.app.controls;

import studio.longplay.assets.Assets;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What controls say of themselves, to tooltips and screen readers.
final class Wording {
    private Wording() {}

    /// Java keeps bundles: asking again costs a look-up.
    private static ResourceBundle words() {
        return Assets.words("controls", Locale.getDefault(Locale.Category.DISPLAY));
    }

    static boolean has(String key) {
        return words().containsKey(key);
    }

    static String of(String key, Object... arguments) {
        String pattern = words().getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language()).format(arguments);
    }

    static Locale language() {
        Locale language = words().getLocale();
        return language.equals(Locale.ROOT) ? Locale.ENGLISH : language;
    }
}
