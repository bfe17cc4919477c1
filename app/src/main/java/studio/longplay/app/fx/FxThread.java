package studio.longplay.app.fx;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/// Runs things on the window's thread: at once if called there, else as soon as it is free.
public enum FxThread implements Executor {
    INSTANCE;

    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
