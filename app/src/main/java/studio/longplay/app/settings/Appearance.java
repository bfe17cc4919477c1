package studio.longplay.app.settings;

import studio.longplay.assets.Assets;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// How the window looks and which language it speaks.
///
/// @param scalePercent size of text and everything else, 100 to 200
public record Appearance(ThemeChoice theme, int scalePercent, Language language, Motion motion) {
    /// What the section is called in the file.
    public static final String SECTION = "appearance";

    public static final int SMALLEST_PERCENT = 100;
    public static final int LARGEST_PERCENT = 200;
    public static final Appearance USUAL =
            new Appearance(ThemeChoice.DARK, SMALLEST_PERCENT, Language.SYSTEM, Motion.SYSTEM);

    /// Which theme the user wants.
    public enum ThemeChoice {
        DARK,
        LIGHT,
        CONTRAST_DARK,
        CONTRAST_LIGHT,
        /// As the desktop has it, high contrast too.
        SYSTEM;

        /// Light for dark and dark for light, with as much contrast.
        public ThemeChoice other() {
            return switch (this) {
                case DARK, SYSTEM -> LIGHT;
                case LIGHT -> DARK;
                case CONTRAST_DARK -> CONTRAST_LIGHT;
                case CONTRAST_LIGHT -> CONTRAST_DARK;
            };
        }
    }

    /// Which language the window speaks.
    public enum Language {
        /// The machine's, English where we lack it.
        SYSTEM,
        ENGLISH,
        GERMAN;

        /// The language to set; empty for the machine's own.
        public Optional<Locale> locale() {
            return switch (this) {
                case SYSTEM -> Optional.empty();
                case ENGLISH -> Optional.of(Locale.ENGLISH);
                case GERMAN -> Optional.of(Locale.GERMAN);
            };
        }
    }

    /// Whether things slide, glide and fade.
    public enum Motion {
        /// As the desktop has it.
        SYSTEM,
        FULL,
        REDUCED
    }

    public Appearance {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(language);
        Objects.requireNonNull(motion);
        scalePercent = Math.clamp(scalePercent, SMALLEST_PERCENT, LARGEST_PERCENT);
    }

    /// What the desktop asks of all programs.
    ///
    /// @param dark light text on dark surfaces
    /// @param contrast as much contrast as can be had
    /// @param still no motion that is not needed
    public record Desktop(boolean dark, boolean contrast, boolean still) {}

    /// The theme to wear on that desktop.
    public Assets.Theme theme(Desktop desktop) {
        return switch (theme) {
            case DARK -> Assets.Theme.DARK;
            case LIGHT -> Assets.Theme.LIGHT;
            case CONTRAST_DARK -> Assets.Theme.CONTRAST_DARK;
            case CONTRAST_LIGHT -> Assets.Theme.CONTRAST_LIGHT;
            case SYSTEM -> desktop.contrast() ? contrasting(desktop) : plain(desktop);
        };
    }

    private static Assets.Theme contrasting(Desktop desktop) {
        return desktop.dark() ? Assets.Theme.CONTRAST_DARK : Assets.Theme.CONTRAST_LIGHT;
    }

    private static Assets.Theme plain(Desktop desktop) {
        return desktop.dark() ? Assets.Theme.DARK : Assets.Theme.LIGHT;
    }

    /// Whether nothing is to slide, glide or fade on that desktop.
    public boolean isStill(Desktop desktop) {
        return switch (motion) {
            case SYSTEM -> desktop.still();
            case FULL -> false;
            case REDUCED -> true;
        };
    }

    public Appearance withTheme(ThemeChoice other) {
        return new Appearance(other, scalePercent, language, motion);
    }

    public Appearance withScalePercent(int other) {
        return new Appearance(theme, other, language, motion);
    }

    public Appearance withLanguage(Language other) {
        return new Appearance(theme, scalePercent, other, motion);
    }

    public Appearance withMotion(Motion other) {
        return new Appearance(theme, scalePercent, language, other);
    }
}
