package studio.longplay.app.shell;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;

import studio.longplay.app.settings.Appearance;

/// What the desktop asks of all programs: dark or light, high contrast, less motion.
final class DesktopWishes {
    /// Source: keys of `Platform.Preferences` on Windows and GTK. The toolkit has none for contrast
    /// on macOS.
    private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";

    private static final String GTK_THEME = "GTK.theme_name";

    /// GNOME's themes of high contrast are called HighContrast and HighContrastInverse.
    private static final String CONTRAST_THEME = "HighContrast";

    private DesktopWishes() {}

    static Appearance.Desktop now() {
        Platform.Preferences asked = Platform.getPreferences();
        boolean contrast =
                asked.getBoolean(WINDOWS_CONTRAST).orElse(false)
                        || asked.getString(GTK_THEME)
                                .filter(name -> name.contains(CONTRAST_THEME))
                                .isPresent();
        return new Appearance.Desktop(
                asked.getColorScheme() == ColorScheme.DARK, contrast, asked.isReducedMotion());
    }

    static void whenChanged(Runnable then) {
        InvalidationListener listener = _ -> then.run();
        Platform.getPreferences().addListener(listener);
        Platform.getPreferences().colorSchemeProperty().addListener(listener);
        Platform.getPreferences().reducedMotionProperty().addListener(listener);
    }
}
