package studio.longplay.app.inspector;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.timeline.Property;

import java.util.Optional;

/// What a clip is, as far as that decides what can be set on it.
enum ClipNature {
    /// A picture the script asks for, or a scene's own.
    PICTURE(true, true, true),
    /// The programme's title or a chapter's.
    CARD(true, false, false),
    /// A film of the user's.
    FILM(true, true, true),
    /// A still of the user's.
    STILL(true, true, false),
    /// A title of the user's.
    TITLE(true, false, false),
    COLOUR(true, false, false),
    /// A line, music, an effect, or a sound of the user's.
    SOUND(false, false, true);

    private final boolean seen;

    /// Whether there is a picture inside which a camera can move.
    private final boolean camera;

    /// Whether it has a time of its own that can go faster or be held.
    private final boolean runs;

    ClipNature(boolean seen, boolean camera, boolean runs) {
        this.seen = seen;
        this.camera = camera;
        this.runs = runs;
    }

    static ClipNature of(Strip strip, Arrangement arrangement) {
        return switch (strip.track()) {
            case TrackRef.Pictures _ -> PICTURE;
            case TrackRef.Cards _ -> CARD;
            case TrackRef.Dialogue _, TrackRef.Music _, TrackRef.Effects _ -> SOUND;
            case TrackRef.OfUser(String id) ->
                    arrangement
                                    .track(id)
                                    .filter(track -> track.kind() == UserTrack.Kind.AUDIO)
                                    .isPresent()
                            ? SOUND
                            : own(strip, arrangement);
        };
    }

    private static ClipNature own(Strip strip, Arrangement arrangement) {
        Optional<UserClip> clip =
                strip.ref() instanceof ClipRef.OfUser(String id)
                        ? Optional.ofNullable(arrangement.userClips().get(id))
                        : Optional.empty();
        return clip.map(UserClip::source).map(source -> of(source, arrangement)).orElse(FILM);
    }

    private static ClipNature of(ClipSource source, Arrangement arrangement) {
        return switch (source) {
            case ClipSource.OfTitle _ -> TITLE;
            case ClipSource.OfColour _ -> COLOUR;
            case ClipSource.OfMedia(String digest) ->
                    Optional.ofNullable(arrangement.bin().get(digest))
                                    .filter(item -> item.kind() == BinItem.Kind.STILL)
                                    .isPresent()
                            ? STILL
                            : FILM;
        };
    }

    boolean isSeen() {
        return seen;
    }

    boolean runs() {
        return runs;
    }

    boolean has(Property property) {
        return switch (property) {
            case VOLUME, PAN -> !seen;
            case CAMERA_X, CAMERA_Y, CAMERA_ZOOM -> camera;
            case POSITION_X, POSITION_Y, SCALE, ROTATION, OPACITY -> seen;
        };
    }
}
