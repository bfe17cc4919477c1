package studio.longplay.app.wizard;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.words.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the voice is called and may be used for; keeping it, packing it, giving it to a speaker.
final class ResultPane extends VBox implements AutoCloseable {
    private final WizardViewModel model;
    private final Words words;
    private final Function<String, Optional<Path>> places;
    private final TextField name = new TextField();
    private final GridPane grid = new GridPane(14, 10);
    private final SwitchRow commercial;
    private final Label consent = Look.text("");
    private final Button keep = new Button();
    private final Button pack = new Button();
    private final Label packNote = Layout.label("wizard-faint");
    private final Button another = new Button();
    private final VBox news = new VBox(8);
    private final ComboBox<Parts.Part> part = new ComboBox<>();
    private final Button use = new Button();
    private final HBox using = new HBox(8);
    private final InvalidationListener changed = _ -> show();
    private final Runnable unfollow;
    private Optional<Parts.Part> given = Optional.empty();

    /// @param places where a pack of that name is to be written
    /// @param anew begins with another voice
    ResultPane(
            WizardViewModel model,
            Words words,
            Function<String, Optional<Path>> places,
            Runnable anew) {
        super(18);
        this.model = model;
        this.words = words;
        this.places = places;
        setId("wizard-result");
        getStyleClass().add("wizard-page");
        commercial =
                new SwitchRow(words.get("result.commercial"), words.get("result.commercial.text"))
                        .withId("wizard-commercial");
        commercial.onProperty().bindBidirectional(model.finishing().commercialProperty());
        consent.setId("wizard-consent-said");
        fillGrid();
        fillButtons(anew);
        HBox buttons = new HBox(8, keep, pack, packNote, Layout.spring(), another);
        buttons.setAlignment(Pos.CENTER_LEFT);
        fillUsing();
        getChildren()
                .addAll(
                        Look.heading(words.get("result.title"), ""),
                        grid,
                        commercial,
                        buttons,
                        news,
                        using);
        model.finishing().keptProperty().addListener(changed);
        model.finishing().packedProperty().addListener(changed);
        model.finishing().busyProperty().addListener(changed);
        model.matching().matchedProperty().addListener(changed);
        unfollow = model.consent().follow(changed);
        show();
    }

    private void fillGrid() {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(96);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, wide);
        TextField tags = new TextField();
        TextField licence = new TextField();
        name.textProperty().bindBidirectional(model.finishing().nameProperty());
        tags.textProperty().bindBidirectional(model.finishing().tagsProperty());
        licence.textProperty().bindBidirectional(model.finishing().licenceProperty());
        row(0, name, "name");
        row(1, tags, "tags");
        row(2, licence, "licence");
        grid.add(Look.name(words.get("result.consent"), consent), 0, 3);
        grid.add(consent, 1, 3);
    }

    private void row(int row, TextField field, String key) {
        field.setId("wizard-" + key);
        field.setPromptText(words.get("result." + key + ".hint"));
        field.setAccessibleText(words.get("result." + key));
        field.setOnAction(_ -> keep());
        grid.add(Look.name(words.get("result." + key), field), 0, row);
        grid.add(field, 1, row);
    }

    private void fillButtons(Runnable anew) {
        keep.setId("wizard-keep");
        keep.setText(words.get("result.keep"));
        keep.getStyleClass().add("lp-primary");
        keep.setGraphic(new FontIcon(MaterialDesignC.CHECK));
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(_ -> keep());
        pack.setId("wizard-pack");
        pack.setText(words.get("result.pack"));
        pack.setGraphic(new FontIcon(MaterialDesignP.PACKAGE_VARIANT_CLOSED));
        pack.setMinWidth(USE_PREF_SIZE);
        pack.setOnAction(_ -> pack());
        packNote.setText(words.get("result.pack.no"));
        another.setId("wizard-another");
        another.setText(words.get("result.another"));
        another.setMinWidth(USE_PREF_SIZE);
        another.setOnAction(_ -> anew.run());
    }

    private void keep() {
        if (!model.isDone()) {
            model.keep();
        }
    }

    private void pack() {
        String called = model.finishing().nameProperty().get().strip();
        places.apply(called.isEmpty() ? "voice" : called)
                .ifPresent(file ->
                        model.matching()
                                .matchedProperty()
                                .get()
                                .ifPresent(matched ->
                                        model.finishing().pack(matched, file, model::tell)));
    }

    private void fillUsing() {
        part.setId("wizard-part");
        part.setAccessibleText(words.get("result.use"));
        part.setConverter(ConsentPane.named(Parts.Part::name));
        use.setId("wizard-use-for");
        use.setText(words.get("result.use.do"));
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(_ -> {
            model.use(part.getValue().key());
            given = Optional.of(part.getValue());
            show();
        });
        using.setAlignment(Pos.CENTER_LEFT);
        using.getChildren().setAll(Look.name(words.get("result.use"), part), part, use);
    }

    private void show() {
        boolean done = model.isDone();
        boolean busy = model.finishing().busyProperty().get();
        boolean without = model.consent().withoutProperty().get();
        grid.setDisable(done || busy);
        boolean allowed =
                model.matching()
                        .matchedProperty()
                        .get()
                        .filter(model.finishing()::mayBeCommercial)
                        .isPresent();
        commercial.setDisable(done || busy || !allowed);
        keep.setDisable(busy);
        Layout.shown(keep, !done);
        Layout.shown(another, done);
        pack.setDisable(busy || without);
        Layout.shown(packNote, without);
        consent.setText(
                without
                        ? words.get("result.consent.none")
                        : words.get(
                                "result.consent.given."
                                        + model.consent().useProperty().get().word(),
                                model.consent().personProperty().get().strip()));
        showParts(done);
        showNews();
    }

    private void showParts(boolean done) {
        List<Parts.Part> parts = model.parts().all();
        Layout.shown(using, done && !parts.isEmpty());
        if (!part.getItems().equals(parts)) {
            part.getItems().setAll(parts);
            part.setValue(parts.isEmpty() ? null : parts.getFirst());
        }
    }

    private void showNews() {
        news.getChildren().clear();
        model.finishing()
                .keptProperty()
                .get()
                .ifPresent(voice -> tell("kept", words.get("result.kept", voice.voice().name())));
        model.finishing()
                .packedProperty()
                .get()
                .ifPresent(file -> tell("packed", words.get("result.packed", file.toString())));
        given.ifPresent(one ->
                tell(
                        "used",
                        words.get(
                                "result.used",
                                model.finishing().nameProperty().get().strip(),
                                one.name())));
        Layout.shown(news, !news.getChildren().isEmpty());
    }

    private void tell(String id, String sentence) {
        NoticeBar bar = new NoticeBar(NoticeBar.Kind.OK, sentence);
        bar.setId("wizard-" + id);
        news.getChildren().add(bar);
    }

    void begin() {
        (model.isDone() ? pack : name).requestFocus();
    }

    @Override
    public void close() {
        model.finishing().keptProperty().removeListener(changed);
        model.finishing().packedProperty().removeListener(changed);
        model.finishing().busyProperty().removeListener(changed);
        model.matching().matchedProperty().removeListener(changed);
        unfollow.run();
    }
}
