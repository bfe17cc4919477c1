package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.ClipRole;

/// What clips that the script made are called on the timeline.
final class ClipNames {
    private ClipNames() {}

    /// @param number of its scene, from 0
    static String of(Placed placed, SceneLayout scene, int number) {
        return switch (placed) {
            case Placed.PlacedLine line -> line.line().text().replace('\n', ' ');
            case Placed.PlacedMusic music ->
                    music.cue().moods().isEmpty()
                            ? "Music"
                            : String.join(", ", music.cue().moods());
            case Placed.PlacedSound sound -> sound.cue().sound();
            case Placed.PlacedPicture picture -> picture.cue().subject();
            case Placed.PlacedScenery _ ->
                    scene.scene().heading().isEmpty()
                            ? "Scene " + (number + 1)
                            : scene.scene().heading();
            case Placed.PlacedCard card ->
                    switch (card.card()) {
                        case Placed.Card.Title title -> title.title();
                        case Placed.Card.ChapterCard chapter -> chapter.title();
                    };
            case Placed.PlacedUser user -> user.clip().name();
        };
    }

    /// Of a clip that is not there any more, for a sentence.
    static String of(ClipRole role) {
        return switch (role) {
            case LINE -> "A line";
            case MUSIC -> "Music";
            case EFFECT -> "A sound effect";
            case PICTURE -> "A picture";
            case SCENERY -> "A scene's own picture";
            case TITLE_CARD -> "The title";
            case CHAPTER_CARD -> "A chapter's card";
        };
    }
}
