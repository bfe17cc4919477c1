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
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.KeeperState;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.inference.run.ProfileFigures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where models run: the profile, a line for each installed model, and what is open now.
final class RunningPane extends VBox implements AutoCloseable {
    private static final double WHAT_WIDTH = 260;
    private static final double MEGABYTE = 1e6;

    private final RunningViewModel model;
    private final ModelsViewModel models;
    private final ModelText text;
    private final Words words;
    private final Supplier<Optional<Path>> folder;
    private final InvalidationListener changed = _ -> show();
    private String wanted = "";

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
                                    new PolicyCard(model, models.shelfProperty().get().usable())
                                            .of(now.table()));
                    now.absent().forEach(line -> getChildren().add(absent(line)));
                    getChildren()
                            .addAll(
                                    new RuntimeCard(model, folder).of(now.folder()),
                                    open(now.open()));
                    now.badges().forEach(badge -> getChildren().add(badge(badge)));
                });
    }

    private VBox profile(PolicyTable table) {
        ComboBox<String> choice =
                PolicyCard.choice(
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

    private VBox open(KeeperState state) {
        VBox card = card(words.get("run.open"));
        card.setId("models-open");
        if (state.models().isEmpty()) {
            card.getChildren().add(Layout.label(words.get("run.open.none"), "models-faint"));
        }
        for (KeeperState.OpenModel one : state.models()) {
            card.getChildren().add(Layout.label(told(one), "models-fact"));
        }
        if (state.waiting() > 0) {
            card.getChildren()
                    .add(Layout.label(words.get("run.waiting", state.waiting()), "models-warn"));
        }
        warm().ifPresent(card.getChildren()::add);
        return card;
    }

    /// A model that is open: where, what it was believed to take and what it took, and how long it
    /// took to be ready.
    private String told(KeeperState.OpenModel one) {
        List<String> parts = new ArrayList<>();
        String key = one.users() > 0 ? "run.open.busy" : "run.open.idle";
        parts.add(words.get(key, one.name(), one.chip().words()));
        parts.add(words.get("run.open.expected", text.size(one.estimateBytes() / MEGABYTE)));
        parts.add(
                one.measuredBytes().isPresent()
                        ? words.get(
                                "run.open.measured",
                                text.size(one.measuredBytes().getAsLong() / MEGABYTE))
                        : words.get("run.open.unmeasured"));
        one.loadMillis().ifPresent(millis -> parts.add(words.get("run.open.load", millis)));
        one.warmMillis().ifPresent(millis -> parts.add(words.get("run.open.warm", millis)));
        return String.join(", ", parts);
    }

    /// Opens one ahead of its first use; nothing where none is installed.
    private Optional<HBox> warm() {
        List<String> names =
                models.shelfProperty().get().usable().stream()
                        .map(facts -> facts.bundle().name())
                        .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String first = names.contains(wanted) ? wanted : names.getFirst();
        ComboBox<String> choice =
                PolicyCard.choice("models-warm-which", words.get("run.warm.which"), names, first);
        choice.setOnAction(_ -> wanted = choice.getValue());
        choice.setPrefWidth(WHAT_WIDTH);
        Button warm = new Button(words.get("run.warm"), new FontIcon(MaterialDesignF.FIRE));
        warm.setId("models-warm");
        warm.setMinWidth(USE_PREF_SIZE);
        warm.setOnAction(_ -> model.warm(choice.getValue()));
        HBox row =
                new HBox(
                        12, choice, warm, Layout.label(words.get("run.warm.more"), "models-faint"));
        row.setAlignment(Pos.CENTER_LEFT);
        return Optional.of(row);
    }

    private static NoticeBar badge(Badge badge) {
        return new NoticeBar(NoticeBar.Kind.WARN, badge.warning().sentence());
    }

    private static NoticeBar absent(Warning line) {
        NoticeBar bar = new NoticeBar(NoticeBar.Kind.WARN, EngineWords.of(line).whole());
        bar.getStyleClass().add("models-absent");
        return bar;
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
