package studio.longplay.app.faults;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.words.Words;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// All notices of this run, the newest first.
public final class NoticeLogView extends BorderPane {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /// A list of what was said so far; it follows.
    public NoticeLogView(Notices notices) {
        Words words = Words.of("faults");
        setId("notice-log");
        ListView<Notice> list = new ListView<>(notices.past());
        list.setId("notice-log-list");
        list.setAccessibleText(words.get("notices.list"));
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(
                new EmptyState(
                        MaterialDesignB.BELL_OUTLINE,
                        words.get("notices.none"),
                        words.get("notices.none.text")));
        setCenter(list);
    }

    private static final class Row extends ListCell<Notice> {
        @Override
        protected void updateItem(Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            setText(null);
            setGraphic(empty || notice == null ? null : row(notice));
        }

        private static HBox row(Notice notice) {
            FontIcon icon =
                    new FontIcon(
                            switch (notice.kind()) {
                                case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
                                case WARN -> MaterialDesignA.ALERT_OUTLINE;
                                case FAULT -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
                            });
            icon.getStyleClass().add("notice-" + notice.kind().name().toLowerCase(Locale.ROOT));
            Label time = new Label(TIME.format(notice.at().atZone(ZoneId.systemDefault())));
            time.getStyleClass().addAll("lp-text-faint", "lp-mono");
            time.setMinWidth(USE_PREF_SIZE);
            Label text = new Label(notice.text());
            text.setWrapText(true);
            HBox row = new HBox(10, time, icon, text);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            notice.code().ifPresent(code -> row.getChildren().add(HelpLink.code(code)));
            return row;
        }
    }
}
