package studio.longplay.engine.store.folder;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Change;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An arrangement with everything in it that a document has to hold.
final class Arranged {
    private static final ElementId LINE = new ElementId("11ne");
    private static final ElementId SCENE = new ElementId("5ce9e");
    private static final ClipKey KEY = new ClipKey(LINE, ClipRole.LINE);
    private static final MediaTime SECOND = MediaTime.ofSeconds(1);

    private static final Treatment TREATED =
            new Treatment(
                    MediaTime.ofMillis(250),
                    MediaTime.ofMillis(500),
                    new Speed(3, 2),
                    Map.of(
                            Property.VOLUME,
                            Curve.constant(-6),
                            Property.SCALE,
                            new Curve(
                                    List.of(
                                            new Key(MediaTime.ZERO, 1, Ease.IN_OUT),
                                            new Key(SECOND, 1.25, Ease.HOLD)))),
                    Optional.of(Crossing.centred(Crossing.Kind.WIPE, SECOND)),
                    true);

    private static final ClipEdit EDIT =
            new ClipEdit(
                    List.of(
                            Piece.WHOLE.withEnds(Edge.START, Edge.at(SECOND)),
                            new Piece(Edge.at(SECOND), Edge.END, SECOND, TREATED)),
                    MediaTime.ofMillis(-100),
                    SECOND,
                    "group-1");

    private static final UserTrack FILMS =
            new UserTrack("t1", UserTrack.Kind.VIDEO, "Films", false, true);
    private static final UserTrack SOUNDS =
            new UserTrack("t2", UserTrack.Kind.AUDIO, "Sounds", true, false);
    private static final UserClip FILM =
            clip("c1", FILMS, new ClipSource.OfMedia("d19e57"), TREATED).withLink("link-1");
    private static final UserClip CAPTION =
            clip("c2", FILMS, new ClipSource.OfTitle("The heath", "at dusk"), Treatment.NONE);
    private static final UserClip COLOUR =
            clip("c3", FILMS, new ClipSource.OfColour(0xFF8000), Treatment.NONE)
                    .withAnchor(Anchor.ofProgramme(SECOND));
    private static final UserMarker MARKER =
            new UserMarker(
                    "m1",
                    "Here",
                    Marker.Colour.CYAN,
                    new Anchor(SCENE, SECOND, SCENE, SECOND),
                    MediaTime.ZERO);
    private static final BinItem ITEM =
            new BinItem(
                    "d19e57",
                    "Heath",
                    "/films/heath.mp4",
                    BinItem.Kind.VIDEO,
                    "outside/day",
                    List.of("grass", "wind"),
                    MediaTime.ofSeconds(90),
                    1920,
                    1080,
                    "30000/1001",
                    2,
                    123_456_789L);

    static final Arrangement EVERYTHING =
            new Arrangement(
                    Map.of(KEY, EDIT, new ClipKey(SCENE, ClipRole.SCENERY), gone()),
                    Map.of("c1", FILM, "c2", CAPTION, "c3", COLOUR),
                    List.of(FILMS, SOUNDS),
                    Map.of("m1", MARKER),
                    Map.of("d19e57", ITEM));

    static final List<Change> CHANGES =
            List.of(
                    new Change.PutEdit(KEY, EDIT),
                    new Change.PutEdit(new ClipKey(SCENE, ClipRole.TITLE_CARD), ClipEdit.NONE),
                    new Change.PutClip(FILM),
                    new Change.PutClip(CAPTION),
                    new Change.RemoveClip("c0"),
                    new Change.SetTracks(List.of(SOUNDS, FILMS)),
                    new Change.PutMarker(MARKER),
                    new Change.RemoveMarker("m0"),
                    new Change.PutMedia(ITEM),
                    new Change.RemoveMedia("d0"));

    private static final ClipKey CROSSED_KEY = new ClipKey(new ElementId("22ne"), ClipRole.LINE);

    private static final ClipEdit CROSSED_EDIT =
            ClipEdit.NONE.withPieces(
                    List.of(
                            new Piece(
                                    Edge.START,
                                    Edge.END,
                                    MediaTime.ZERO,
                                    new Treatment(
                                            MediaTime.ZERO,
                                            MediaTime.ZERO,
                                            Speed.NORMAL,
                                            Map.of(),
                                            Optional.of(
                                                    new Crossing(
                                                            Crossing.Kind.DISSOLVE,
                                                            Crossing.Direction.LEFT,
                                                            SECOND,
                                                            SECOND,
                                                            Crossing.Fade.LINEAR)),
                                            false))));

    /// What came with version 7.
    static final Change CROSSED = new Change.PutEdit(CROSSED_KEY, CROSSED_EDIT);

    private Arranged() {}

    static Arrangement crossed(Arrangement before) {
        return before.with(CROSSED_KEY, CROSSED_EDIT);
    }

    static Arrangement of(Piece piece) {
        return Arrangement.NONE.with(KEY, ClipEdit.NONE.withPieces(List.of(piece)).withGroup("a"));
    }

    private static ClipEdit gone() {
        return ClipEdit.NONE.withPieces(List.of());
    }

    private static UserClip clip(
            String id, UserTrack track, ClipSource source, Treatment treatment) {
        return new UserClip(
                id,
                track.id(),
                "Clip " + id,
                source,
                new Anchor(LINE, MediaTime.ofMillis(-40), SCENE, SECOND),
                SECOND,
                SECOND.plus(SECOND),
                treatment,
                "",
                "");
    }
}
