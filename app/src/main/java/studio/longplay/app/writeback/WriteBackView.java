package studio.longplay.app.writeback;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.words.Words;
import studio.longplay.app.writeback.WriteBackViewModel.Step;

/// Shows each change of the script before it is written: choose with Space, write with Enter.
public final class WriteBackView extends VBox {
    private final WriteBackViewModel model;
    private final Words words = Words.of("writeback");
    private final Runnable close;
    private final ListView<WriteBackRow> list = new ListView<>();
    private final StackPane body = new StackPane();
    private final Label count = new Label();
    private final Button write = new Button();
    private final HBox choosing;

    /// @param close takes the view away
    public WriteBackView(WriteBackViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("writeback");
        getStyleClass().add("writeback");
        Label title = new Label(words.get("heading"));
        title.getStyleClass().add("lp-heading");
        Label intro = new Label(words.get("intro"));
        intro.getStyleClass().add("lp-text-secondary");
        intro.setWrapText(true);
        intro.setMinHeight(USE_PREF_SIZE);
        fillList();
        VBox.setVgrow(body, Priority.ALWAYS);
        choosing = choosing();
        getChildren().addAll(title, intro, body, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.stepProperty().addListener((_, _, now) -> show(now));
        model.chosenProperty().addListener((_, _, _) -> tell());
        model.rows().addListener((InvalidationListener) _ -> show(model.stepProperty().get()));
        show(model.stepProperty().get());
    }

    private void fillList() {
        list.setId("writeback-list");
        list.setItems(model.rows());
        list.setCellFactory(_ -> new WriteBackCell(words, list.widthProperty()));
        list.setAccessibleText(words.get("list"));
    }

    private HBox foot() {
        Button cancel = new Button(words.get("cancel"));
        cancel.setId("writeback-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> close.run());
        write.setId("writeback-write");
        write.getStyleClass().add("lp-primary");
        write.setDefaultButton(true);
        write.setMinWidth(USE_PREF_SIZE);
        write.setOnAction(_ -> model.write());
        write.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.chosenProperty().get() == 0
                                                || model.stepProperty().get() != Step.SHOWN,
                                model.chosenProperty(),
                                model.stepProperty()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox foot = new HBox(8, choosing, between, cancel, write);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private HBox choosing() {
        count.setId("writeback-count");
        count.getStyleClass().add("lp-text-secondary");
        count.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(8, count, link("all", true), link("none", false));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Hyperlink link(String key, boolean all) {
        Hyperlink link = new Hyperlink(words.get(key));
        link.setId("writeback-" + key);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            model.chooseAll(all);
            link.setVisited(false);
        });
        return link;
    }

    /// In the list Space takes the row out or in and Enter writes; Escape leaves, which a list
    /// would keep for itself.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        } else if (list.isFocused()) {
            pressedInList(event);
        }
    }

    private void pressedInList(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            if (list.getSelectionModel().getSelectedItem() instanceof WriteBackRow.Change change) {
                change.chosen().set(!change.chosen().get());
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            write.fire();
            event.consume();
        }
    }

    private void show(Step step) {
        if (step == Step.WRITTEN) {
            close.run();
            return;
        }
        body.getChildren().setAll(step == Step.WORKING ? working() : shown());
        if (step == Step.SHOWN && !model.rows().isEmpty()) {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        }
        tell();
    }

    private static Node working() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(36, 36);
        busy.setId("writeback-working");
        return busy;
    }

    private Node shown() {
        if (!model.rows().isEmpty()) {
            return list;
        }
        return new EmptyState(
                        MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                        words.get("nothing.title"),
                        words.get("nothing.text"))
                .withHelp();
    }

    private void tell() {
        int all = model.changes().size();
        int chosen = model.chosenProperty().get();
        choosing.setVisible(all > 0);
        count.setText(words.get("count", chosen, all));
        write.setText(words.get("write", chosen));
    }
}
