package studio.longplay.app.timeline;

import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;

/// How far what a clip stands for has come.
public enum ClipState {
    /// To be made, or to be made anew.
    WAITING,
    /// Being made now.
    MAKING,
    /// Made.
    READY,
    /// Could not be made.
    FAILED;

    static ClipState of(PreviewLine.State state) {
        return switch (state) {
            case WAITING -> WAITING;
            case SPEAKING -> MAKING;
            case SPOKEN -> READY;
            case FAILED -> FAILED;
        };
    }

    static ClipState of(PreviewScene.State state) {
        return switch (state) {
            case WAITING -> WAITING;
            case MAKING -> MAKING;
            case READY -> READY;
            case FAILED -> FAILED;
        };
    }
}
