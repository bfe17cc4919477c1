package studio.longplay.app.writeback;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.writeback.DiffLine;
import studio.longplay.engine.edit.writeback.Hunk;
import studio.longplay.engine.edit.writeback.Unwritten;

import java.util.List;
import java.util.Locale;

/// One change with the lines of the text it changes, or one thing that cannot be written.
final class WriteBackCell extends ListCell<WriteBackRow> {
    private static final double MARGIN = 40;
    private static final double NUMBER_WIDTH = 40;

    private final Words words;
    private final ObservableValue<Number> width;

    /// @param width of the list
    WriteBackCell(Words words, ObservableValue<Number> width) {
        this.words = words;
        this.width = width;
        getStyleClass().add("writeback-cell");
    }

    @Override
    protected void updateItem(WriteBackRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case WriteBackRow.Change change -> show(change);
            case WriteBackRow.Left left -> show(left.unwritten());
        }
    }

    private void show(WriteBackRow.Change change) {
        Hunk hunk = change.hunk();
        CheckBox box = new CheckBox();
        box.setId("writeback-choose-" + hunk.number());
        box.setFocusTraversable(false);
        box.selectedProperty().bindBidirectional(change.chosen());
        String title = title(hunk);
        box.setAccessibleText(title);
        HBox head = head(List.of(box, new FontIcon(icon(hunk.kind()))), title);
        VBox lines = new VBox();
        lines.getStyleClass().add("writeback-lines");
        int last = 0;
        for (DiffLine line : hunk.lines()) {
            int number = Math.max(line.before(), 0);
            if (number > 0 && last > 0 && number > last + 1) {
                lines.getChildren().add(gap());
            }
            last = number > 0 ? number : last;
            lines.getChildren().add(line(line));
        }
        VBox body = new VBox(4, head, sentence(hunk.sentence()), lines);
        body.opacityProperty().bind(change.chosen().map(chosen -> chosen ? 1.0 : 0.55));
        fit(body);
        String state = words.get(change.chosen().get() ? "row.chosen" : "row.left-out");
        setAccessibleText(words.get("row", title, hunk.sentence(), state));
        setGraphic(body);
    }

    private void show(Unwritten left) {
        String title = words.get("title.left", left.speaker(), oneLine(left.words()));
        FontIcon icon = new FontIcon(MaterialDesignA.ALERT_OUTLINE);
        icon.getStyleClass().add("lp-text-warn");
        VBox body = new VBox(4, head(List.of(icon), title), sentence(left.sentence()));
        body.getStyleClass().add("writeback-left");
        fit(body);
        setAccessibleText(words.get("row", title, left.sentence(), words.get("row.unwritten")));
        setGraphic(body);
    }

    /// As wide as the list, so that what is long is broken and not cut.
    private void fit(VBox body) {
        body.getStyleClass().add("writeback-row");
        body.prefWidthProperty().bind(width.map(all -> all.doubleValue() - MARGIN));
        body.maxWidthProperty().bind(body.prefWidthProperty());
    }

    private HBox head(List<Node> before, String text) {
        Label title = new Label(text);
        title.getStyleClass().add("lp-medium");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(before);
        head.getChildren().add(title);
        return head;
    }

    private String title(Hunk hunk) {
        String key = "title." + hunk.kind().name().toLowerCase(Locale.ROOT);
        return words.get(key, hunk.speaker(), oneLine(hunk.words()));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private static Ikon icon(Hunk.Kind kind) {
        return switch (kind) {
            case DELETED -> MaterialDesignT.TRASH_CAN_OUTLINE;
            case TRIMMED -> MaterialDesignC.CONTENT_CUT;
            case MOVED -> MaterialDesignS.SWAP_VERTICAL;
        };
    }

    private static Label sentence(String text) {
        Label sentence = new Label(text);
        sentence.getStyleClass().addAll("lp-text-secondary", "writeback-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }

    private static Label gap() {
        Label gap = new Label("⋯");
        gap.getStyleClass().add("writeback-gap");
        return gap;
    }

    private static HBox line(DiffLine line) {
        Label number = new Label(String.valueOf(Math.max(line.before(), line.after())));
        number.getStyleClass().add("writeback-number");
        number.setMinWidth(NUMBER_WIDTH);
        number.setMaxWidth(NUMBER_WIDTH);
        number.setAlignment(Pos.TOP_RIGHT);
        Label sign = new Label(line.unified().substring(0, 1));
        sign.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(line.text());
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(10, number, sign, text);
        box.getStyleClass().add("writeback-line");
        if (line.isChanged()) {
            box.getStyleClass().add(line.isAdded() ? "writeback-added" : "writeback-removed");
        }
        return box;
    }
}
