package studio.longplay.app.timeline;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import studio.longplay.app.words.Words;

import java.util.Optional;

/// The tooltip of the clip under the pointer: one tooltip for a thousand clips.
final class ClipTip {
    private static final double DOWN = 18;

    private final Node owner;
    private final Words words;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition patience = new PauseTransition(Duration.millis(450));
    private Optional<ClipId> shown = Optional.empty();

    ClipTip(Node owner, Words words) {
        this.owner = owner;
        this.words = words;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
    }

    /// The pointer is over a clip.
    void over(Clip clip, MouseEvent event) {
        if (shown.equals(Optional.of(clip.id()))) {
            return;
        }
        hide();
        shown = Optional.of(clip.id());
        patience.setOnFinished(_ -> {
            tooltip.setText(ClipText.whole(words, clip));
            if (owner.getScene() != null && owner.getScene().getWindow() != null) {
                tooltip.show(owner, event.getScreenX() + 8, event.getScreenY() + DOWN);
            }
        });
        patience.playFromStart();
    }

    /// The pointer is over none, or does something.
    void hide() {
        patience.stop();
        tooltip.hide();
        shown = Optional.empty();
    }
}
