package studio.longplay.app.script;

import javafx.scene.paint.Color;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The hue of a speaker as text on either theme's panel: the film's colour for the name, made light
/// or dark enough to be read.
final class SpeakerHue {
    private static final double LIGHT_ENOUGH = 0.32;
    private static final double DARK_ENOUGH = 0.16;
    private static final double STEP = 0.06;

    private final Map<Integer, String> known = new HashMap<>();

    /// The style of a text in this hue.
    String text(int rgb) {
        return known.computeIfAbsent(rgb, each -> "-fx-fill: " + paint(each) + ";");
    }

    /// A paint in style sheet words: the panel's own brightness decides which of the two it is.
    static String paint(int rgb) {
        Color base = Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        Color light = base;
        while (luminance(light) < LIGHT_ENOUGH) {
            light = light.interpolate(Color.WHITE, STEP);
        }
        Color dark = base;
        while (luminance(dark) > DARK_ENOUGH) {
            dark = dark.interpolate(Color.BLACK, STEP);
        }
        return "ladder(-lp-panel, " + web(light) + " 49%, " + web(dark) + " 50%)";
    }

    private static String web(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    /// As the accessibility guidelines (WCAG 2) define it.
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.03928 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }
}
