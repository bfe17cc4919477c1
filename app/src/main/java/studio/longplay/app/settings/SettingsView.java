package studio.longplay.app.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The page of settings. Everything is used and kept as soon as it is changed.
public final class SettingsView extends ScrollPane implements AutoCloseable {
    private static final double WIDEST = 760;
    private static final List<Integer> DAYS = List.of(7, 14, 30, 90, 365);
    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    private final SettingsViewModel viewModel;
    private final Consumer<Path> reveal;
    private final Words words = Words.of("settings");
    private final Followed followed = new Followed();

    /// @param reveal shows a folder in the desktop's file browser
    public SettingsView(SettingsViewModel viewModel, Consumer<Path> reveal) {
        this.viewModel = viewModel;
        this.reveal = reveal;
        setId("settings");
        getStyleClass().add("settings");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        AppearanceRows looks = new AppearanceRows(viewModel, words);
        followed.atEnd(looks::close);
        VBox page =
                new VBox(
                        24,
                        section(
                                "appearance",
                                looks.theme(),
                                looks.motion(),
                                looks.language(),
                                looks.scale()),
                        section("work", keys(), playsEditedLine()),
                        section("people", asksConsent(), marks()),
                        section("data", home(), stored(), unused(), notices()));
        page.setMaxWidth(WIDEST);
        page.getStyleClass().add("settings-page");
        setContent(page);
        sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene != null) {
                        viewModel.look();
                    }
                });
    }

    /// Puts the folders before the data; closed with the page.
    public void add(ProjectsRow folders, HomeRow home) {
        VBox page = (VBox) getContent();
        page.getChildren().add(page.getChildren().size() - 1, section("folders", folders, home));
        followed.atEnd(folders::close);
        followed.atEnd(home::close);
    }

    /// Puts what is stored below the rest; closed with the page.
    public void add(StoredRows stored) {
        Label head = new Label(words.get("section.stored"));
        head.getStyleClass().add("lp-heading");
        ((VBox) getContent()).getChildren().add(new VBox(10, head, stored));
        followed.atEnd(stored::close);
    }

    private VBox section(String key, Node... rows) {
        Label head = new Label(words.get("section." + key));
        head.getStyleClass().add("lp-heading");
        VBox box = new VBox(6, rows);
        box.getStyleClass().add("settings-section");
        return new VBox(10, head, box);
    }

    private VBox keys() {
        ChoiceRow<String> row =
                new ChoiceRow<>(
                                words.get("keys"),
                                Habits.KEY_MAPS,
                                name -> words.get("keys." + name))
                        .withId("settings-keys");
        row.valueProperty().bindBidirectional(viewModel.keysProperty());
        followed.atEnd(() -> row.valueProperty().unbindBidirectional(viewModel.keysProperty()));
        return new VBox(row, faint(words.get("keys.text")));
    }

    private SwitchRow playsEditedLine() {
        return switchRow("edited", "settings-edited", viewModel.playsEditedLineProperty());
    }

    private SwitchRow asksConsent() {
        return switchRow("people.consent", "settings-consent", viewModel.asksConsentProperty());
    }

    private SwitchRow marks() {
        return switchRow("people.mark", "settings-mark", viewModel.marksProperty());
    }

    private SwitchRow switchRow(String key, String id, BooleanProperty value) {
        SwitchRow row = new SwitchRow(words.get(key), words.get(key + ".text")).withId(id);
        row.onProperty().bindBidirectional(value);
        followed.atEnd(() -> row.onProperty().unbindBidirectional(value));
        return row;
    }

    private HBox home() {
        Label path = new Label(viewModel.home().toString());
        path.getStyleClass().addAll("lp-mono", "lp-text-secondary");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        Button show = button("settings-home", "data.show", () -> reveal.accept(viewModel.home()));
        return row(words.get("data.home"), path, show);
    }

    private HBox stored() {
        Label amount = new Label();
        amount.setId("settings-stored");
        followed.follow(viewModel.storedProperty(), now -> amount.setText(written(now)));
        return row(words.get("data.stored"), amount);
    }

    private VBox unused() {
        ChoiceRow<Integer> since =
                new ChoiceRow<>(words.get("data.older"), DAYS, days -> words.get("data.days", days))
                        .withId("settings-days");
        since.valueProperty().set(viewModel.daysProperty().get());
        followed.follow(since.valueProperty(), now -> viewModel.daysProperty().set(now));
        Label amount = new Label();
        amount.setId("settings-unused");
        followed.follow(viewModel.unusedProperty(), now -> amount.setText(written(now)));
        Button purge = button("settings-purge", "data.purge", viewModel::purge);
        purge.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        viewModel.purgingProperty().get()
                                                || viewModel.unusedProperty().get().stream()
                                                        .allMatch(none -> none.bytes() == 0),
                                viewModel.purgingProperty(),
                                viewModel.unusedProperty()));
        followed.atEnd(() -> purge.disableProperty().unbind());
        return new VBox(
                6,
                since,
                row(words.get("data.unused"), amount, purge),
                faint(words.get("data.purge.text")));
    }

    private VBox notices() {
        VBox notices = new VBox(6);
        followed.follow(
                viewModel.faultProperty(),
                now -> {
                    notices.getChildren().clear();
                    now.ifPresent(fault ->
                            notices.getChildren()
                                    .add(new NoticeBar(NoticeBar.Kind.BAD, fault.whole())));
                });
        followed.follow(
                viewModel.purgedProperty(),
                now ->
                        now.ifPresent(amount ->
                                notices.getChildren()
                                        .setAll(
                                                new NoticeBar(
                                                        NoticeBar.Kind.OK,
                                                        words.get(
                                                                "data.purged",
                                                                size(amount.bytes()))))));
        return notices;
    }

    private String written(Optional<StoreCare.Amount> amount) {
        return amount.map(it -> words.get("data.amount", size(it.bytes()), it.pieces()))
                .orElse(words.get("data.counting"));
    }

    private String size(long bytes) {
        return bytes < GIGABYTE
                ? words.get("size.megabytes", bytes / MEGABYTE)
                : words.get("size.gigabytes", bytes / GIGABYTE);
    }

    private HBox row(String name, Node... nodes) {
        Label label = new Label(name);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(12, label);
        row.getChildren().addAll(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        return row;
    }

    private Label faint(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("lp-text-faint", "lp-small");
        return label;
    }

    private Button button(String id, String key, Runnable then) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    @Override
    public void close() {
        followed.close();
    }
}
