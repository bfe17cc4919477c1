package studio.longplay.app.controls;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The theme's colours as values, for what is drawn on a canvas.
///
/// It is a node without size: add it to the parent of the canvas and the style sheets fill it. When
/// the theme changes, those who asked by [#whenChanged] are told once.
public final class Palette extends Region {
    private static final List<String> NAMES = names();
    private static final List<CssMetaData<? extends Styleable, ?>> META =
            Stream.concat(
                            Region.getClassCssMetaData().stream(),
                            NAMES.stream().map(Slot::new).map(slot -> slot))
                    .toList();
    private static final Color UNSET = Color.GRAY;

    private final List<SimpleStyleableObjectProperty<Color>> colors = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean changed;

    /// A palette that is gray until it is in a dressed scene.
    public Palette() {
        getStyleClass().add("lp-palette");
        setManaged(false);
        setMouseTransparent(true);
        int first = META.size() - NAMES.size();
        for (int index = 0; index < NAMES.size(); index++) {
            Slot slot = (Slot) META.get(first + index);
            var color = new SimpleStyleableObjectProperty<>(slot, this, slot.getProperty(), UNSET);
            color.addListener((_, _, _) -> changing());
            colors.add(color);
        }
    }

    /// The colour of a role in the theme shown.
    public Color color(Role role) {
        return colors.get(role.ordinal()).get();
    }

    /// The colour of a hue in the theme shown.
    public Color color(Hue hue, Hue.Shade shade) {
        int at = hue.ordinal() * Hue.Shade.values().length + shade.ordinal();
        return colors.get(Role.values().length + at).get();
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
        return List.copyOf(names);
    }

    /// One colour as the style sheets see it: `-lp-show-panel: -lp-panel`.
    private static final class Slot extends CssMetaData<Palette, Color> {
        private final String name;

        Slot(String name) {
            super(name.replaceFirst("^-lp-", "-lp-show-"), ColorConverter.getInstance(), UNSET);
            this.name = name;
        }

        @Override
        public boolean isSettable(Palette palette) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(Palette palette) {
            return palette.colors.get(NAMES.indexOf(name));
        }
    }
}
