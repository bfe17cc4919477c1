package studio.longplay.app.models;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.BundleVariant;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ShelfBundle;
import studio.longplay.engine.inference.bundle.Tested;
import studio.longplay.engine.render.models.ModelFacts;

import java.util.List;

/// One installed bundle: what it is, what may be done with it, how it goes.
final class ModelCard extends VBox {
    private final ModelsViewModel model;
    private final Words words;
    private final String name;

    private ModelCard(ModelsViewModel model, String name) {
        this.model = model;
        this.words = model.words();
        this.name = name;
        setId("models-card-" + name);
        getStyleClass().add("models-card");
    }

    /// A bundle that can be used.
    static ModelCard of(ModelsViewModel model, ModelFacts facts, ModelText text) {
        ModelCard card = new ModelCard(model, facts.bundle().name());
        InstalledBundle bundle = facts.bundle();
        String enables = facts.kind().map(BundleKind::enables).orElse("");
        card.getChildren()
                .addAll(
                        card.head(bundle.card().name(), card.chips(facts), true),
                        wrapped(ModelText.sentence(enables), "models-enables"),
                        wrapped(text.licence(bundle.card()), licenceClass(facts)),
                        wrapped(text.told(bundle.card()), "models-faint"),
                        wrapped(text.source(bundle.card()), "models-faint"),
                        card.facts(facts, text));
        facts.tested()
                .filter(tested -> !tested.passed())
                .map(Tested::fault)
                .ifPresent(fault -> card.bad(fault));
        return card;
    }

    /// A bundle that cannot be used.
    static ModelCard of(ModelsViewModel model, ShelfBundle.Unusable unusable) {
        ModelCard card = new ModelCard(model, unusable.name());
        Chip chip = new Chip(Chip.Tone.BAD, model.words().get("state.unusable"));
        card.getChildren().add(card.head(unusable.name(), List.of(chip), false));
        card.bad(unusable.reason() + " " + unusable.remedy());
        return card;
    }

    private static String licenceClass(ModelFacts facts) {
        return facts.bundle().card().commercial() ? "models-fact" : "models-warn";
    }

    private static Label wrapped(String sentence, String styleClass) {
        Label label = Layout.label(sentence, styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void bad(String sentence) {
        NoticeBar notice = new NoticeBar(NoticeBar.Kind.BAD, sentence);
        notice.setId("models-fault-" + name);
        getChildren().add(notice);
    }

    private List<Node> chips(ModelFacts facts) {
        Chip kind = new Chip(facts.kindName());
        Chip state =
                facts.tested()
                        .map(tested ->
                                tested.passed()
                                        ? new Chip(Chip.Tone.OK, words.get("state.works"))
                                        : new Chip(Chip.Tone.BAD, words.get("state.fails")))
                        .orElseGet(() -> new Chip(words.get("state.untried")));
        return facts.known().isPresent()
                ? List.of(kind, state, new Chip(Chip.Tone.ACCENT, words.get("state.known")))
                : List.of(kind, state);
    }

    private HBox head(String title, List<? extends Node> chips, boolean usable) {
        Label label = Layout.label(title, "models-name");
        HBox head = new HBox(8, label);
        head.getChildren().addAll(chips);
        head.getChildren().add(Layout.spring());
        if (usable) {
            head.getChildren()
                    .addAll(
                            button("test", MaterialDesignP.PLAY_CIRCLE_OUTLINE, model::test),
                            button("check", MaterialDesignF.FILE_CHECK_OUTLINE, model::check));
        }
        head.getChildren()
                .add(button("remove", MaterialDesignD.DELETE_OUTLINE, model::askToRemove));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private IconButton button(
            String what, org.kordamp.ikonli.Ikon icon, java.util.function.Consumer<String> then) {
        IconButton button = new IconButton(icon, words.get(what, name));
        button.setId("models-" + what + "-" + name);
        button.setOnAction(_ -> then.accept(name));
        return button;
    }

    private HBox facts(ModelFacts facts, ModelText text) {
        InstalledBundle bundle = facts.bundle();
        HBox row =
                new HBox(
                        18,
                        fact("fact.size", text.size(bundle)),
                        fact("fact.memory", text.memory(bundle)),
                        precision(facts, text),
                        fact("fact.tested", text.tested(facts)));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("models-facts");
        return row;
    }

    private VBox fact(String key, String value) {
        Label said = Layout.label(value, "models-value");
        return new VBox(2, Layout.label(words.get(key), "models-faint"), said);
    }

    private VBox precision(ModelFacts facts, ModelText text) {
        List<Precision> there =
                facts.bundle().variants().stream().map(BundleVariant::precision).toList();
        if (there.size() < 2) {
            return fact("fact.precision", text.precision(facts));
        }
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("models-precision-" + name);
        choice.setAccessibleText(words.get("precision.choose", name));
        choice.getItems().setAll(there.stream().map(Precision::id).toList());
        choice.setValue(facts.bundle().precision().id());
        choice.setOnAction(_ ->
                Precision.of(choice.getValue())
                        .filter(now -> now != facts.bundle().precision())
                        .ifPresent(now -> model.use(name, now)));
        return new VBox(2, Layout.label(words.get("fact.precision"), "models-faint"), choice);
    }

    /// Asks in place whether it is to go.
    void ask() {
        NoticeBar question =
                new NoticeBar(NoticeBar.Kind.WARN, words.get("remove.sure", name))
                        .withAction("models-remove-yes", words.get("remove.yes"), model::remove)
                        .withDismiss(model::keep);
        question.setId("models-remove-ask");
        getChildren().add(1, question);
    }

    /// Whether it is that bundle's.
    boolean isOf(String bundle) {
        return name.equals(bundle);
    }
}
