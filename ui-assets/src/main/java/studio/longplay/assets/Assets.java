package studio.longplay.assets;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The one way to what this module holds; nobody else writes its paths.
public final class Assets {
    /// Which colours the roles have; everything else is the same, but for thicker lines where
    /// contrast is high.
    public enum Theme {
        /// Light text on dark surfaces, for work beside pictures.
        DARK,
        /// Dark text on light surfaces.
        LIGHT,
        /// White text on black, 7 to 1 and more.
        CONTRAST_DARK,
        /// Black text on white, 7 to 1 and more.
        CONTRAST_LIGHT
    }

    /// Parts of the window that bring a style sheet and words of their own.
    private static final List<String> FEATURES =
            List.of(
                    "script",
                    "cast",
                    "voices",
                    "inspector",
                    "preview",
                    "queue",
                    "mixer",
                    "status",
                    "timeline",
                    "export",
                    "welcome",
                    "firstrun",
                    "faults",
                    "help",
                    "machine",
                    "about",
                    "settings",
                    "keys",
                    "bin",
                    "writeback",
                    "translate",
                    "takes",
                    "library",
                    "models",
                    "record",
                    "music",
                    "sounds",
                    "wizard",
                    "shell");

    private static final List<String> FONTS =
            List.of(
                    "Inter-Medium.otf",
                    "NotoSerif-Regular.ttf",
                    "NotoSerif-Italic.ttf",
                    "NotoSerif-Bold.ttf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-SemiBold.ttf");

    /// The painter's captions are set in these; the same files serve the window, so that they are
    /// shipped once.
    private static final List<String> PAINTERS_FONTS =
            List.of("Inter-Regular.otf", "Inter-SemiBold.otf");

    private static final String PAINTERS_FOLDER = "/studio/longplay/engine/picture/fonts/";

    /// Edge lengths of the icons in pixels, small to large.
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private Assets() {}

    /// Our style sheets in the order they are to be added after the base theme's: roles, general
    /// rules, controls, features.
    public static List<URL> styleSheets(Theme theme) {
        Stream<String> all =
                Stream.concat(Stream.of(roles(theme), "theme", "controls"), FEATURES.stream());
        boolean contrast = theme == Theme.CONTRAST_DARK || theme == Theme.CONTRAST_LIGHT;
        return Stream.concat(all, contrast ? Stream.of("contrast") : Stream.empty())
                .map(name -> url("css/" + name + ".css"))
                .toList();
    }

    /// The style sheet that stops what moves for show, to be added last.
    public static URL stillSheet() {
        return url("css/still.css");
    }

    private static String roles(Theme theme) {
        return switch (theme) {
            case DARK -> "roles-dark";
            case LIGHT -> "roles-light";
            case CONTRAST_DARK -> "roles-contrast-dark";
            case CONTRAST_LIGHT -> "roles-contrast-light";
        };
    }

    /// Every font the style sheets name and this module brings.
    public static List<URL> fonts() {
        return FONTS.stream().map(file -> url("fonts/" + file)).toList();
    }

    /// Fonts the style sheets name and the engine's jar brings; only asked where that is on the
    /// class path.
    public static List<URL> paintersFonts() {
        return PAINTERS_FONTS.stream().map(file -> url(PAINTERS_FOLDER + file)).toList();
    }

    /// The application's icon in all its sizes, small to large, as PNG.
    public static List<URL> icons() {
        return ICON_SIZES.stream().map(size -> url("icons/longplay-" + size + ".png")).toList();
    }

    /// The words of a part of the window in a language; English where we lack that language,
    /// whatever the machine's own language is.
    ///
    /// @throws java.util.MissingResourceException where no such part has words
    public static ResourceBundle words(String feature, Locale language) {
        return ResourceBundle.getBundle(
                "studio.longplay.assets.words." + feature,
                language,
                Assets.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// A key map: combinations by the id of the action they do.
    ///
    /// @param name of the map: `studio` is ours, others are named after the editors they come from
    /// @throws java.util.MissingResourceException where there is no such map
    public static ResourceBundle keys(String name) {
        return ResourceBundle.getBundle(
                "studio.longplay.assets.keys." + name,
                Locale.ROOT,
                Assets.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Every part of the window that has words.
    public static List<String> wordsOf() {
        return Stream.concat(
                        FEATURES.stream(),
                        Stream.of("application", "actions", "controls", "engine"))
                .toList();
    }

    private static URL url(String file) {
        URL url = Assets.class.getResource(file);
        if (url == null) {
            throw new IllegalStateException("not packaged: " + file);
        }
        return url;
    }
}
