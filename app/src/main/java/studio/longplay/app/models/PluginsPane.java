package studio.longplay.app.models;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.plugin.PluginFacts;
import studio.longplay.engine.voice.plugin.PluginTrial;

import java.util.List;
import java.util.Objects;

/// The plug-ins there are: what each brings, or why it cannot be used.
final class PluginsPane extends VBox {
    private final PluginsViewModel model;
    private final Words words;

    /// The model lives as long as the page.
    PluginsPane(PluginsViewModel model) {
        super(10);
        this.model = model;
        this.words = model.words();
        setId("models-plugins");
        getStyleClass().add("models-list");
        model.foundProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        model.foundProperty().get().ifPresent(this::show);
    }

    private void show(List<PluginFacts> all) {
        getChildren().clear();
        if (all.isEmpty()) {
            getChildren()
                    .add(
                            new EmptyState(
                                    MaterialDesignP.PUZZLE_OUTLINE,
                                    words.get("plugins.none"),
                                    words.get("plugins.none.why")));
            return;
        }
        Button test = new Button(words.get("plugins.test"));
        test.setId("models-plugins-test");
        test.setMinWidth(USE_PREF_SIZE);
        test.setOnAction(_ -> model.test());
        HBox row = new HBox(10, test, Layout.label(words.get("plugins.test.more"), "models-faint"));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        all.forEach(one -> getChildren().add(card(one)));
    }

    private VBox card(PluginFacts one) {
        String name = Objects.requireNonNullElse(one.name(), one.jar());
        HBox head = new HBox(8, Layout.label(name, "models-name"));
        if (!name.equals(one.jar())) {
            head.getChildren().add(Layout.label(one.jar(), "models-faint"));
        }
        head.getChildren().addAll(Layout.spring(), state(one));
        if (one.usable()) {
            head.getChildren().add(tried(one.trial()));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(head);
        card.setId("models-plugin-" + one.jar().replace('.', '_'));
        card.getStyleClass().add("models-card");
        facts(one, card);
        if (!one.reason().isEmpty()) {
            boolean fault = one.code() != null;
            card.getChildren()
                    .add(
                            new NoticeBar(
                                    fault ? NoticeBar.Kind.BAD : NoticeBar.Kind.WARN, said(one)));
        }
        if (one.code() != null) {
            card.getChildren().add(line(words.get("plugins.code", one.code()), "models-faint"));
        }
        return card;
    }

    private static String said(PluginFacts one) {
        return one.code() == null ? one.reason() : EngineWords.of(one.code(), one.reason());
    }

    private void facts(PluginFacts one, VBox card) {
        if (one.id() != null) {
            card.getChildren()
                    .add(
                            line(
                                    words.get(
                                            "plugins.facts",
                                            one.id(),
                                            Objects.requireNonNullElse(one.version(), "?"),
                                            words.get("plugins.voices", one.voices())),
                                    "models-fact"));
        }
        @Nullable PluginTrial trial = one.trial();
        if (trial != null) {
            card.getChildren()
                    .add(
                            line(
                                    words.get("plugins.trial", trial.voice(), trial.finding()),
                                    trial.passed() ? "models-fact" : "models-warn"));
        }
    }

    private Chip state(PluginFacts one) {
        if (!one.usable()) {
            return one.code() == null
                    ? new Chip(Chip.Tone.WARN, words.get("plugins.silent"))
                    : new Chip(Chip.Tone.BAD, words.get("plugins.faulty"));
        }
        return new Chip(Chip.Tone.OK, words.get("plugins.works"));
    }

    private Node tried(@Nullable PluginTrial trial) {
        if (trial == null) {
            return new Chip(Chip.Tone.QUIET, words.get("plugins.untried"));
        }
        return trial.passed()
                ? new Chip(Chip.Tone.OK, words.get("test.passed.short"))
                : new Chip(Chip.Tone.BAD, words.get("test.failed.short"));
    }

    private static Label line(String text, String style) {
        Label label = Layout.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
