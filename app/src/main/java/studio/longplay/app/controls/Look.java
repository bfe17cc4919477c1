package studio.longplay.app.controls;

import atlantafx.base.theme.PrimerDark;

import javafx.application.Application;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

import studio.longplay.assets.Assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Dresses a scene in our theme: base theme, roles, fonts, and every feature's style sheet.
///
/// All themes stand on the same base sheet, because every colour in it is one of our roles.
public final class Look {
    /// Sizes at which a font is loaded; JavaFX scales it to any.
    private static final double LOAD_SIZE = 13;

    /// Set for the whole application: popups have scenes of their own, which ask it.
    private static final String BASE = new PrimerDark().getUserAgentStylesheet();

    /// Languages written from right to left: Arabic, Persian, Hebrew, Pashto, Sorani, Sindhi,
    /// Uyghur, Urdu, Yiddish.
    private static final Set<String> LEFTWARDS =
            Set.of("ar", "fa", "he", "ps", "ckb", "sd", "ug", "ur", "yi");

    private Look() {}

    /// Loads the fonts the style sheets name. Once before the first scene; again does no harm.
    ///
    /// @throws UncheckedIOException where a packaged font cannot be read
    public static void loadFonts() {
        Stream.concat(Assets.fonts().stream(), Assets.paintersFonts().stream()).forEach(Look::load);
    }

    /// Gives a scene our theme, or changes the theme it has. Popups and tooltips of the scene
    /// follow.
    public static void dress(Scene scene, Assets.Theme theme) {
        dress(scene, theme, false);
    }

    /// The same, and says whether anything may move that need not.
    ///
    /// @param still nothing slides, glides, fades or blinks
    public static void dress(Scene scene, Assets.Theme theme, boolean still) {
        if (!BASE.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(BASE);
        }
        List<String> sheets = new ArrayList<>(sheets(theme));
        if (still) {
            sheets.add(Assets.stillSheet().toExternalForm());
        }
        scene.getPreferences().setReducedMotion(still);
        scene.getStylesheets().setAll(sheets);
    }

    /// The style sheets as [#dress] sets them, for dialogs, which have a scene of their own.
    public static List<String> sheets(Assets.Theme theme) {
        return Assets.styleSheets(theme).stream().map(URL::toExternalForm).toList();
    }

    /// Has a scene run in the direction of a language; what is drawn over time stays as it is.
    public static void turn(Scene scene, Locale language) {
        boolean leftwards = LEFTWARDS.contains(language.getLanguage());
        scene.setNodeOrientation(
                leftwards ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    /// Dresses and turns a scene as another one is now.
    public static void follow(Scene scene, Scene other) {
        scene.getStylesheets().setAll(other.getStylesheets());
        scene.getPreferences().setReducedMotion(other.getPreferences().isReducedMotion());
        scene.setNodeOrientation(other.getNodeOrientation());
    }

    /// The application's icon, small to large, for a stage.
    public static List<Image> icons() {
        return Assets.icons().stream().map(icon -> new Image(icon.toExternalForm())).toList();
    }

    private static void load(URL font) {
        try (InputStream bytes = font.openStream()) {
            if (Font.loadFont(bytes, LOAD_SIZE) == null) {
                throw new IllegalStateException("not a font: " + font);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
