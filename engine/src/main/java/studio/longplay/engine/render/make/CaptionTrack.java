package studio.longplay.engine.render.make;

import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.CaptionComposer;
import studio.longplay.engine.picture.CaptionRules;
import studio.longplay.engine.picture.CaptionWord;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;

/// Captions of scenes and programmes, from the words' own times.
public final class CaptionTrack {
    private CaptionTrack() {}

    /// The captions of one scene, scene-local.
    public static List<Caption> of(SceneLayout layout, FrameRate rate) {
        List<CaptionWord> words = new ArrayList<>();
        for (int line = 0; line < layout.lines().size(); line++) {
            Placed.PlacedLine placed = layout.lines().get(line);
            List<String> texts = placed.line().words();
            for (int word = 0; word < texts.size(); word++) {
                words.add(
                        new CaptionWord(
                                texts.get(word),
                                placed.words().get(word),
                                line,
                                placed.line().speaker().name()));
            }
        }
        return CaptionComposer.compose(words, CaptionRules.usual(rate));
    }

    /// The scenes' captions moved to their places in the programme.
    public static List<Caption> join(Programme programme, List<List<Caption>> byScene) {
        List<Caption> captions = new ArrayList<>();
        List<MediaTime> starts = programme.starts();
        for (int scene = 0; scene < byScene.size(); scene++) {
            MediaTime start = starts.get(scene);
            for (Caption caption : byScene.get(scene)) {
                captions.add(
                        new Caption(
                                caption.range().shiftedBy(start),
                                caption.lines(),
                                caption.speaker()));
            }
        }
        return captions;
    }
}
