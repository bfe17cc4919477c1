package studio.longplay.app.script;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// A delay of the window's own clock.
final class FxDelay implements Delay {
    private final PauseTransition pause = new PauseTransition();

    @Override
    public void restart(long millis, Runnable then) {
        pause.setDuration(Duration.millis((double) millis));
        pause.setOnFinished(_ -> then.run());
        pause.playFromStart();
    }

    @Override
    public void stop() {
        pause.stop();
    }
}
