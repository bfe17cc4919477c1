package studio.longplay.app.settings;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Where new projects go: the folder, another one, the usual one again.
public final class ProjectsRow extends VBox implements AutoCloseable {
    private final ObjectProperty<Folders> folders;
    private final Path usual;
    private final Work quiet;
    private final Words words = Words.of("settings");
    private final Label path = new Label();
    private final Button back = button("settings-projects-usual", "projects.usual");
    private final VBox refusal = new VBox();
    private final InvalidationListener follow = _ -> show();

    /// @param usual where they go while nobody chose
    /// @param asking asks for a folder, beginning at one
    public ProjectsRow(
            ObjectProperty<Folders> folders,
            Path usual,
            Function<Path, Optional<Path>> asking,
            Work quiet) {
        super(6);
        this.folders = folders;
        this.usual = usual;
        this.quiet = quiet;
        path.setId("settings-projects");
        path.getStyleClass().addAll("lp-mono", "lp-text-secondary");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip());
        path.setMinWidth(0);
        Label name = new Label(words.get("projects"));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button choose = button("settings-projects-choose", "projects.choose");
        choose.setAccessibleText(words.get("projects.choose") + " " + words.get("projects"));
        choose.setOnAction(_ -> asking.apply(now()).ifPresent(this::take));
        back.setOnAction(_ -> folders.set(Folders.USUAL));
        HBox row = new HBox(12, name, path, back, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        Label more = new Label(words.get("projects.text"));
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        more.getStyleClass().addAll("lp-text-faint", "lp-small");
        getChildren().addAll(row, refusal, more);
        folders.addListener(follow);
        show();
    }

    private Button button(String id, String key) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Path now() {
        return folders.get().chosen().orElse(usual);
    }

    private void show() {
        path.setText(now().toString());
        path.getTooltip().setText(now().toString());
        back.setDisable(folders.get().chosen().isEmpty());
        refusal.getChildren().clear();
    }

    /// A folder that takes nothing is refused, and the one before stays.
    private void take(Path wanted) {
        quiet.start(
                Job.of(words.get("projects.looking"), _ -> WritableFolder.isOne(wanted)),
                Work.Outcome.of(
                        writable -> {
                            refusal.getChildren().clear();
                            if (writable) {
                                folders.set(folders.get().withProjects(wanted));
                            } else {
                                refuse(wanted);
                            }
                        },
                        _ -> refuse(wanted)));
    }

    private void refuse(Path wanted) {
        NoticeBar bar =
                new NoticeBar(NoticeBar.Kind.BAD, words.get("projects.refused", wanted.toString()));
        bar.setId("settings-projects-refused");
        refusal.getChildren().setAll(bar);
    }

    @Override
    public void close() {
        folders.removeListener(follow);
    }
}
