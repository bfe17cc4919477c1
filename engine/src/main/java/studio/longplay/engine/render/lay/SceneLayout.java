package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Scene;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;

/// One scene laid out in its own time: it starts at zero and lasts whole grid steps.
///
/// Nothing in it says where in the programme it stands, so an edit elsewhere leaves it equal.
///
/// @param chapterTitle the title of the chapter it opens, empty if it opens none
/// @param duration a whole number of grid steps of 16 frames
/// @param scenery its own picture, below everything
/// @param userClips over and beside what the script made, lowest level first
public record SceneLayout(
        Scene scene,
        String chapterTitle,
        MediaTime duration,
        List<Placed.PlacedCard> cards,
        List<Placed.PlacedLine> lines,
        List<Placed.PlacedMusic> music,
        List<Placed.PlacedSound> sounds,
        List<Placed.PlacedPicture> pictures,
        Placed.PlacedScenery scenery,
        List<Placed.PlacedUser> userClips) {
    public SceneLayout {
        cards = List.copyOf(cards);
        lines = List.copyOf(lines);
        music = List.copyOf(music);
        sounds = List.copyOf(sounds);
        pictures = List.copyOf(pictures);
        userClips = List.copyOf(userClips);
    }

    /// As the script alone has it.
    public SceneLayout(
            Scene scene,
            String chapterTitle,
            MediaTime duration,
            List<Placed.PlacedCard> cards,
            List<Placed.PlacedLine> lines,
            List<Placed.PlacedMusic> music,
            List<Placed.PlacedSound> sounds,
            List<Placed.PlacedPicture> pictures) {
        this(
                scene,
                chapterTitle,
                duration,
                cards,
                lines,
                music,
                sounds,
                pictures,
                sceneryUntil(pictures.isEmpty() ? duration : pictures.getFirst().range().start()),
                List.of());
    }

    /// With what of the user's clips is in it.
    public SceneLayout withUserClips(List<Placed.PlacedUser> clips) {
        return new SceneLayout(
                scene,
                chapterTitle,
                duration,
                cards,
                lines,
                music,
                sounds,
                pictures,
                scenery,
                clips);
    }

    /// With these effects in the places of its own.
    SceneLayout withSounds(List<Placed.PlacedSound> effects) {
        return new SceneLayout(
                scene,
                chapterTitle,
                duration,
                cards,
                lines,
                music,
                effects,
                pictures,
                scenery,
                userClips);
    }

    private static Placed.PlacedScenery sceneryUntil(MediaTime end) {
        TimeRange range = TimeRange.between(MediaTime.ZERO, end);
        return new Placed.PlacedScenery(
                range, range.duration().ticks() == 0 ? List.of() : List.of(Slice.whole(range)));
    }
}
