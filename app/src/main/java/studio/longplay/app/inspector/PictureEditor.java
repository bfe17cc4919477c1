package studio.longplay.app.inspector;

import javafx.scene.layout.VBox;

import studio.longplay.app.words.Words;
import studio.longplay.engine.script.Cue;

import java.util.List;

/// A picture cue: what is seen and how the camera moves.
final class PictureEditor extends VBox {
    private static final List<String> MOVES =
            List.of(
                    "slow push in",
                    "slow pull out",
                    "pan left",
                    "pan right",
                    "pan up",
                    "pan down",
                    "drift",
                    "sway",
                    "breathe",
                    "still");

    private final TextRow subject;
    private final PickRow move;

    PictureEditor(CueViewModel model, Words words) {
        super(8);
        subject = new TextRow(words.get("picture.subject"), "inspector-picture", model::setSubject);
        move =
                new PickRow(
                        words.get("picture.move"),
                        "inspector-move",
                        words.get("picture.move.none"),
                        model::setMove);
        getChildren().addAll(subject, Pages.faint(words.get("picture.hint")), move);
    }

    PictureEditor show(Cue.PictureCue cue) {
        subject.show(cue.subject());
        move.show(MOVES, cue.move());
        return this;
    }
}
