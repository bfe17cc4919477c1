package studio.longplay.app.welcome;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.templates.Template;
import studio.longplay.app.words.Words;

import java.nio.file.Path;

/// Asks a new project's name and folder, and nothing else.
final class NewProjectSheet extends StackPane {
    private static final double WIDTH = 480;

    private final WelcomeViewModel viewModel;
    private final Template template;
    private final Words words;
    private final ProjectChoice choice;
    private final Runnable closed;
    private final TextField name = new TextField();
    private final Label folder = new Label();
    private Path parent;

    NewProjectSheet(
            WelcomeViewModel viewModel,
            Template template,
            Words words,
            ProjectChoice choice,
            Runnable closed) {
        this.viewModel = viewModel;
        this.template = template;
        this.words = words;
        this.choice = choice;
        this.closed = closed;
        this.parent = viewModel.projects().toAbsolutePath();
        setId("new-project");
        getStyleClass().add("welcome-scrim");
        VBox sheet = new VBox(16, head(), form(), buttons());
        sheet.getStyleClass().add("welcome-sheet");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(sheet);
        name.setText(
                template.fresh()
                        ? words.get("new.untitled")
                        : words.get("template." + template.id() + ".name"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                closed.run();
            }
        });
    }

    void focus() {
        name.requestFocus();
        name.selectAll();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            closed.run();
            key.consume();
        }
    }

    private Label head() {
        String kind = words.get("template." + template.id() + ".name");
        Label head =
                new Label(template.fresh() ? words.get("new.script") : words.get("new.from", kind));
        head.getStyleClass().add("lp-heading");
        return head;
    }

    private VBox form() {
        name.setId("new-name");
        name.setAccessibleText(words.get("new.name"));
        name.setOnAction(_ -> create());
        Label nameLabel = new Label(words.get("new.name"));
        nameLabel.setLabelFor(name);
        nameLabel.getStyleClass().add("lp-text-secondary");
        Label folderLabel = new Label(words.get("new.folder"));
        folderLabel.getStyleClass().add("lp-text-secondary");
        folder.setId("new-folder");
        folder.getStyleClass().add("lp-mono");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        name.textProperty().addListener(_ -> showFolder());
        Button browse = new Button(words.get("new.browse"));
        browse.setId("new-browse");
        browse.setMinWidth(Region.USE_PREF_SIZE);
        browse.setOnAction(_ -> browse());
        HBox row = new HBox(12, folder, browse);
        row.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label(words.get("new.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("lp-text-faint", "lp-small");
        return new VBox(6, nameLabel, name, spaced(folderLabel), row, hint);
    }

    private static Label spaced(Label label) {
        label.getStyleClass().add("welcome-second-field");
        return label;
    }

    private HBox buttons() {
        Button cancel = new Button(words.get("new.cancel"));
        cancel.setId("new-cancel");
        cancel.setOnAction(_ -> closed.run());
        Button create = new Button(words.get("new.create"));
        create.setId("new-create");
        create.getStyleClass().add("lp-primary");
        create.setOnAction(_ -> create());
        create.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> name.getText().isBlank(), name.textProperty()));
        HBox buttons = new HBox(8, cancel, create);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private Path target() {
        Path usual = viewModel.folderFor(name.getText());
        return parent.resolve(usual.getFileName());
    }

    private void showFolder() {
        folder.setText(target().toString());
    }

    private void browse() {
        choice.folder(parent)
                .ifPresent(chosen -> {
                    parent = chosen;
                    showFolder();
                });
    }

    private void create() {
        if (!name.getText().isBlank()) {
            closed.run();
            viewModel.create(template, name.getText(), target());
        }
    }
}
