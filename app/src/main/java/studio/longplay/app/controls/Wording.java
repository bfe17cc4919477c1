package studio.longplay.app.controls;

import studio.longplay.assets.Assets;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What controls say of themselves, to tooltips and screen readers.
final class Wording {
    private static final ResourceBundle WORDS =
            Assets.words("controls", Locale.getDefault(Locale.Category.DISPLAY));

    private Wording() {}

    static boolean has(String key) {
        return WORDS.containsKey(key);
    }

    static String of(String key, Object... arguments) {
        String pattern = WORDS.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language()).format(arguments);
    }

    static Locale language() {
        Locale language = WORDS.getLocale();
        return language.equals(Locale.ROOT) ? Locale.ENGLISH : language;
    }
}
