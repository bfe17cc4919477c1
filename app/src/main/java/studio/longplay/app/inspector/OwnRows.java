package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;

import java.util.List;
import java.util.Optional;

/// What only clips of the user's have: a name, a title's words, a colour.
final class OwnRows extends VBox {
    private static final int BITS = 8;

    private final TextRow name;
    private final TextRow title;
    private final TextRow subtitle;
    private final ColorPicker colour = new ColorPicker();
    private final HBox colourRow = new HBox();

    OwnRows(ClipViewModel model, Words words) {
        super(8);
        name = new TextRow(words.get("clip.name"), "inspector-clip-name", model::setName);
        title = new TextRow(words.get("clip.title"), "inspector-clip-title", model::setTitle);
        subtitle =
                new TextRow(
                        words.get("clip.subtitle"), "inspector-clip-subtitle", model::setSubtitle);
        Label label = new Label(words.get("clip.colour"));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(colour);
        HBox.setHgrow(label, Priority.ALWAYS);
        colour.setId("inspector-clip-colour");
        colour.setAccessibleText(words.get("clip.colour"));
        colour.setAccessibleRole(AccessibleRole.COMBO_BOX);
        colour.setMinWidth(USE_PREF_SIZE);
        colour.setOnAction(_ -> model.setColour(rgb(colour.getValue())));
        colourRow.getStyleClass().add("lp-row");
        colourRow.setAlignment(Pos.CENTER_LEFT);
        colourRow.getChildren().addAll(label, colour);
        getChildren().addAll(name, title, subtitle, colourRow);
    }

    private static int rgb(Color color) {
        int red = (int) Math.round(color.getRed() * 255);
        int green = (int) Math.round(color.getGreen() * 255);
        int blue = (int) Math.round(color.getBlue() * 255);
        return (red << BITS | green) << BITS | blue;
    }

    private static Color color(int rgb) {
        return Color.rgb((rgb >> 16) & 0xff, (rgb >> BITS) & 0xff, rgb & 0xff);
    }

    void show(ClipFacts now) {
        Optional<UserClip> own = now.singleOwn();
        Optional<ClipSource.OfTitle> words = now.title();
        Optional<Shared<Integer>> rgb = now.rgb();
        Pages.shown(this, own.isPresent() || rgb.isPresent());
        Pages.shown(name, own.isPresent());
        name.show(own.map(UserClip::name).orElse(""));
        Pages.shown(title, words.isPresent());
        title.show(words.map(ClipSource.OfTitle::title).orElse(""));
        Pages.shown(subtitle, words.isPresent());
        subtitle.show(words.map(ClipSource.OfTitle::subtitle).orElse(""));
        Pages.shown(colourRow, rgb.isPresent());
        rgb.ifPresent(it -> colour.setValue(color(it.value())));
    }

    void goBack() {
        List.of(name, title, subtitle).forEach(TextRow::goBack);
    }
}
