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
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Captions of scenes and programmes, from the words' own times.
public final class CaptionTrack {
    /// Stands before words that are sung while captions are composed.
    private static final String SUNG = "\u2060";

    private static final String NOTE = "\u266A";

    private CaptionTrack() {}

    /// The captions of one scene, scene-local; without words that were cut away.
    public static List<Caption> of(SceneLayout layout, FrameRate rate) {
        List<Placed.PlacedLine> lines =
                layout.lines().stream()
                        .sorted(Comparator.comparing(line -> line.range().start()))
                        .toList();
        List<CaptionWord> words = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            words.addAll(words(lines.get(line), line));
        }
        return CaptionComposer.compose(words, CaptionRules.usual(rate)).stream()
                .map(CaptionTrack::noted)
                .toList();
    }

    /// Lyrics stand between notes, as is usual in captions.
    private static Caption noted(Caption caption) {
        if (!caption.lines().getFirst().startsWith(SUNG)) {
            return caption;
        }
        List<String> lines =
                new ArrayList<>(caption.lines().stream().map(it -> it.replace(SUNG, "")).toList());
        lines.set(0, NOTE + " " + lines.getFirst());
        lines.set(lines.size() - 1, lines.getLast() + " " + NOTE);
        return new Caption(caption.range(), lines, caption.speaker());
    }

    /// As they are heard: pieces of a line may stand in another order.
    private static List<CaptionWord> words(Placed.PlacedLine placed, int number) {
        List<CaptionWord> words = new ArrayList<>();
        List<String> texts = placed.line().words();
        for (int word = 0; word < texts.size(); word++) {
            TimeRange range = placed.words().get(word);
            if (placed.isWhole() || range.duration().ticks() > 0) {
                String speaker = placed.line().speaker().name();
                String text = placed.line().sung() ? SUNG + texts.get(word) : texts.get(word);
                words.add(new CaptionWord(text, range, number, speaker));
            }
        }
        if (!placed.isWhole()) {
            words.sort(Comparator.comparing(word -> word.range().start()));
        }
        return words;
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
