package studio.longplay.app.inspector;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.CurveGraph;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;

import java.util.List;

/// A property: its value at the playhead, its keys, and its curve once it has several.
final class PropertyRow extends VBox {
    private static final double GRAPH_HEIGHT = 76;

    private final PropertyLook look;
    private final Words words;
    private final MixedRow value;
    private final IconButton previous;
    private final IconButton key;
    private final IconButton next;
    private final CurveGraph graph;

    PropertyRow(Property property, ClipViewModel model, Words words) {
        this.words = words;
        look = PropertyLook.of(property, words);
        String id = "inspector-clip-" + PropertyLook.key(property);
        value =
                new MixedRow(
                        new MixedRow.Made(id, look.name(), look.range(), look.format()),
                        words,
                        to -> model.set(property, to),
                        () -> model.reset(property));
        previous = button(MaterialDesignC.CHEVRON_LEFT, "clip.key.previous", id + "-previous");
        key = button(MaterialDesignR.RHOMBUS_OUTLINE, "clip.key.set", id + "-key");
        next = button(MaterialDesignC.CHEVRON_RIGHT, "clip.key.next", id + "-next");
        previous.setOnAction(_ -> model.toPreviousKey(property));
        key.setOnAction(_ -> model.toggleKey(property));
        next.setOnAction(_ -> model.toNextKey(property));
        value.insert(List.of(previous, key, next));
        graph = new CurveGraph(words.get("clip.curve", look.name()));
        graph.setId(id + "-curve");
        graph.setMinHeight(GRAPH_HEIGHT);
        graph.setPrefHeight(GRAPH_HEIGHT);
        graph.whenChanged(curve -> model.setCurve(property, curve));
        getStyleClass().add("inspector-property");
        getChildren().addAll(value, graph);
    }

    private IconButton button(Ikon icon, String what, String id) {
        IconButton button = new IconButton(icon, words.get(what, look.name()));
        button.setId(id);
        button.getStyleClass().add("inspector-small-button");
        return button;
    }

    void show(PropertyFacts now) {
        value.show(now.value(), now.changed());
        previous.setVisible(now.keyed());
        previous.setDisable(now.before().isEmpty());
        next.setVisible(now.keyed());
        next.setDisable(now.after().isEmpty());
        key.setDisable(!now.keyable());
        key.become(
                now.onKey() ? MaterialDesignR.RHOMBUS : MaterialDesignR.RHOMBUS_OUTLINE,
                words.get(now.onKey() ? "clip.key.remove" : "clip.key.set", look.name()),
                "");
        key.getStyleClass().remove("inspector-on-key");
        if (now.onKey()) {
            key.getStyleClass().add("inspector-on-key");
        }
        Pages.shown(graph, now.graph().isPresent());
        now.graph().ifPresent(this::show);
    }

    /// The graph shows the control's values, and more where a key has more.
    private void show(PropertyFacts.Graph now) {
        double least = look.range().smallest();
        double most = look.range().largest();
        for (Key it : now.curve().keys()) {
            least = Math.min(least, it.value());
            most = Math.max(most, it.value());
        }
        graph.show(now.curve(), now.from(), now.to(), least, most);
        graph.showPlayhead(now.playhead());
    }
}
