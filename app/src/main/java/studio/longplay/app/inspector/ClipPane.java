package studio.longplay.app.inspector;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.timeline.Property;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The selected clips: what they are, and all that can be set on them.
final class ClipPane extends VBox {
    private final Words words;
    private final Label name = new Label();
    private final Label kind = Pages.faint("");
    private final CheckBox enabled = new CheckBox();
    private final NoticeBar locked;
    private final OwnRows own;
    private final Map<Property, PropertyRow> rows = new EnumMap<>(Property.class);
    private final VBox picture = new VBox();
    private final VBox sound = new VBox();
    private final ClipTimeRows time;
    private final JointRows joint;
    private final Button reset = new Button();

    ClipPane(ClipViewModel model, Words words) {
        this.words = words;
        name.getStyleClass().add("inspector-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        enabled.setId("inspector-clip-enabled");
        enabled.setText(words.get("clip.enabled"));
        enabled.setOnAction(_ -> model.setEnabled(enabled.isSelected()));
        locked = new NoticeBar(NoticeBar.Kind.INFORMATION, words.get("clip.locked"));
        own = new OwnRows(model, words);
        section(picture, "clip.picture");
        section(sound, "clip.sound");
        for (Property property : Property.values()) {
            PropertyRow row = new PropertyRow(property, model, words);
            rows.put(property, row);
            (property.isSound() ? sound : picture).getChildren().add(row);
        }
        time = new ClipTimeRows(model, words);
        time.getChildren().addFirst(heading("clip.time"));
        joint = new JointRows(model, words);
        joint.getChildren().addFirst(heading("clip.joint.heading"));
        reset.setText(words.get("clip.as-script"));
        reset.setId("inspector-clip-as-script");
        reset.setGraphic(new FontIcon(MaterialDesignR.RESTORE));
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(_ -> model.resetAll());
        getChildren()
                .addAll(
                        new VBox(4, name, kind),
                        enabled,
                        locked,
                        own,
                        picture,
                        sound,
                        time,
                        joint,
                        reset);
    }

    private void section(VBox section, String caption) {
        section.getStyleClass().add("inspector-section");
        section.getChildren().add(heading(caption));
    }

    private Label heading(String key) {
        Label heading = new Label(words.get(key));
        heading.getStyleClass().add("inspector-section-head");
        return heading;
    }

    void show(ClipFacts now) {
        name.setText(
                now.single()
                        .map(clip ->
                                clip.own().isPresent()
                                        ? clip.own().get().name()
                                        : clip.strip().name())
                        .orElseGet(() -> words.get("clip.several", now.count())));
        kind.setText(kind(now));
        enabled.setIndeterminate(now.enabled().mixed());
        enabled.setSelected(now.enabled().value() && !now.enabled().mixed());
        Pages.shown(locked, now.locked());
        own.show(now);
        rows.forEach((property, row) -> {
            PropertyFacts facts = now.properties().get(property);
            Pages.shown(row, facts != null);
            if (facts != null) {
                row.show(facts);
            }
        });
        Pages.shown(picture, now.properties().containsKey(Property.OPACITY));
        Pages.shown(sound, now.properties().containsKey(Property.VOLUME));
        time.show(now);
        joint.show(now);
        Pages.shown(reset, now.changed());
    }

    private String kind(ClipFacts now) {
        if (now.single().isEmpty()) {
            return words.get("clip.several.more");
        }
        ChosenClip clip = now.clips().getFirst();
        String nature = words.get("clip.nature." + clip.nature().name().toLowerCase(Locale.ROOT));
        String whose =
                clip.own().isPresent()
                        ? "clip.whose.own"
                        : clip.changed() ? "clip.whose.changed" : "clip.whose.script";
        return words.get(whose, nature);
    }

    void goBack() {
        own.goBack();
        time.goBack();
    }
}
