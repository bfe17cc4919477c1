package studio.longplay.app.mixer;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripPreset;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The knobs of the strip that was chosen: preset, place, equalizer, gate, de-esser, compressor,
/// and for all but the master the send to the room.
final class StripPane extends VBox implements AutoCloseable {
    private static final double WIDTH = 296;
    private static final String OWN = "";

    private final DeskViewModel desk;
    private final Words words = Words.of("mixer");
    private final StripRef ref;
    private final List<Runnable> shown = new ArrayList<>();
    private final Runnable undone;
    private boolean showing;
    private @Nullable LanePane lane;

    StripPane(DeskViewModel desk, StripRef ref) {
        this.desk = desk;
        this.ref = ref;
        setId("mixer-knobs");
        getStyleClass().add("mixer-knobs-pane");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        VBox knobs = new VBox();
        knobs.getStyleClass().add("mixer-knobs");
        knobs.getChildren().add(preset());
        if (!(ref instanceof StripRef.Master)) {
            knobs.getChildren().add(knob(Knobs.pan()));
        }
        if (!(ref instanceof StripRef.Master)) {
            knobs.getChildren().add(knob(Knobs.send()));
        }
        knobs.getChildren().addAll(title("equalizer"), equalizer());
        section(knobs, "compressor", Knobs.compressor());
        section(knobs, "de-esser", Knobs.deEsser());
        section(knobs, "gate", Knobs.gate());
        if (!(ref instanceof StripRef.Master)) {
            knobs.getChildren().addAll(title("lane"), lane());
        }
        if (!(ref instanceof StripRef.Master)) {
            RoomKnobs room = new RoomKnobs(desk);
            shown.add(room::show);
            knobs.getChildren().addAll(title("room"), room);
        }
        ScrollPane scroll = new ScrollPane(knobs);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        var mix = desk.mixProperty().subscribe(this::show);
        undone = mix::unsubscribe;
        show();
    }

    private LanePane lane() {
        LanePane pane = new LanePane(desk.lane(ref));
        lane = pane;
        shown.add(pane::show);
        return pane;
    }

    private PanelHead head() {
        IconButton close = new IconButton(MaterialDesignC.CLOSE, words.get("knobs.close"));
        close.setId("mixer-knobs-close");
        close.setOnAction(_ -> desk.chosenProperty().set(Optional.empty()));
        return PanelHead.titled(desk.name(ref)).trailing(close);
    }

    private void show() {
        showing = true;
        shown.forEach(Runnable::run);
        showing = false;
    }

    private void section(VBox into, String key, List<Knob> knobs) {
        into.getChildren().add(title(key));
        knobs.forEach(knob -> into.getChildren().add(knob(knob)));
    }

    private Label title(String key) {
        Label title = new Label(words.get(key));
        title.getStyleClass().add("mixer-knobs-title");
        return title;
    }

    private ChoiceRow<String> preset() {
        List<String> keys = new ArrayList<>();
        keys.add(OWN);
        desk.presets().forEach(preset -> keys.add(preset.key()));
        ChoiceRow<String> row =
                new ChoiceRow<>(words.get("preset"), keys, this::presetName).withId("mixer-preset");
        shown.add(() ->
                row.valueProperty().set(desk.presetOf(ref).map(StripPreset::key).orElse(OWN)));
        row.valueProperty()
                .addListener((_, _, key) -> {
                    if (!showing && key != null) {
                        take(key);
                    }
                });
        return row;
    }

    private String presetName(String key) {
        return preset(key).map(desk::presetName).orElseGet(() -> words.get("preset.own"));
    }

    private Optional<StripPreset> preset(String key) {
        return desk.presets().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private void take(String key) {
        preset(key).ifPresentOrElse(found -> desk.set(ref, found.on(desk.strip(ref))), this::show);
    }

    private EqualizerPane equalizer() {
        EqualizerPane pane =
                new EqualizerPane(now -> desk.set(ref, desk.strip(ref).withEqualizer(now)));
        shown.add(() -> pane.show(desk.strip(ref).equalizer()));
        return pane;
    }

    private ValueRow knob(Knob knob) {
        ValueRow row =
                new ValueRow(words.get(knob.key()), knob.range(), knob.format())
                        .withId("knob-" + knob.key().replace('.', '-'));
        shown.add(() -> row.valueProperty().set(knob.read().applyAsDouble(desk.strip(ref))));
        row.whenSettled(value -> {
            Strip turned = knob.turned().at(desk.strip(ref), value);
            desk.set(ref, turned);
        });
        return row;
    }

    @Override
    public void close() {
        undone.run();
        if (lane != null) {
            lane.close();
        }
    }
}
