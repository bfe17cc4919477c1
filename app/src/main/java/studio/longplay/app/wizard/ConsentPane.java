package studio.longplay.app.wizard;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;

import java.util.function.Function;

/// Who speaks, what they allow, and what shows it.
final class ConsentPane extends VBox implements AutoCloseable {
    private final ConsentFields fields;
    private final Words words;
    private final TextField person = new TextField();
    private final GridPane grid = new GridPane(14, 10);
    private final Label chosen = Layout.label("wizard-fact");
    private final Label said = Look.text("");
    private final Label saidTitle = Layout.label("wizard-faint");
    private final CheckBox without = new CheckBox();
    private final Button record = new Button();
    private final VBox reading;
    private final Runnable unfollow;
    private int row;

    /// @param choosing asks for a file that shows it
    /// @param recording records it
    ConsentPane(ConsentFields fields, Words words, Runnable choosing, Runnable recording) {
        super(18);
        this.fields = fields;
        this.words = words;
        setId("wizard-consent");
        getStyleClass().add("wizard-page");
        reading = reading();
        fillGrid(choosing, recording);
        without.setId("wizard-without");
        without.setText(words.get("consent.without"));
        without.selectedProperty().bindBidirectional(fields.withoutProperty());
        grid.disableProperty().bind(fields.withoutProperty());
        VBox trying = new VBox(4, without, Look.text(words.get("consent.without.text")));
        trying.getStyleClass().add("wizard-card");
        getChildren()
                .addAll(
                        Look.heading(words.get("consent.title"), words.get("consent.text")),
                        HelpLink.page("guides/cloning-and-consent.md#before-you-begin")
                                .withId("wizard-consent-help"),
                        grid,
                        reading,
                        trying);
        unfollow = fields.follow(_ -> show());
        show();
    }

    private void fillGrid(Runnable choosing, Runnable recording) {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(96);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints more = new ColumnConstraints();
        more.setMinWidth(64);
        ColumnConstraints right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, wide, more, right);
        text(person, "consent.person", "wizard-person");
        person.textProperty().bindBidirectional(fields.personProperty());
        ComboBox<ConsentUse> use = new ComboBox<>();
        use.getItems().setAll(ConsentUse.values());
        use.setConverter(named(one -> words.get("consent.use." + one.word())));
        use.valueProperty().bindBidirectional(fields.useProperty());
        row(use, "consent.use", "wizard-use");
        DatePicker given = day("consent.given", "wizard-given", 0);
        given.valueProperty().bindBidirectional(fields.givenOnProperty());
        DatePicker until = day("consent.until", "wizard-until", 2);
        until.setPromptText(words.get("consent.until.hint"));
        until.valueProperty().bindBidirectional(fields.untilProperty());
        row++;
        TextField languages = new TextField();
        text(languages, "consent.languages", "wizard-languages");
        languages.textProperty().bindBidirectional(fields.languagesProperty());
        statement(choosing, recording);
    }

    private void text(TextField field, String key, String id) {
        field.setPromptText(words.get(key + ".hint"));
        row(field, key, id);
    }

    private void row(javafx.scene.control.Control field, String key, String id) {
        field.setId(id);
        field.setAccessibleText(words.get(key));
        field.setMaxWidth(Double.MAX_VALUE);
        grid.add(Look.name(words.get(key), field), 0, row);
        grid.add(field, 1, row, 3, 1);
        row++;
    }

    private DatePicker day(String key, String id, int column) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.getEditor().setId(id + "-text");
        picker.getEditor().setAccessibleText(words.get(key));
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setMinWidth(110);
        picker.setConverter(new Days(picker));
        grid.add(Look.name(words.get(key), picker), column, row);
        grid.add(picker, column + 1, row);
        return picker;
    }

    private void statement(Runnable choosing, Runnable recording) {
        ComboBox<Statement.Kind> kind = new ComboBox<>();
        kind.setId("wizard-kind");
        kind.getItems().setAll(Statement.Kind.values());
        kind.setConverter(named(one -> words.get("consent.kind." + one.word())));
        kind.valueProperty().bindBidirectional(fields.kindProperty());
        kind.setMinWidth(110);
        Button choose = new Button(words.get("consent.choose"));
        choose.setId("wizard-statement-choose");
        choose.setGraphic(new FontIcon(MaterialDesignF.FILE_OUTLINE));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> choosing.run());
        record.setText(words.get("consent.record"));
        record.setId("wizard-statement-record");
        record.setGraphic(new FontIcon(MaterialDesignM.MICROPHONE));
        record.setMinWidth(USE_PREF_SIZE);
        record.setOnAction(_ -> recording.run());
        chosen.setId("wizard-statement");
        HBox.setHgrow(chosen, Priority.ALWAYS);
        HBox line = new HBox(8, kind, record, choose, chosen);
        line.setAlignment(Pos.CENTER_LEFT);
        grid.add(Look.name(words.get("consent.statement"), kind), 0, row);
        grid.add(line, 1, row, 3, 1);
        row++;
    }

    private VBox reading() {
        IconButton copy = new IconButton(MaterialDesignC.CONTENT_COPY, words.get("consent.copy"));
        copy.setId("wizard-copy");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(fields.form().suggestedWords());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox head = new HBox(saidTitle, Layout.spring(), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        said.setId("wizard-words");
        said.getStyleClass().setAll("label", "lp-serif");
        VBox card = new VBox(2, head, said);
        card.getStyleClass().add("wizard-card");
        return card;
    }

    private void show() {
        boolean spoken = fields.kindProperty().get() == Statement.Kind.SPOKEN;
        saidTitle.setText(words.get(spoken ? "consent.words" : "consent.words.signed"));
        said.setText(fields.form().suggestedWords());
        chosen.setText(
                fields.statementProperty()
                        .get()
                        .map(file -> String.valueOf(file.getFileName()))
                        .orElse(words.get("consent.statement.none")));
        Layout.shown(record, spoken);
        reading.setDisable(fields.withoutProperty().get());
    }

    void begin() {
        (fields.withoutProperty().get() ? without : person).requestFocus();
    }

    @Override
    public void close() {
        unfollow.run();
    }

    static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody writes into this");
            }
        };
    }
}
