package studio.longplay.app.settings;

import studio.longplay.assets.Assets;

import java.util.Objects;

/// How the window looks.
///
/// @param scalePercent size of text and everything else, 100 to 200
public record Appearance(ThemeChoice theme, int scalePercent) {
    /// What the section is called in the file.
    public static final String SECTION = "appearance";

    public static final int SMALLEST_PERCENT = 100;
    public static final int LARGEST_PERCENT = 200;
    public static final Appearance USUAL = new Appearance(ThemeChoice.DARK, SMALLEST_PERCENT);

    /// Which theme the user wants.
    public enum ThemeChoice {
        DARK,
        LIGHT,
        /// As the desktop has it.
        SYSTEM
    }

    public Appearance {
        Objects.requireNonNull(theme);
        scalePercent = Math.clamp(scalePercent, SMALLEST_PERCENT, LARGEST_PERCENT);
    }

    /// The theme to wear.
    ///
    /// @param desktopIsDark what the desktop says of itself
    public Assets.Theme theme(boolean desktopIsDark) {
        return switch (theme) {
            case DARK -> Assets.Theme.DARK;
            case LIGHT -> Assets.Theme.LIGHT;
            case SYSTEM -> desktopIsDark ? Assets.Theme.DARK : Assets.Theme.LIGHT;
        };
    }

    public Appearance withTheme(ThemeChoice other) {
        return new Appearance(other, scalePercent);
    }

    public Appearance withScalePercent(int other) {
        return new Appearance(theme, other);
    }
}
