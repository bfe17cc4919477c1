package studio.longplay.app.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The data folder, another one with what its disk is worth, and what becomes of the data.
public final class HomeRow extends VBox implements AutoCloseable {
    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    private final HomeFolderViewModel model;
    private final Words words = Words.of("settings");
    private final Button choose = button("settings-home-choose", "projects.choose");
    private final CheckBox moving = new CheckBox();
    private final VBox below = new VBox(6);
    private final List<Subscription> followed = new ArrayList<>();

    /// @param asking asks for a folder, beginning at one
    public HomeRow(HomeFolderViewModel model, Function<Path, Optional<Path>> asking) {
        super(6);
        this.model = model;
        setId("settings-home-folder");
        Label path = new Label(model.home().toString());
        path.setId("settings-home-now");
        path.getStyleClass().addAll("lp-mono", "lp-text-secondary");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip(path.getText()));
        path.setMinWidth(0);
        Label name = new Label(words.get("data.home"));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        choose.setAccessibleText(words.get("projects.choose") + " " + words.get("data.home"));
        choose.setOnAction(_ -> asking.apply(model.home()).ifPresent(model::propose));
        HBox row = new HBox(12, name, path, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        moving.setId("settings-home-move");
        moving.setWrapText(true);
        moving.selectedProperty().bindBidirectional(model.movingProperty());
        getChildren().addAll(row, below, faint(words.get("home.text")));
        followed.add(model.standingProperty().subscribe(_ -> show()));
        followed.add(model.wantedProperty().subscribe(_ -> show()));
        followed.add(model.faultProperty().subscribe(_ -> show()));
    }

    private Button button(String id, String key) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Label faint(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("lp-text-secondary", "lp-small");
        return label;
    }

    private void show() {
        List<Node> all = new ArrayList<>();
        Optional<HomeDisks.Standing> now = model.standingProperty().get();
        choose.setDisable(now.isEmpty() || now.get().named());
        now.filter(HomeDisks.Standing::named)
                .ifPresent(_ -> all.add(faint(words.get("home.named"))));
        now.flatMap(HomeDisks.Standing::coming).ifPresent(path -> all.add(coming(path)));
        model.wantedProperty().get().ifPresent(seen -> all.addAll(proposal(seen)));
        model.faultProperty()
                .get()
                .ifPresent(why -> all.add(notice(NoticeBar.Kind.BAD, why.whole())));
        below.getChildren().setAll(all);
    }

    private Node coming(Path path) {
        NoticeBar bar = notice(NoticeBar.Kind.OK, words.get("home.coming", path.toString()));
        bar.setId("settings-home-coming");
        Button stay = button("settings-home-stay", "home.stay");
        stay.setOnAction(_ -> model.stay());
        return new VBox(6, bar, stay);
    }

    private List<Node> proposal(HomeSeen seen) {
        Label folder = new Label(seen.folder().toString());
        folder.setId("settings-home-wanted");
        folder.getStyleClass().add("lp-mono");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        List<Node> all = new ArrayList<>(List.of(folder));
        if (!seen.writable()) {
            all.add(
                    notice(
                            NoticeBar.Kind.BAD,
                            words.get("projects.refused", seen.folder().toString())));
            return all;
        }
        all.add(faint(disk(seen)));
        if (seen.network()) {
            all.add(notice(NoticeBar.Kind.WARN, words.get("home.network")));
        }
        if (!seen.runsPrograms()) {
            all.add(notice(NoticeBar.Kind.WARN, words.get("home.noexec")));
        }
        long bytes = model.standingProperty().get().map(HomeDisks.Standing::bytes).orElse(0L);
        moving.setText(words.get("home.move", bytes / MEGABYTE));
        moving.setDisable(!seen.empty());
        all.add(seen.empty() ? moving : faint(words.get("home.occupied")));
        Button take = button("settings-home-take", "home.take");
        take.getStyleClass().add("lp-primary");
        take.setOnAction(_ -> model.take());
        Button drop = button("settings-home-drop", "home.drop");
        drop.setOnAction(_ -> model.drop());
        all.add(new HBox(8, take, drop));
        return all;
    }

    private String disk(HomeSeen seen) {
        double speed = seen.bytesPerSecond() / MEGABYTE;
        return seen.freeBytes().isPresent()
                ? words.get("home.disk", seen.freeBytes().getAsLong() / GIGABYTE, speed)
                : words.get("home.disk.silent", speed);
    }

    private static NoticeBar notice(NoticeBar.Kind kind, String text) {
        return new NoticeBar(kind, text);
    }

    @Override
    public void close() {
        followed.forEach(Subscription::unsubscribe);
        followed.clear();
        moving.selectedProperty().unbindBidirectional(model.movingProperty());
    }
}
