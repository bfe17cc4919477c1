package studio.longplay.app.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.folder.DatabaseCopies;
import studio.longplay.engine.store.folder.ProjectBackups.Kept;
import studio.longplay.engine.store.folder.Written;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The backups of a project, each with its time, form and size, and the way back to one.
public final class BackupsView extends BorderPane implements AutoCloseable {
    private static final double KILOBYTE = 1e3;
    private static final double MEGABYTE = 1e6;

    private final BackupsViewModel model;
    private final Words words = Words.of("settings");
    private final StoredWords sizes = new StoredWords(words);
    private final DateTimeFormatter time;
    private final VBox rows = new VBox(6);
    private final VBox databases = new VBox(6);
    private final VBox foot = new VBox(10);
    private final List<Subscription> followed = new ArrayList<>();

    public BackupsView(BackupsViewModel model) {
        this.model = model;
        setId("backups");
        getStyleClass().add("settings");
        time =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                        .withLocale(words.language())
                        .withZone(ZoneId.systemDefault());
        Label head = new Label(words.get("backups.title"));
        head.getStyleClass().add("lp-title");
        Label text = new Label(words.get("backups.text"));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("lp-text-secondary");
        VBox top = new VBox(10, head, text);
        top.getStyleClass().add("settings-page");
        foot.getStyleClass().add("settings-page");
        VBox all = new VBox(18, rows, databases);
        all.getStyleClass().add("settings-page");
        ScrollPane page = new ScrollPane(all);
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(top);
        setCenter(page);
        setBottom(foot);
        followed.add(model.backupsProperty().subscribe(this::list));
        followed.add(model.databasesProperty().subscribe(this::listDatabases));
        followed.add(model.askedProperty().subscribe(_ -> ask()));
        followed.add(model.faultProperty().subscribe(_ -> ask()));
    }

    private void list(Optional<List<Kept>> all) {
        rows.getChildren().clear();
        all.ifPresent(backups -> {
            backups.forEach(backup -> rows.getChildren().add(row(backup)));
            if (backups.isEmpty()) {
                rows.getChildren().add(new Label(words.get("backups.none")));
            }
        });
    }

    /// They are not restored from here, since no database may be open then.
    private void listDatabases(List<DatabaseCopies.Copy> copies) {
        databases.getChildren().clear();
        if (copies.isEmpty()) {
            return;
        }
        Label head = new Label(words.get("backups.databases"));
        head.getStyleClass().add("lp-heading");
        Label text = new Label(words.get("backups.databases.text"));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("lp-text-secondary");
        databases.getChildren().addAll(head, text);
        for (DatabaseCopies.Copy copy : copies) {
            Label where = new Label(copy.file().toString());
            where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            where.setTooltip(new Tooltip(copy.file().toString()));
            databases
                    .getChildren()
                    .add(row(new Label(time.format(copy.at())), where, size(copy.bytes())));
        }
    }

    private static HBox row(Label at, Label what, String bytes) {
        what.getStyleClass().addAll("lp-text-secondary", "lp-small");
        Label size = new Label(bytes);
        size.setMinWidth(USE_PREF_SIZE);
        size.getStyleClass().add("lp-text-secondary");
        HBox row = new HBox(12, new VBox(2, at, what), Layout.spring(), size);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        return row;
    }

    private Node row(Kept backup) {
        Label at = new Label(time.format(backup.at()));
        Button restore = button("restore", () -> model.ask(backup));
        restore.setId("backups-restore-" + backup.name());
        restore.setAccessibleText(words.get("backups.restore") + " " + at.getText());
        restore.setDisable(!backup.readable());
        HBox row = row(at, new Label(what(backup)), size(backup.bytes()));
        Label by = new Label(by(backup.written()));
        by.getStyleClass().addAll("lp-text-secondary", "lp-small");
        ((VBox) row.getChildren().getFirst()).getChildren().add(by);
        row.getChildren().add(restore);
        return row;
    }

    /// Scripts are small, and so are most backups.
    private String size(long bytes) {
        return bytes < MEGABYTE
                ? words.get("size.kilobytes", Math.ceil(bytes / KILOBYTE))
                : sizes.size(bytes);
    }

    private String what(Kept backup) {
        if (!backup.readable()) {
            return words.get("backups.unreadable");
        }
        return backup.history()
                ? words.get("backups.history", backup.title())
                : words.get("backups.closed", backup.title());
    }

    private String by(Written written) {
        if (written.format() == 0) {
            return words.get("backups.by.unknown");
        }
        return written.program().isEmpty()
                ? words.get("backups.by.format", written.format())
                : words.get("backups.by", written.program(), written.format());
    }

    private Button button(String key, Runnable then) {
        Button button = new Button(words.get("backups." + key));
        button.setId("backups-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private void ask() {
        List<Node> all = new ArrayList<>();
        model.faultProperty()
                .get()
                .ifPresent(why -> all.add(new NoticeBar(NoticeBar.Kind.BAD, why.whole())));
        model.askedProperty()
                .get()
                .ifPresent(backup -> {
                    String question = words.get("backups.ask", time.format(backup.at()));
                    all.add(new NoticeBar(NoticeBar.Kind.INFORMATION, question));
                    Button yes = button("yes", model::restore);
                    yes.getStyleClass().add("lp-primary");
                    HBox buttons = new HBox(8, button("no", model::drop), yes);
                    buttons.setAlignment(Pos.CENTER_RIGHT);
                    all.add(buttons);
                });
        foot.getChildren().setAll(all);
    }

    @Override
    public void close() {
        followed.forEach(Subscription::unsubscribe);
        followed.clear();
    }
}
