package studio.longplay.app.models;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.inference.Tuning;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.render.models.ModelFacts;
import studio.longplay.engine.render.models.ModelKinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The table of what runs where: a line for each installed model, for each other line there is, and
/// for what belongs to no model.
final class PolicyCard {
    private static final double COLUMN_WIDTH = 104;
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final List<Long> CAPS = List.of(0L, 1000L, 2000L, 4000L, 8000L, 16000L, 32000L);
    private static final List<Integer> LINES = List.of(0, 1, 2, 4, 8, 16, 32);

    private final RunningViewModel model;
    private final List<ModelFacts> installed;
    private final Words words;

    /// What a choice changes.
    ///
    /// @param key of its words, and in its id
    /// @param values as they are shown
    /// @param enabled whether it changes anything
    private record Column(
            String key,
            List<String> values,
            Function<PolicyRow, String> shown,
            Taking taking,
            boolean enabled) {}

    @FunctionalInterface
    private interface Taking {
        PolicyRow take(PolicyRow row, String value);
    }

    PolicyCard(RunningViewModel model, List<ModelFacts> installed) {
        this.model = model;
        this.installed = installed;
        words = model.words();
    }

    VBox of(PolicyTable table) {
        VBox card = RunningPane.card(words.get("run.table"), heads());
        for (ModelFacts facts : installed) {
            String name = facts.bundle().name();
            boolean several = ModelKinds.doesSeveral(facts.bundle().kind());
            card.getChildren().add(line(table.row(name), name, facts.kindName(), several));
        }
        for (PolicyRow row : table.rows()) {
            if (!isInstalled(row.what()) && !row.what().equals(PolicyRow.OTHERS)) {
                boolean kind = ModelKinds.of(row.what()).isPresent();
                boolean several = !kind || ModelKinds.doesSeveral(row.what());
                String more = words.get(kind ? "run.kind" : "run.absent");
                card.getChildren().add(line(row, row.what(), more, several));
            }
        }
        card.getChildren()
                .add(line(table.row(PolicyRow.OTHERS), words.get("run.others"), "", true));
        card.getChildren().addAll(either("encoder", PolicyTable.ENCODERS, table.encoder()));
        card.getChildren()
                .addAll(
                        either(
                                "window",
                                List.of(PolicyRow.AUTO, PolicyTable.SOFTWARE),
                                table.window()),
                        cap("memory", table.memoryMegabytes()),
                        cap("cards", table.cardMegabytes()));
        Button reset = new Button(words.get("run.reset"));
        reset.setId("models-policy-reset");
        reset.setOnAction(_ -> model.reset());
        card.getChildren().add(new HBox(reset));
        return card;
    }

    private boolean isInstalled(String what) {
        return installed.stream().anyMatch(facts -> facts.bundle().name().equals(what));
    }

    private HBox heads() {
        HBox row = row("", "");
        for (String key : List.of("place", "threads", "batch", "level", "arena")) {
            Label head = Layout.label(words.get("run.head." + key), "models-faint");
            head.setMinWidth(COLUMN_WIDTH);
            head.setPrefWidth(COLUMN_WIDTH);
            row.getChildren().add(head);
        }
        return row;
    }

    private HBox line(PolicyRow line, String shown, String more, boolean several) {
        HBox row = row(shown, more);
        String id = line.what().equals(PolicyRow.OTHERS) ? "others" : line.what();
        for (Column column : columns(several)) {
            ComboBox<String> choice =
                    choice(
                            "models-" + column.key() + "-" + id,
                            words.get("run." + column.key(), shown),
                            column.values(),
                            column.shown().apply(line));
            choice.setDisable(!column.enabled());
            choice.setOnAction(_ ->
                    model.line(line.what(), now -> column.taking().take(now, choice.getValue())));
            row.getChildren().add(choice);
        }
        return row;
    }

    private static List<Column> columns(boolean several) {
        List<String> levels =
                Stream.concat(
                                Stream.of(PolicyRow.AUTO),
                                Arrays.stream(Tuning.Level.values()).map(Tuning.Level::id))
                        .toList();
        return List.of(
                new Column("place", RunningViewModel.PLACES, PolicyRow::where, PolicyRow::at, true),
                new Column(
                        "threads",
                        threads(),
                        row -> counted(row.threads()),
                        (row, value) -> row.threaded(count(value)),
                        true),
                new Column(
                        "batch",
                        LINES.stream().map(PolicyCard::counted).toList(),
                        row -> counted(row.batch()),
                        (row, value) -> row.batched(count(value)),
                        several),
                new Column(
                        "level",
                        levels,
                        row -> row.level().map(Tuning.Level::id).orElse(PolicyRow.AUTO),
                        (row, value) -> row.rewritten(Tuning.Level.of(value)),
                        true),
                new Column(
                        "arena",
                        List.of(PolicyRow.AUTO, ON, OFF),
                        row -> row.arena().map(on -> on ? ON : OFF).orElse(PolicyRow.AUTO),
                        (row, value) ->
                                row.keeping(
                                        value.equals(PolicyRow.AUTO)
                                                ? Optional.empty()
                                                : Optional.of(value.equals(ON))),
                        true));
    }

    /// Powers of two up to the cores there are.
    private static List<String> threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        List<String> counts = new ArrayList<>(List.of(PolicyRow.AUTO));
        for (int count = 1; count < cores; count *= 2) {
            counts.add(counted(count));
        }
        counts.add(counted(cores));
        return counts;
    }

    private static String counted(int number) {
        return number == 0 ? PolicyRow.AUTO : Integer.toString(number);
    }

    private static int count(String value) {
        return value.equals(PolicyRow.AUTO) ? 0 : Integer.parseInt(value);
    }

    private HBox either(String key, List<String> values, String value) {
        Consumer<String> then = key.equals("encoder") ? model::encode : model::draw;
        String shown = words.get("run." + key);
        ComboBox<String> choice = choice("models-place-" + key, shown, values, value);
        choice.setOnAction(_ -> then.accept(choice.getValue()));
        HBox row = row(shown, "");
        row.getChildren()
                .addAll(choice, Layout.label(words.get("run." + key + ".more"), "models-faint"));
        return row;
    }

    private HBox cap(String key, long megabytes) {
        String shown = words.get("run.cap." + key);
        List<Long> caps = new ArrayList<>(CAPS);
        if (!caps.contains(megabytes)) {
            caps.add(megabytes);
        }
        List<String> values = caps.stream().map(cap -> capped(key, cap)).toList();
        ComboBox<String> choice =
                choice("models-cap-" + key, shown, values, capped(key, megabytes));
        choice.setOnAction(_ -> {
            int at = choice.getSelectionModel().getSelectedIndex();
            if (at >= 0) {
                model.cap(key.equals("cards"), caps.get(at));
            }
        });
        choice.setPrefWidth(COLUMN_WIDTH * 1.4);
        HBox row = row(shown, "");
        row.getChildren()
                .addAll(
                        choice,
                        Layout.label(words.get("run.cap." + key + ".more"), "models-faint"));
        return row;
    }

    private String capped(String key, long megabytes) {
        return megabytes == 0
                ? words.get("run.cap." + key + ".usual")
                : words.get("run.cap.megabytes", megabytes);
    }

    private static HBox row(String shown, String more) {
        VBox name = new VBox(Layout.label(shown, "models-fact"));
        if (!more.isEmpty()) {
            name.getChildren().add(Layout.label(more, "models-faint"));
        }
        name.setMinWidth(0);
        name.setPrefWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(320);
        HBox row = new HBox(10, name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static ComboBox<String> choice(String id, String said, List<String> values, String value) {
        List<String> all = new ArrayList<>(values);
        if (!all.contains(value)) {
            all.add(value);
        }
        ComboBox<String> choice = new ComboBox<>();
        choice.setId(id);
        choice.setAccessibleText(said);
        choice.setPrefWidth(COLUMN_WIDTH);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.getItems().setAll(all);
        choice.setValue(value);
        return choice;
    }
}
