package studio.longplay.app.models;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.KeeperState;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.inference.run.ProfileFigures;
import studio.longplay.engine.render.models.ModelFacts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where models run: the profile, a line for each installed model, and what is open now.
final class RunningPane extends VBox implements AutoCloseable {
    private static final double WHAT_WIDTH = 260;
    private static final double MEGABYTE = 1e6;
    private static final List<String> EITHER = List.of(PolicyRow.AUTO, PolicyTable.SOFTWARE);

    private final RunningViewModel model;
    private final ModelsViewModel models;
    private final ModelText text;
    private final Words words;
    private final Supplier<Optional<Path>> folder;
    private final InvalidationListener changed = _ -> show();

    /// @param folder asks for a folder
    RunningPane(
            RunningViewModel model,
            ModelsViewModel models,
            ModelText text,
            Supplier<Optional<Path>> folder) {
        this.model = model;
        this.folder = folder;
        this.models = models;
        this.text = text;
        this.words = model.words();
        setId("models-running");
        getStyleClass().add("models-list");
        setSpacing(10);
        model.nowProperty().addListener(changed);
        model.worthProperty().addListener(changed);
        model.faultProperty().addListener(changed);
        models.shelfProperty().addListener(changed);
        show();
    }

    private void show() {
        getChildren().clear();
        model.faultProperty()
                .get()
                .ifPresent(why -> getChildren().add(new NoticeBar(NoticeBar.Kind.BAD, why)));
        model.nowProperty()
                .get()
                .ifPresent(now -> {
                    getChildren()
                            .addAll(
                                    profile(now.table()),
                                    table(now.table()),
                                    new RuntimeCard(model, folder).of(now.folder()),
                                    open(now.open()));
                    now.badges().forEach(badge -> getChildren().add(badge(badge)));
                });
    }

    private VBox profile(PolicyTable table) {
        ComboBox<String> choice =
                choice(
                        "models-profile",
                        words.get("run.profile"),
                        Arrays.stream(Profile.values()).map(Profile::id).toList(),
                        table.profile().id());
        choice.setOnAction(_ -> Profile.of(choice.getValue()).ifPresent(model::take));
        Button measure =
                new Button(words.get("run.measure"), new FontIcon(MaterialDesignS.SPEEDOMETER));
        measure.setId("models-measure");
        measure.setMinWidth(USE_PREF_SIZE);
        measure.setOnAction(_ -> model.measure());
        Label meaning = Layout.label(ModelText.sentence(table.profile().words()), "models-enables");
        HBox row = new HBox(12, choice, meaning, Layout.spring(), measure);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox card = card(words.get("run.profile"), row);
        model.worthProperty().get().ifPresent(worth -> card.getChildren().addAll(figures(worth)));
        return card;
    }

    private List<Label> figures(MachineWorth worth) {
        List<Label> lines = new ArrayList<>();
        for (ProfileFigures of : worth.figures()) {
            String same =
                    of.deviationDb() == ProfileFigures.SAME
                            ? words.get("run.same")
                            : words.get("run.deviation", of.deviationDb());
            lines.add(
                    Layout.label(
                            words.get(
                                    "run.figures",
                                    of.profile().id(),
                                    of.gigaflops(),
                                    of.threads(),
                                    of.chip().words(),
                                    of.precision().id(),
                                    same),
                            "models-fact"));
        }
        Label why = Layout.label(worth.proposed().why(), "models-enables");
        why.setId("models-proposal");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        lines.add(why);
        return lines;
    }

    private VBox table(PolicyTable table) {
        VBox card = card(words.get("run.table"));
        for (ModelFacts facts : models.shelfProperty().get().usable()) {
            String name = facts.bundle().name();
            card.getChildren().add(line(name, table, name, facts.kindName()));
        }
        card.getChildren().add(line(PolicyRow.OTHERS, table, words.get("run.others"), ""));
        card.getChildren()
                .addAll(
                        either("encoder", table.encoder(), model::encode),
                        either("window", table.window(), model::draw));
        Button reset = new Button(words.get("run.reset"));
        reset.setId("models-policy-reset");
        reset.setOnAction(_ -> model.reset());
        card.getChildren().add(new HBox(reset));
        return card;
    }

    private HBox line(String what, PolicyTable table, String shown, String more) {
        Optional<PolicyRow> row =
                table.rows().stream().filter(one -> one.what().equals(what)).findFirst();
        String where = row.map(PolicyRow::where).orElse(PolicyRow.AUTO);
        List<String> places = new ArrayList<>(RunningViewModel.PLACES);
        if (!places.contains(where)) {
            places.add(where);
        }
        String id = what.equals(PolicyRow.OTHERS) ? "others" : what;
        ComboBox<String> choice =
                choice("models-place-" + id, words.get("run.place", shown), places, where);
        choice.setOnAction(_ -> model.place(what, choice.getValue()));
        Label told = Layout.label(more, "models-faint");
        return row(shown, choice, told);
    }

    private HBox either(String key, String value, Consumer<String> then) {
        String shown = words.get("run." + key);
        ComboBox<String> choice = choice("models-place-" + key, shown, EITHER, value);
        choice.setOnAction(_ -> then.accept(choice.getValue()));
        return row(shown, choice, Layout.label(words.get("run." + key + ".more"), "models-faint"));
    }

    private static HBox row(String shown, Node choice, Label more) {
        Label name = Layout.label(shown, "models-fact");
        name.setPrefWidth(WHAT_WIDTH);
        name.setMinWidth(WHAT_WIDTH);
        HBox row = new HBox(12, name, choice, more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ComboBox<String> choice(String id, String said, List<String> values, String value) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId(id);
        choice.setAccessibleText(said);
        choice.setPrefWidth(120);
        choice.setMinWidth(120);
        choice.getItems().setAll(values);
        choice.setValue(value);
        return choice;
    }

    private VBox open(KeeperState state) {
        VBox card = card(words.get("run.open"));
        card.setId("models-open");
        if (state.models().isEmpty()) {
            card.getChildren().add(Layout.label(words.get("run.open.none"), "models-faint"));
        }
        for (KeeperState.OpenModel one : state.models()) {
            String size = text.size(one.bytes() / MEGABYTE);
            String key = one.users() > 0 ? "run.open.busy" : "run.open.idle";
            String line = words.get(key, one.name(), one.chip().words(), size);
            card.getChildren().add(Layout.label(line, "models-fact"));
        }
        if (state.waiting() > 0) {
            card.getChildren()
                    .add(Layout.label(words.get("run.waiting", state.waiting()), "models-warn"));
        }
        return card;
    }

    private static NoticeBar badge(Badge badge) {
        return new NoticeBar(NoticeBar.Kind.WARN, badge.warning().sentence());
    }

    static VBox card(String title, Node... content) {
        VBox card = new VBox(Layout.label(title, "models-name"));
        card.getChildren().addAll(content);
        card.getStyleClass().add("models-card");
        return card;
    }

    @Override
    public void close() {
        model.nowProperty().removeListener(changed);
        model.worthProperty().removeListener(changed);
        model.faultProperty().removeListener(changed);
        models.shelfProperty().removeListener(changed);
    }
}
