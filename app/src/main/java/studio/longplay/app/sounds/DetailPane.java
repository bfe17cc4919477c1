package studio.longplay.app.sounds;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.sfx.SoundParameter;
import studio.longplay.engine.sfx.bank.SoundItem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The chosen sound: heard, drawn, set, and brought to where it is needed.
final class DetailPane extends VBox implements AutoCloseable {
    private final SoundsViewModel model;
    private final Words words;
    private final WaveStrip wave;
    private final Label title = Layout.label("sounds-title");
    private final Label facts = Layout.label("sounds-faint");
    private final Label note = Layout.label("sounds-note");
    private final IconButton play;
    private final IconButton star;
    private final Button another;
    private final TextField tags = new TextField();
    private final TextField licence = new TextField();
    private final FlowPane parameters = new FlowPane(14, 8);
    private final InvalidationListener wished = _ -> show();
    private final InvalidationListener heard = _ -> showPlay();
    private String shown = "";

    DetailPane(SoundsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        wave = new WaveStrip(model, words);
        play = new IconButton(MaterialDesignP.PLAY, words.get("play")).withKey("Space");
        play.setId("sounds-play");
        play.setOnAction(_ -> model.toggle());
        star = new IconButton(MaterialDesignS.STAR_OUTLINE, words.get("favour"));
        star.setId("sounds-favour");
        star.setOnAction(
                _ -> model.wishProperty().get().ifPresent(now -> model.favour(now.item())));
        another = button("sounds-another", words.get("another"), MaterialDesignD.DICE_5_OUTLINE);
        another.setTooltip(new Tooltip(words.get("another.tip")));
        another.setOnAction(_ -> model.another());
        title.setMinWidth(0);
        facts.setMinWidth(0);
        note.setMinWidth(0);
        VBox names = new VBox(1, title, facts);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(8, play, names, star);
        head.getStyleClass().add("sounds-detail-head");
        getStyleClass().add("sounds-detail");
        setId("sounds-detail");
        written(tags, "tags", this::writeTags);
        written(licence, "licence", this::writeLicence);
        getChildren().addAll(head, wave, tags, licence, parameters, note, deeds());
        setOnDragDetected(event -> {
            model.heardProperty().get().ifPresent(sound -> drag(this, sound.file()));
            event.consume();
        });
        model.wishProperty().addListener(wished);
        model.foundProperty().addListener(wished);
        model.heardProperty().addListener(heard);
        model.player().heardProperty().addListener(heard);
        show();
    }

    /// A field that is written with Enter, or when it is left.
    private void written(TextField field, String key, Runnable write) {
        field.setId("sounds-" + key);
        field.setPromptText(words.get(key + ".prompt"));
        field.setAccessibleText(words.get(key));
        field.setTooltip(new Tooltip(words.get(key)));
        field.setMinWidth(0);
        field.setOnAction(_ -> write.run());
        field.focusedProperty()
                .addListener((_, _, inside) -> {
                    if (!inside) {
                        write.run();
                    }
                });
    }

    private void writeTags() {
        shownItem().ifPresent(item -> model.tag(item, tags.getText()));
    }

    private void writeLicence() {
        shownItem().ifPresent(item -> model.license(item, licence.getText()));
    }

    private Optional<SoundItem> shownItem() {
        return model.wishProperty()
                .get()
                .map(now -> current(now.item()))
                .filter(item -> item.id().equals(shown));
    }

    /// Begins to drag a file, as if it came from the desktop.
    static void drag(javafx.scene.Node from, Path file) {
        Dragboard board = from.startDragAndDrop(TransferMode.COPY);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        board.setContent(content);
    }

    private FlowPane deeds() {
        Button insert =
                button("sounds-insert", words.get("insert"), MaterialDesignF.FORMAT_ALIGN_LEFT);
        insert.setTooltip(new Tooltip(words.get("insert.tip")));
        insert.getStyleClass().add("accent");
        insert.setOnAction(_ -> model.insert());
        Button place = button("sounds-place", words.get("place"), MaterialDesignT.TIMELINE_PLUS);
        place.setTooltip(new Tooltip(words.get("place.tip")));
        place.setOnAction(_ -> model.place());
        FlowPane deeds = new FlowPane(8, 8, insert, place, another);
        deeds.getStyleClass().add("sounds-deeds");
        return deeds;
    }

    private static Button button(String id, String words, org.kordamp.ikonli.Ikon icon) {
        Button button = new Button(words, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show() {
        Optional<Wish> wish = model.wishProperty().get();
        Layout.shown(this, wish.isPresent());
        if (wish.isEmpty()) {
            shown = "";
            return;
        }
        SoundItem item = current(wish.get().item());
        title.setText(item.title());
        facts.setText(facts(item));
        note.setText(wish.get().note(item.title(), List.of()));
        Layout.shown(note, item.kind().isPresent());
        Layout.shown(another, item.kind().isPresent());
        star.become(
                item.favourite() ? MaterialDesignS.STAR : MaterialDesignS.STAR_OUTLINE,
                words.get(item.favourite() ? "favour.not" : "favour"),
                "");
        String own = String.join(", ", SoundsViewModel.ownTags(item));
        if (!shown.equals(item.id())) {
            shown = item.id();
            tags.setText(own);
            licence.setText(item.licence());
            showParameters(item);
        } else {
            shown(tags, own);
            shown(licence, item.licence());
        }
        Layout.shown(licence, item.file().isPresent());
        showPlay();
    }

    /// What somebody is writing stays.
    private static void shown(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text);
        }
    }

    /// The sound as it was found last: whether it is a favourite may have changed.
    private SoundItem current(SoundItem item) {
        return model.foundProperty().get().sounds().stream()
                .filter(it -> it.id().equals(item.id()))
                .findFirst()
                .orElse(item);
    }

    private String facts(SoundItem item) {
        String shape =
                item.file()
                        .map(file ->
                                words.get(
                                        "file.facts",
                                        file.header().format(),
                                        file.header().rateHz() / 1000.0,
                                        file.header().channels()))
                        .orElse("");
        String licence = item.licence().isEmpty() ? words.get("licence.none") : item.licence();
        return Stream.of(item.category(), shape, item.words(), licence)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private void showParameters(SoundItem item) {
        parameters.getChildren().clear();
        item.kind()
                .ifPresent(kind -> {
                    for (SoundParameter parameter : kind.parameters()) {
                        parameters.getChildren().add(row(parameter));
                    }
                });
        Layout.shown(parameters, !parameters.getChildren().isEmpty());
    }

    private ValueRow row(SoundParameter parameter) {
        double step = parameter.most() > 20 ? 1 : 0.01;
        ValueRow row =
                new ValueRow(
                                parameter.name(),
                                new ValueRange(
                                        parameter.least(),
                                        parameter.most(),
                                        step,
                                        (parameter.most() - parameter.least()) / 10,
                                        parameter.usual()),
                                ValueFormat.number(parameter.most() > 20 ? 0 : 2, parameter.unit()))
                        .withId("sounds-set-" + parameter.name());
        Tooltip.install(row, new Tooltip(parameter.meaning()));
        row.whenSettled(value -> model.set(parameter.name(), value));
        row.setPrefWidth(170);
        return row;
    }

    private void showPlay() {
        boolean playing = model.player().heardProperty().get().isPresent();
        play.become(
                playing ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                words.get(playing ? "stop" : "play"),
                "Space");
    }

    @Override
    public void close() {
        wave.close();
        model.wishProperty().removeListener(wished);
        model.foundProperty().removeListener(wished);
        model.heardProperty().removeListener(heard);
        model.player().heardProperty().removeListener(heard);
    }
}
