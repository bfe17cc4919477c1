package studio.longplay.app.controls;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The theme's colours as values, for what is drawn on a canvas.
///
/// It is a node without size: add it to the parent of the canvas and the style sheets fill it. When
/// the theme changes, those who asked by [#whenChanged] are told once.
public final class Palette extends Region {
    private static final Color UNSET = Color.GRAY;
    private static final List<Slot> SLOTS = names().stream().map(Slot::new).toList();
    private static final List<CssMetaData<? extends Styleable, ?>> META =
            Stream.<CssMetaData<? extends Styleable, ?>>concat(
                            Region.getClassCssMetaData().stream(), SLOTS.stream())
                    .toList();

    private final Map<String, SimpleStyleableObjectProperty<Color>> colors = new HashMap<>();
    private final Map<Role, SimpleStyleableObjectProperty<Color>> roles = new EnumMap<>(Role.class);
    private final Map<Hue, Map<Hue.Shade, SimpleStyleableObjectProperty<Color>>> hues =
            new EnumMap<>(Hue.class);
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean changed;

    /// A palette that is gray until it is in a dressed scene.
    public Palette() {
        getStyleClass().add("lp-palette");
        setManaged(false);
        setMouseTransparent(true);
        for (Slot slot : SLOTS) {
            var color = new SimpleStyleableObjectProperty<>(slot, this, slot.getProperty(), UNSET);
            color.addListener((_, _, _) -> changing());
            colors.put(slot.role, color);
        }
        for (Role role : Role.values()) {
            roles.put(role, slot(role.css()));
        }
        for (Hue hue : Hue.values()) {
            hues.put(hue, new EnumMap<>(Hue.Shade.class));
            for (Hue.Shade shade : Hue.Shade.values()) {
                known(hues, hue).put(shade, slot(hue.css(shade)));
            }
        }
    }

    /// The colour of a role in the theme shown.
    public Color color(Role role) {
        return known(roles, role).get();
    }

    /// The colour of a hue in the theme shown.
    public Color color(Hue hue, Hue.Shade shade) {
        return known(known(hues, hue), shade).get();
    }

    /// Has something done, on the window's thread, each time after colours changed.
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    /// A hundred colours change in one pass of the style sheets; layout comes once, after it.
    @Override
    protected void layoutChildren() {
        if (changed) {
            changed = false;
            listeners.forEach(Runnable::run);
        }
    }

    private void changing() {
        changed = true;
        requestLayout();
    }

    private SimpleStyleableObjectProperty<Color> slot(String role) {
        return known(colors, role);
    }

    private static <K, V> V known(Map<K, V> values, K key) {
        return Objects.requireNonNull(values.get(key));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Role role : Role.values()) {
            names.add(role.css());
        }
        for (Hue hue : Hue.values()) {
            for (Hue.Shade shade : Hue.Shade.values()) {
                names.add(hue.css(shade));
            }
        }
        return names;
    }

    /// One colour as the style sheets see it: `-lp-show-panel: -lp-panel`.
    private static final class Slot extends CssMetaData<Palette, Color> {
        private final String role;

        Slot(String role) {
            super(role.replaceFirst("^-lp-", "-lp-show-"), ColorConverter.getInstance(), UNSET);
            this.role = role;
        }

        @Override
        public boolean isSettable(Palette palette) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(Palette palette) {
            return palette.slot(role);
        }
    }
}
