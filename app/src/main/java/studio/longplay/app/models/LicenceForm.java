package studio.longplay.app.models;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;

/// Asks for the licence of what has none in it: the user's word is kept as his word.
final class LicenceForm extends VBox {
    private final TextField licence = new TextField();
    private final TextField from = new TextField();
    private final TextField attribution = new TextField();
    private final TextField languages = new TextField();
    private final TextField limits = new TextField();
    private final RadioButton money;
    private final RadioButton personal;

    LicenceForm(ModelsViewModel model, String file) {
        Words words = model.words();
        setId("models-licence");
        getStyleClass().add("models-form");
        Label title = Layout.label(words.get("form.title", file), "models-name");
        Label why = Layout.label(words.get("form.why"), "models-fact");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        licence.setId("models-licence-name");
        licence.setPromptText(words.get("form.licence.prompt"));
        from.setId("models-licence-source");
        from.setPromptText(words.get("form.source.prompt"));
        HBox.setHgrow(licence, Priority.ALWAYS);
        HBox.setHgrow(from, Priority.ALWAYS);
        money = new RadioButton(words.get("form.money"));
        money.setId("models-licence-money");
        personal = new RadioButton(words.get("form.private"));
        personal.setId("models-licence-private");
        ToggleGroup use = new ToggleGroup();
        use.getToggles().addAll(money, personal);
        HBox fields =
                new HBox(
                        10,
                        labelled(words.get("form.licence"), licence),
                        labelled(words.get("form.source"), from));
        HBox more =
                new HBox(
                        10,
                        labelled(words.get("form.attribution"), attribution),
                        labelled(words.get("form.languages"), languages),
                        labelled(words.get("form.limits"), limits));
        attribution.setId("models-licence-attribution");
        languages.setId("models-licence-languages");
        languages.setPromptText("en, de");
        limits.setId("models-licence-limits");
        getChildren().addAll(title, why, fields, more, buttons(model, words, use));
    }

    private HBox buttons(ModelsViewModel model, Words words, ToggleGroup use) {
        Button add = new Button(words.get("form.add"));
        add.setId("models-licence-add");
        add.getStyleClass().add("lp-primary");
        add.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        licence.getText().isBlank()
                                                || use.getSelectedToggle() == null,
                                licence.textProperty(),
                                use.selectedToggleProperty()));
        add.setOnAction(_ ->
                model.addOnWord(
                        new ModelsViewModel.Word(
                                licence.getText(),
                                money.isSelected(),
                                from.getText(),
                                attribution.getText(),
                                languages.getText(),
                                limits.getText())));
        HelpLink help = HelpLink.page("guides/models.md#licences").withId("models-licence-help");
        Button leave = new Button(words.get("form.leave"));
        leave.setId("models-licence-leave");
        leave.setOnAction(_ -> model.forget());
        HBox buttons = new HBox(8, money, personal, help, Layout.spring(), leave, add);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private static VBox labelled(String words, TextField field) {
        Label label = Layout.label(words, "models-faint");
        label.setLabelFor(field);
        VBox box = new VBox(3, label, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    void focus() {
        licence.requestFocus();
    }
}
