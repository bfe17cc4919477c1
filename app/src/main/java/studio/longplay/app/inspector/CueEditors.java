package studio.longplay.app.inspector;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.script.Cue;

import java.util.ArrayList;
import java.util.List;

/// One editor for each kind of cue, made once and shown again and again.
final class CueEditors {
    private final MusicEditor music;
    private final SoundEditor sound;
    private final PictureEditor picture;
    private final ValueRow pause;
    private final TextRow chapter;
    private final VBox voice;
    private final SongEditor song;
    private final EnsembleEditor ensemble;
    private final VBox unknown;

    CueEditors(CueViewModel model, Words words) {
        music = new MusicEditor(model, words);
        sound = new SoundEditor(model, words);
        picture = new PictureEditor(model, words);
        pause =
                new ValueRow(
                                words.get("pause.length"),
                                new ValueRange(0.1, 30, 0.1, 1, 1),
                                ValueFormat.number(1, " s"))
                        .withId("inspector-pause");
        pause.whenSettled(model::setPause);
        chapter = new TextRow(words.get("chapter.title"), "inspector-chapter", model::setTitle);
        Button show = new Button(words.get("voice.show"));
        show.setId("inspector-cue-line");
        show.setOnAction(_ -> model.showLine());
        voice = new VBox(10, Pages.faint(words.get("voice.text")), show);
        song = new SongEditor(model, words);
        ensemble = new EnsembleEditor(model, words);
        unknown = new VBox(Pages.faint(words.get("unknown.text")));
    }

    /// Shows what else there is to know and to change of music, below its words.
    void showMusicIn(Node panel) {
        music.showBelow(panel);
    }

    /// The editor of a cue, showing what it says.
    Node of(CueFacts now) {
        return switch (now.cue()) {
            case Cue.MusicCue cue -> music.show(cue);
            case Cue.SoundCue cue -> sound.show(cue);
            case Cue.PictureCue cue -> picture.show(cue);
            case Cue.PauseCue cue -> {
                pause.valueProperty().set(cue.length().toMillisFloor() / 1000.0);
                yield pause;
            }
            case Cue.ChapterCue cue -> {
                chapter.show(cue.title());
                yield chapter;
            }
            case Cue.SongCue cue -> song.show(cue, now.song());
            case Cue.EnsembleCue cue -> ensemble.show(cue);
            case Cue.VoiceCue _ -> voice;
            case Cue.UnknownCue _ -> unknown;
        };
    }

    /// A list that begins with nothing chosen and holds what is chosen, known or not.
    static List<String> withNone(List<String> known, String chosen) {
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(known);
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        return all;
    }
}
