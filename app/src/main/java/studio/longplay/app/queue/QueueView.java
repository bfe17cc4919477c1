package studio.longplay.app.queue;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.queue.Capacity;

/// The queue page: jobs at the left, the one that is looked at at the right, the machine's figures
/// below.
///
/// In the list Space rests a job and lets it go on, Delete ends it, Alt with the arrows moves it.
public final class QueueView extends VBox implements AutoCloseable {
    private final QueueViewModel model;
    private final Words words = Words.of("queue");
    private final ListView<QueueRow> list;
    private final Label count = Layout.label("queue-secondary");
    private final Button hold = new Button();
    private final Button clear = new Button();
    private final VBox notices = new VBox();
    private final JobPane job;
    private final FiguresPane figures;
    private final CachesPane caches;
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> pulse()));
    private final ListChangeListener<QueueRow> changed = _ -> showCount();
    private final InvalidationListener chosen = _ -> showChosen();
    private final InvalidationListener troubled = _ -> showTrouble();
    private final InvalidationListener heldOrNot = _ -> showHeld();
    private final ComboBox<Integer> atOnce = new ComboBox<>();
    private final InvalidationListener allowed = _ -> showAtOnce();
    private boolean choosing;

    /// @param closed hears that the page is to be closed
    public QueueView(QueueViewModel model, Runnable closed) {
        this.model = model;
        setId("queue");
        getStyleClass().add("queue");
        list = list();
        job = new JobPane(model, words);
        figures = new FiguresPane(model, words);
        caches = new CachesPane(model.caches(), words);
        list.setPrefHeight(0);
        VBox left = new VBox(list, caches);
        VBox.setVgrow(list, Priority.ALWAYS);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        job.setPrefWidth(400);
        job.setMinWidth(300);
        HBox middle = new HBox(left, job);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(head(closed), notices, middle, figures);
        model.rows().addListener(changed);
        model.selectedProperty().addListener(chosen);
        model.troubleProperty().addListener(troubled);
        model.heldProperty().addListener(heldOrNot);
        model.atOnceProperty().addListener(allowed);
        showCount();
        showChosen();
        showHeld();
        showAtOnce();
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    private void pulse() {
        model.pulse();
    }

    private ListView<QueueRow> list() {
        ListView<QueueRow> made = new ListView<>(model.rows());
        made.setId("queue-list");
        made.setCellFactory(_ -> new JobCell(words));
        made.setAccessibleText(words.get("list"));
        made.setPlaceholder(
                new EmptyState(
                                MaterialDesignT.TRAY_FULL,
                                words.get("empty.title"),
                                words.get("empty"))
                        .withHelp());
        made.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> chooseByUser(now));
        made.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        return made;
    }

    private void chooseByUser(@Nullable QueueRow now) {
        if (!choosing && now != null) {
            model.select(now.id());
        }
    }

    private void keys(KeyEvent press) {
        boolean taken = true;
        if (press.isAltDown() && press.getCode() == KeyCode.UP) {
            model.move(-1);
        } else if (press.isAltDown() && press.getCode() == KeyCode.DOWN) {
            model.move(1);
        } else if (press.getCode() == KeyCode.SPACE) {
            model.pauseOrResume();
        } else if (press.getCode() == KeyCode.DELETE) {
            model.cancel();
        } else {
            taken = false;
        }
        if (taken) {
            press.consume();
        }
    }

    private HBox head(Runnable closed) {
        Label title = Layout.label(words.get("title"), "lp-heading");
        title.setMinWidth(USE_PREF_SIZE);
        count.setId("queue-count");
        hold.setId("queue-hold");
        hold.setMinWidth(USE_PREF_SIZE);
        hold.setOnAction(_ -> model.holdOrRelease());
        clear.setId("queue-clear");
        clear.setText(words.get("clear"));
        clear.setGraphic(new FontIcon(MaterialDesignB.BROOM));
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(_ -> model.clear());
        IconButton close = new IconButton(MaterialDesignC.CLOSE, words.get("close")).withKey("Esc");
        close.setId("queue-close");
        close.setOnAction(_ -> closed.run());
        HBox head = new HBox(10, title, count, Layout.spring(), atOnce(), clear, hold, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("queue-top");
        return head;
    }

    private HBox atOnce() {
        Label name = Layout.label(words.get("at-once"), "queue-secondary");
        name.setMinWidth(USE_PREF_SIZE);
        for (int films = 1; films <= Capacity.MOST; films++) {
            atOnce.getItems().add(films);
        }
        atOnce.setId("queue-at-once");
        atOnce.setAccessibleText(words.get("at-once"));
        atOnce.setMinWidth(USE_PREF_SIZE);
        atOnce.setOnAction(_ -> {
            Integer chosen = atOnce.getValue();
            if (chosen != null) {
                model.makeAtOnce(chosen);
            }
        });
        HBox row = new HBox(6, name, atOnce);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showAtOnce() {
        int films = model.atOnceProperty().get();
        if (films > 0) {
            atOnce.setValue(films);
        }
    }

    private void showCount() {
        count.setText(
                model.rows().isEmpty()
                        ? ""
                        : words.get("count", model.running(), model.waiting(), model.ended()));
        clear.setDisable(model.ended() == 0);
        showChosen();
    }

    private void showChosen() {
        choosing = true;
        model.selectedProperty()
                .get()
                .ifPresent(row -> {
                    int index = model.rows().indexOf(row);
                    if (index >= 0 && list.getSelectionModel().getSelectedIndex() != index) {
                        list.getSelectionModel().clearAndSelect(index);
                    }
                });
        choosing = false;
    }

    private void showHeld() {
        boolean held = model.heldProperty().get();
        hold.setText(words.get(held ? "release" : "hold"));
        hold.setGraphic(new FontIcon(held ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE));
        showTrouble();
    }

    private void showTrouble() {
        notices.getChildren().clear();
        if (model.heldProperty().get()) {
            notices.getChildren()
                    .add(
                            new NoticeBar(NoticeBar.Kind.INFORMATION, words.get("held"))
                                    .withAction(
                                            "queue-release",
                                            words.get("release"),
                                            model::holdOrRelease));
        }
        model.troubleProperty()
                .get()
                .ifPresent(fault ->
                        notices.getChildren()
                                .add(
                                        new NoticeBar(
                                                NoticeBar.Kind.WARN,
                                                fault.sentence() + " " + fault.remedy())));
        notices.getStyleClass().setAll("queue-notices");
        Layout.shown(notices, !notices.getChildren().isEmpty());
    }

    /// Puts the focus into the list.
    public void begin() {
        list.requestFocus();
    }

    @Override
    public void close() {
        clock.stop();
        model.rows().removeListener(changed);
        model.selectedProperty().removeListener(chosen);
        model.troubleProperty().removeListener(troubled);
        model.heldProperty().removeListener(heldOrNot);
        model.atOnceProperty().removeListener(allowed);
        job.close();
        figures.close();
        caches.close();
    }
}
