package studio.longplay.app.mixer;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.List;

/// A strip for every speaker and every track of the user's sounds.
final class SourcesView extends StackPane implements AutoCloseable {
    private final MixerViewModel model;
    private final DeskViewModel desk;
    private final HBox row = new HBox();
    private final ScrollPane scroll = new ScrollPane(row);
    private final List<SourceStripView> strips = new ArrayList<>();
    private final ListChangeListener<Source> listed = _ -> list();
    private final MeterPulse pulse;

    SourcesView(MixerViewModel model, DeskViewModel desk) {
        this.model = model;
        this.desk = desk;
        setId("mixer-sources");
        row.getStyleClass().add("mixer-strips");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(180);
        desk.sources().addListener(listed);
        list();
        pulse = new MeterPulse(model, this, _ -> refresh());
    }

    private void list() {
        strips.forEach(SourceStripView::close);
        strips.clear();
        desk.sources().forEach(source -> strips.add(new SourceStripView(desk, source)));
        row.getChildren().setAll(strips);
        getChildren().setAll(strips.isEmpty() ? empty() : scroll);
    }

    private static Node empty() {
        Words words = Words.of("mixer");
        return new EmptyState(
                MaterialDesignA.ACCOUNT_VOICE,
                words.get("sources.empty"),
                words.get("sources.empty.how"));
    }

    private void refresh() {
        boolean playing = model.playingProperty().get();
        if (playing) {
            desk.readings().refresh();
        }
        for (SourceStripView strip : strips) {
            if (playing) {
                strip.refresh();
            } else {
                strip.rest();
            }
        }
    }

    @Override
    public void close() {
        pulse.close();
        desk.sources().removeListener(listed);
        strips.forEach(SourceStripView::close);
        strips.clear();
    }
}
