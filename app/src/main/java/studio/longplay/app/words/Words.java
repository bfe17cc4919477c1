package studio.longplay.app.words;

import studio.longplay.assets.Assets;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// The words of one part of the window, in the user's language or in English.
///
/// Every value is a [MessageFormat] pattern where it is asked with arguments and plain text where
/// it is not: only in the first case is an apostrophe written twice.
public final class Words {
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words of a part, named as its file in the assets is, in the machine's language.
    ///
    /// @throws java.util.MissingResourceException where there is no such part
    public static Words of(String part) {
        return of(part, Locale.getDefault(Locale.Category.DISPLAY));
    }

    /// The language the window speaks, for dates and numbers beside its words.
    public static Locale spoken() {
        return of("application").language();
    }

    /// The words of a part in a language; English where we lack it.
    ///
    /// @throws java.util.MissingResourceException where there is no such part
    public static Words of(String part, Locale language) {
        return new Words(Assets.words(part, language));
    }

    /// A sentence as it stands.
    ///
    /// @throws java.util.MissingResourceException where the key is not in the bundle, which is a
    ///   bug
    public String get(String key) {
        return bundle.getString(key);
    }

    /// A sentence with arguments, numbers written in the language of the bundle's text.
    ///
    /// @throws java.util.MissingResourceException where the key is not in the bundle, which is a
    ///   bug
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language()).format(arguments);
    }

    /// Whether there is such a key; for keys made from data, as the words for a fault's code.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// Every key of the part.
    public Set<String> keys() {
        return bundle.keySet();
    }

    /// The language the words are in, for dates and numbers beside them: English text with a German
    /// comma in its numbers would read wrong.
    public Locale language() {
        Locale language = bundle.getLocale();
        return language.equals(Locale.ROOT) ? Locale.ENGLISH : language;
    }
}
