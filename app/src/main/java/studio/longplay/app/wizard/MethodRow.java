package studio.longplay.app.wizard;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.clone.CloningMethod;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// By what the voice is made: the built-in match or a model bundle, its terms, and how to get one.
final class MethodRow extends VBox implements AutoCloseable {
    private final WizardViewModel model;
    private final Words words;
    private final ComboBox<CloningMethod> choice = new ComboBox<>();
    private final Button add = new Button();
    private final Label terms = Look.text("");
    private final InvalidationListener changed = _ -> show();

    /// @param bundle asks for a bundle's folder
    MethodRow(WizardViewModel model, Words words, Supplier<Optional<Path>> bundle) {
        super(6);
        this.model = model;
        this.words = words;
        Methods methods = model.matching().methods();
        choice.setId("wizard-method");
        choice.setAccessibleText(words.get("match.method"));
        choice.setConverter(ConsentPane.named(this::nameOf));
        choice.setItems(methods.all());
        choice.valueProperty().bindBidirectional(methods.chosenProperty());
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        add.setId("wizard-bundle");
        add.setText(words.get("match.bundle.add"));
        add.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> bundle.get().ifPresent(model::addBundle));
        terms.setId("wizard-method-terms");
        HBox row = new HBox(12, Look.field(words.get("match.method"), choice), choice, add);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row, terms);
        methods.all().addListener(changed);
        methods.chosenProperty().addListener(changed);
        methods.addingProperty().addListener(changed);
        model.matching().runningProperty().addListener(changed);
        show();
    }

    private String nameOf(CloningMethod method) {
        return method.kind()
                .map(kind -> words.get("match.method.item", method.name(), kind))
                .orElseGet(() -> words.get("match.method.built-in"));
    }

    private void show() {
        Methods methods = model.matching().methods();
        CloningMethod method = methods.chosen();
        boolean busy = model.matching().runningProperty().get().isPresent();
        choice.setDisable(busy);
        add.setDisable(busy || methods.addingProperty().get());
        add.setText(
                words.get(
                        methods.addingProperty().get()
                                ? "match.bundle.adding"
                                : "match.bundle.add"));
        String told = method.isBuiltIn() ? "" : words.get("match.method.terms", method.terms());
        boolean none = methods.all().size() == 1;
        terms.setText(none ? words.get("match.method.none") : told);
        Layout.shown(terms, !terms.getText().isEmpty());
    }

    @Override
    public void close() {
        Methods methods = model.matching().methods();
        choice.valueProperty().unbindBidirectional(methods.chosenProperty());
        methods.all().removeListener(changed);
        methods.chosenProperty().removeListener(changed);
        methods.addingProperty().removeListener(changed);
        model.matching().runningProperty().removeListener(changed);
    }
}
