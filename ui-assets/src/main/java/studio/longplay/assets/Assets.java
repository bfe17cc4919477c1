package studio.longplay.assets;

import java.net.URL;
import java.util.Locale;
import java.util.ResourceBundle;

/// The one way to what this module holds; nobody else writes its paths.
public enum Assets {
    /// Our style sheet, to be added after the theme's.
    STYLE_SHEET("studio.css");

    private static final String WORDS = "studio.longplay.assets.words";

    private final String file;

    Assets(String file) {
        this.file = file;
    }

    /// Where it is; always there, or the build is broken.
    public URL url() {
        URL url = Assets.class.getResource(file);
        if (url == null) {
            throw new IllegalStateException("not packaged: " + file);
        }
        return url;
    }

    /// The words of the window in a language; English where we lack that language, whatever the
    /// machine's own language is.
    public static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                WORDS,
                language,
                Assets.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
