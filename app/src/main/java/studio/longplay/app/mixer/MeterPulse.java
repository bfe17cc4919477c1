package studio.longplay.app.mixer;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

import studio.longplay.engine.render.preview.Levels;

import java.util.function.Consumer;

/// Reads the levels with every frame drawn, while there is somebody to see them, and for a while
/// after playing stopped, so that meters fall to rest.
final class MeterPulse extends AnimationTimer {
    private static final int FRAMES_TO_REST = 180;

    private final MixerViewModel viewModel;
    private final Consumer<Levels> shown;
    private final javafx.beans.value.ObservableBooleanValue playing;
    private int rest;

    MeterPulse(MixerViewModel viewModel, Node where, Consumer<Levels> shown) {
        this.viewModel = viewModel;
        this.shown = shown;
        this.playing = viewModel.playing();
        where.sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene == null) {
                        stop();
                    } else {
                        start();
                    }
                });
    }

    @Override
    public void handle(long now) {
        rest = playing.get() ? FRAMES_TO_REST : rest - 1;
        if (rest > 0) {
            shown.accept(viewModel.readLevels());
        }
    }
}
