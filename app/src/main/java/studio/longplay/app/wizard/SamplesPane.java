package studio.longplay.app.wizard;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;

import java.io.File;
import java.util.List;

/// The recordings: dropped, chosen or recorded, each with what was found.
final class SamplesPane extends VBox implements AutoCloseable {
    private static final double ENOUGH_SECONDS = 10;

    private final WizardViewModel model;
    private final Words words;
    private final ListView<Sample> list;
    private final Label sum = Layout.label("wizard-faint");
    private final Button add = new Button();
    private final InvalidationListener changed = _ -> showSum();

    /// @param choosing asks for files
    /// @param recording records one
    SamplesPane(WizardViewModel model, Words words, Runnable choosing, Runnable recording) {
        super(14);
        this.model = model;
        this.words = words;
        setId("wizard-samples");
        getStyleClass().add("wizard-page");
        list = new ListView<>(model.samples().list());
        list.setId("wizard-sample-list");
        list.getStyleClass().add("wizard-samples");
        list.setAccessibleText(words.get("samples.list"));
        list.setCellFactory(_ -> new SampleCell(model, words));
        list.setPlaceholder(
                new EmptyState(
                                MaterialDesignM.MICROPHONE_OUTLINE,
                                words.get("samples.none.title"),
                                words.get("samples.none.text"))
                        .withHelp());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Look.heading(words.get("samples.title"), words.get("samples.text")),
                        buttons(choosing, recording),
                        list);
        setOnDragOver(this::over);
        setOnDragExited(_ -> list.pseudoClassStateChanged(Look.DROPPING, false));
        setOnDragDropped(this::dropped);
        model.samples().list().addListener(changed);
        showSum();
    }

    private HBox buttons(Runnable choosing, Runnable recording) {
        add.setText(words.get("samples.add"));
        add.setId("wizard-add");
        add.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> choosing.run());
        Button record = new Button(words.get("samples.record"));
        record.setId("wizard-record");
        record.setGraphic(new FontIcon(MaterialDesignM.MICROPHONE));
        record.setMinWidth(USE_PREF_SIZE);
        record.setOnAction(_ -> recording.run());
        sum.setId("wizard-sum");
        HBox row = new HBox(8, add, record, Layout.spring(), sum);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showSum() {
        if (model.samples().list().isEmpty()) {
            sum.setText("");
            return;
        }
        double seconds = model.samples().seconds();
        String said = words.get("samples.sum", model.samples().usable().size(), seconds);
        sum.setText(
                seconds < ENOUGH_SECONDS && !model.samples().isChecking()
                        ? said + "; " + words.get("samples.more")
                        : said);
    }

    private void keys(KeyEvent key) {
        Sample chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> model.hear(chosen);
            case DELETE, BACK_SPACE -> model.samples().remove(chosen);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            list.pseudoClassStateChanged(Look.DROPPING, true);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        model.samples().add(files.stream().filter(File::isFile).map(File::toPath).toList());
        list.pseudoClassStateChanged(Look.DROPPING, false);
        drag.setDropCompleted(!files.isEmpty());
        drag.consume();
    }

    void begin() {
        add.requestFocus();
    }

    @Override
    public void close() {
        model.samples().list().removeListener(changed);
        list.setItems(null);
    }
}
