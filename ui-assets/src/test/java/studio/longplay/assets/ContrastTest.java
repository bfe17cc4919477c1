package studio.longplay.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text can be read on every surface it stands on, in all themes: 4.5 to 1 for text, 7 to 1 where
/// contrast is high, 3 to 1 for what is seen and not read.
///
/// Source: WCAG 2.2, relative luminance and contrast ratio; success criteria 1.4.3, 1.4.6 and
/// 1.4.11.
class ContrastTest {
    private static final double READABLE = 4.5;
    private static final double READABLE_BY_ALL = 7;
    private static final double VISIBLE = 3;
    private static final List<String> SURFACES = List.of("ground", "panel", "raised", "hover");
    private static final List<String> TEXTS =
            List.of("text", "text-secondary", "text-faint", "accent-text");
    private static final List<String> SEEN = List.of("accent", "focus", "line-strong", "ok", "bad");
    private static final Pattern COLOR =
            Pattern.compile("(-lp-[a-z0-9-]+):\\s*(#[0-9a-f]{6}|rgba\\([^)]*\\));");

    /// What carries a meaning by its colour; in high contrast all of it stands out.
    private static final List<String> MEANT =
            List.of(
                    "line",
                    "warn",
                    "thumb",
                    "primary",
                    "cached",
                    "rendering",
                    "stale",
                    "failed",
                    "dialogue",
                    "music",
                    "effects",
                    "ensemble",
                    "captions",
                    "picture",
                    "mix");

    private record Color(String name, double red, double green, double blue, double alpha) {
        Color over(Color ground) {
            return new Color(
                    name + " over " + ground.name,
                    red * alpha + ground.red * (1 - alpha),
                    green * alpha + ground.green * (1 - alpha),
                    blue * alpha + ground.blue * (1 - alpha),
                    1);
        }

        double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double value) {
            return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadOnEverySurface(Assets.Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        List<String> tooFaint = new ArrayList<>();
        for (String surface : SURFACES) {
            for (String text : texts(roles)) {
                check(roles, text, color(roles, surface), readable(theme), tooFaint);
            }
        }
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadInASelectedRow(Assets.Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        List<String> tooFaint = new ArrayList<>();
        for (String text : List.of("text", "text-secondary", "accent-text")) {
            check(roles, text, color(roles, "selected"), readable(theme), tooFaint);
        }
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadOnTheSoftGroundOfItsOwnColour(Assets.Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        List<String> tooFaint = new ArrayList<>();
        for (String soft : names(roles, "-soft")) {
            for (String surface : List.of("panel", "raised")) {
                Color ground = color(roles, soft).over(color(roles, surface));
                String text = soft.replaceFirst("-soft$", "-text");
                check(roles, text, ground, readable(theme), tooFaint);
            }
        }
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whiteIsReadOnEveryClipAndDarkOnThePrimaryAction(Assets.Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        List<String> tooFaint = new ArrayList<>();
        for (String clip : names(roles, "-clip")) {
            if (!clip.equals("on-clip")) {
                check(roles, "on-clip", color(roles, clip), readable(theme), tooFaint);
            }
        }
        for (String primary : List.of("primary", "primary-hover", "primary-pressed")) {
            check(roles, "on-accent", color(roles, primary), readable(theme), tooFaint);
        }
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSeenAndNotReadIsSeen(Assets.Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        List<String> tooFaint = new ArrayList<>();
        for (String surface : List.of("ground", "panel", "raised")) {
            for (String seen : SEEN) {
                check(roles, seen, color(roles, surface), VISIBLE, tooFaint);
            }
        }
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTRAST_DARK", "CONTRAST_LIGHT"})
    void inHighContrastLinesAndColoursWithAMeaningAreSeen(Assets.Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        List<String> seen = new ArrayList<>(MEANT);
        roles.keySet().stream().filter(role -> role.matches("speaker-\\d")).forEach(seen::add);
        List<String> tooFaint = new ArrayList<>();
        for (String surface : SURFACES) {
            for (String role : seen) {
                if (!(role.equals("primary") && theme == Assets.Theme.CONTRAST_LIGHT)) {
                    check(roles, role, color(roles, surface), VISIBLE, tooFaint);
                }
            }
        }
        check(roles, "on-bad", color(roles, "bad"), READABLE_BY_ALL, tooFaint);
        check(roles, "text", color(roles, "pressed"), READABLE_BY_ALL, tooFaint);
        check(roles, "text", color(roles, "choice"), READABLE_BY_ALL, tooFaint);
        check(roles, "text", color(roles, "field"), READABLE_BY_ALL, tooFaint);
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTRAST_DARK", "CONTRAST_LIGHT"})
    void inHighContrastTheRingAroundWhatHasTheKeyboardIsThreePixels(Assets.Theme theme)
            throws IOException {
        try (InputStream bytes = Assets.styleSheets(theme).getLast().openStream()) {
            String sheet = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet)
                    .containsPattern(
                            "focus-visible \\{\\s+-fx-border-color: -lp-focus;"
                                    + "\\s+-fx-border-width: 3px;");
        }
    }

    @ParameterizedTest
    @EnumSource
    void allThemesHaveTheSameRoles(Assets.Theme theme) throws IOException {
        assertThat(roles(theme).keySet()).isEqualTo(roles(Assets.Theme.DARK).keySet());
        assertThat(roles(theme)).hasSizeGreaterThan(100);
    }

    private static double readable(Assets.Theme theme) {
        return switch (theme) {
            case DARK, LIGHT -> READABLE;
            case CONTRAST_DARK, CONTRAST_LIGHT -> READABLE_BY_ALL;
        };
    }

    private static List<String> texts(Map<String, Color> roles) {
        List<String> texts = new ArrayList<>(TEXTS);
        texts.addAll(names(roles, "-text"));
        return texts;
    }

    private static List<String> names(Map<String, Color> roles, String ending) {
        return roles.keySet().stream().filter(name -> name.endsWith(ending)).sorted().toList();
    }

    private static void check(
            Map<String, Color> roles,
            String name,
            Color ground,
            double least,
            List<String> tooFaint) {
        double ratio = ratio(color(roles, name), ground);
        if (ratio < least) {
            tooFaint.add(name + " on " + ground.name() + ": " + ratio);
        }
    }

    private static double ratio(Color one, Color other) {
        double lighter = Math.max(one.luminance(), other.luminance());
        double darker = Math.min(one.luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static Color color(Map<String, Color> roles, String name) {
        return Objects.requireNonNull(roles.get(name), name);
    }

    private static Map<String, Color> roles(Assets.Theme theme) throws IOException {
        try (InputStream bytes = Assets.styleSheets(theme).getFirst().openStream()) {
            String sheet = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Color> roles = new HashMap<>();
            for (Matcher role = COLOR.matcher(sheet); role.find(); ) {
                String name = role.group(1).substring("-lp-".length());
                roles.put(name, parse(name, role.group(2)));
            }
            return roles;
        }
    }

    private static Color parse(String name, String text) {
        if (text.startsWith("#")) {
            int rgb = Integer.parseInt(text.substring(1), 16);
            return new Color(
                    name, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, 1);
        }
        String[] parts = text.replaceAll("[^0-9.,]", "").split(",");
        return new Color(
                name,
                Double.parseDouble(parts[0]) / 255,
                Double.parseDouble(parts[1]) / 255,
                Double.parseDouble(parts[2]) / 255,
                Double.parseDouble(parts[3]));
    }
}
