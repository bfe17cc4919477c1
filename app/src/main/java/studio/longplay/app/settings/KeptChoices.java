package studio.longplay.app.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.render.purge.StoredClass;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is kept, with a box for each class and a button for each voice and each project.
final class KeptChoices extends VBox {
    private static final List<Integer> DAYS = List.of(0, 7, 30, 90, 365);

    private final Words words;
    private final StoredWords stored;
    private final Map<StoredClass, CheckBox> boxes = new EnumMap<>(StoredClass.class);
    private final ToggleGroup voices = new ToggleGroup();
    private final ToggleGroup projects = new ToggleGroup();
    private final ChoiceRow<Integer> unused;
    private final ReadOnlyBooleanWrapper nothing =
            new ReadOnlyBooleanWrapper(this, "nothing", true);

    KeptChoices(Words words, StoredWords stored) {
        super(14);
        this.words = words;
        this.stored = stored;
        unused =
                new ChoiceRow<>(
                                words.get("kept.unused"),
                                DAYS,
                                days ->
                                        days == 0
                                                ? words.get("kept.any")
                                                : words.get("data.days", days))
                        .withId("kept-days");
        unused.valueProperty().set(0);
        voices.selectedToggleProperty().addListener(_ -> changed());
        projects.selectedToggleProperty().addListener(_ -> changed());
    }

    /// Whether nothing is chosen.
    ReadOnlyBooleanProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /// What is chosen.
    KeptViewModel.Choice choice() {
        Set<StoredClass> classes = EnumSet.noneOf(StoredClass.class);
        boxes.forEach((kind, box) -> {
            if (box.isSelected()) {
                classes.add(kind);
            }
        });
        return new KeptViewModel.Choice(
                classes,
                chosen(voices, String.class),
                chosen(projects, Path.class),
                unused.valueProperty().get());
    }

    private static <T> Optional<T> chosen(ToggleGroup group, Class<T> type) {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(Toggle::getUserData)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private void changed() {
        nothing.set(choice().isEmpty());
    }

    /// What was ticked before is not any more: it is another day.
    void show(KeptViewModel.Kept kept) {
        boxes.clear();
        voices.getToggles().clear();
        projects.getToggles().clear();
        getChildren().setAll(section("kept.classes", classes(kept), unused));
        if (!kept.voices().isEmpty()) {
            getChildren().add(section("kept.voices", ofVoices(kept.voices())));
        }
        if (!kept.projects().isEmpty()) {
            getChildren().add(section("kept.projects", ofProjects(kept.projects())));
        }
        getChildren().add(faint("kept.text"));
        changed();
    }

    private VBox section(String key, Node... rows) {
        VBox box = new VBox(4, rows);
        box.getStyleClass().add("settings-section");
        return new VBox(8, Layout.label(words.get(key), "lp-heading"), box);
    }

    private VBox classes(KeptViewModel.Kept kept) {
        VBox rows = new VBox();
        for (StoredClass kind : StoredClass.values()) {
            PurgePlan.Sum sum = kept.sums().getOrDefault(kind, StoredWords.NOTHING);
            CheckBox box = new CheckBox(stored.name(kind));
            box.setId("kept-" + StoredWords.word(kind));
            box.setMinWidth(USE_PREF_SIZE);
            box.setDisable(sum.count() == 0);
            box.selectedProperty().addListener(_ -> changed());
            boxes.put(kind, box);
            HBox row = row(box, stored.amount(sum));
            if (kind == StoredClass.SETTINGS) {
                Label why = Layout.label(words.get("kept.settings"), "lp-text-faint");
                why.setMinWidth(0);
                why.setTooltip(new Tooltip(words.get("kept.settings")));
                row.getChildren().add(1, why);
            }
            rows.getChildren().add(row);
        }
        return rows;
    }

    private VBox ofVoices(List<KeptViewModel.OfVoice> known) {
        VBox rows = new VBox(none("voice", voices));
        for (KeptViewModel.OfVoice one : known) {
            RadioButton button = new RadioButton(one.name());
            button.setId("kept-voice-" + one.id());
            button.setUserData(one.id());
            button.setToggleGroup(voices);
            button.setMinWidth(0);
            rows.getChildren()
                    .add(
                            row(
                                    button,
                                    one.person()
                                            .map(person -> words.get("kept.person", person))
                                            .orElse("")));
        }
        return rows;
    }

    private HBox none(String of, ToggleGroup group) {
        RadioButton none = new RadioButton(words.get("kept.no-" + of));
        none.setId("kept-" + of + "-none");
        none.setToggleGroup(group);
        none.setSelected(true);
        HBox row = new HBox(none);
        row.getStyleClass().add("lp-row");
        return row;
    }

    private VBox ofProjects(List<KeptViewModel.OfProject> known) {
        VBox rows = new VBox(none("project", projects));
        for (KeptViewModel.OfProject one : known) {
            RadioButton button = new RadioButton(one.place().title());
            button.setId("kept-project-" + rows.getChildren().size());
            button.setUserData(one.place().folder());
            button.setTooltip(new Tooltip(one.place().folder().toString()));
            button.setToggleGroup(projects);
            button.setDisable(one.sum().count() == 0);
            button.setMinWidth(0);
            rows.getChildren().add(row(button, stored.amount(one.sum())));
        }
        return rows;
    }

    private HBox row(Node choice, String much) {
        Label amount = Layout.label(much, "lp-text-secondary");
        amount.setId(choice.getId() + "-amount");
        amount.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, choice, Layout.spring(), amount);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        return row;
    }

    private Label faint(String key) {
        Label label = Layout.label(words.get(key), "lp-text-faint");
        label.getStyleClass().add("lp-small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
