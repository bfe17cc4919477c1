package studio.longplay.app.mixer;

import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;

import studio.longplay.engine.render.preview.Levels;

import java.util.function.Consumer;

/// Reads the levels with every frame drawn, while something plays and somebody can see them, and a
/// moment longer, so that meters fall to rest.
final class MeterPulse extends AnimationTimer implements AutoCloseable {
    private static final int FRAMES_TO_REST = 420;

    private final MixerViewModel model;
    private final Node where;
    private final Consumer<Levels> shown;
    private final InvalidationListener changed = _ -> begin();
    private int rest;

    MeterPulse(MixerViewModel model, Node where, Consumer<Levels> shown) {
        this.model = model;
        this.where = where;
        this.shown = shown;
        model.playingProperty().addListener(changed);
        where.sceneProperty().addListener(changed);
        begin();
    }

    private void begin() {
        if (where.getScene() == null) {
            stop();
        } else if (model.playingProperty().get()) {
            start();
        }
    }

    @Override
    public void handle(long now) {
        rest = model.playingProperty().get() ? FRAMES_TO_REST : rest - 1;
        shown.accept(model.readLevels());
        if (rest <= 0) {
            stop();
        }
    }

    @Override
    public void close() {
        stop();
        model.playingProperty().removeListener(changed);
        where.sceneProperty().removeListener(changed);
    }
}
