package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Scene;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// One scene laid out in its own time: it starts at zero and lasts whole grid steps.
///
/// Nothing in it says where in the programme it stands, so an edit elsewhere leaves it equal.
///
/// @param chapterTitle the title of the chapter it opens, empty if it opens none
/// @param duration a whole number of grid steps of 16 frames
public record SceneLayout(
        Scene scene,
        String chapterTitle,
        MediaTime duration,
        List<Placed.PlacedCard> cards,
        List<Placed.PlacedLine> lines,
        List<Placed.PlacedMusic> music,
        List<Placed.PlacedSound> sounds,
        List<Placed.PlacedPicture> pictures) {
    public SceneLayout {
        cards = List.copyOf(cards);
        lines = List.copyOf(lines);
        music = List.copyOf(music);
        sounds = List.copyOf(sounds);
        pictures = List.copyOf(pictures);
    }
}
