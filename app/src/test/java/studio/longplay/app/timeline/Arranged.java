package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
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

/// Arrangements of the play for tests: tracks of the user's, and something of everything that can
/// be done to a clip.
final class Arranged {
    static final String UPPER = "upper";
    static final String LOWER = "lower";
    static final String SOUNDS = "sounds";

    private Arranged() {}

    /// Two video tracks and an audio track; on one clips from 2, 6 and 9 seconds on, without a gap,
    /// on the other one at 10.
    static Arrangement tracks() {
        return Arrangement.NONE
                .withTracks(
                        List.of(
                                new UserTrack(LOWER, UserTrack.Kind.VIDEO, "Video", false, false),
                                new UserTrack(UPPER, UserTrack.Kind.VIDEO, "Words", false, false),
                                new UserTrack(SOUNDS, UserTrack.Kind.AUDIO, "Audio", false, false)))
                .with(item(FILM, "waves.mp4", BinItem.Kind.VIDEO, 4))
                .with(item(SOUND, "wind.wav", BinItem.Kind.AUDIO, 3))
                .with(colour("one", LOWER, 2, 4, 0x305070))
                .with(colour("two", LOWER, 6, 3, 0x704030))
                .with(colour("four", LOWER, 9, 3, 0x506020))
                .with(colour("three", UPPER, 10, 5, 0x207050));
    }

    /// A film of four seconds with sound, a sound of three seconds and a still, in the bin.
    static final String FILM = "f1".repeat(32);

    static final String SOUND = "50".repeat(32);

    private static BinItem item(String digest, String name, BinItem.Kind kind, long seconds) {
        boolean seen = kind != BinItem.Kind.AUDIO;
        return new BinItem(
                digest,
                name,
                "/nowhere/" + name,
                kind,
                "",
                List.of(),
                MediaTime.ofSeconds(seconds),
                seen ? 640 : 0,
                seen ? 360 : 0,
                seen ? "25" : "",
                2,
                1000);
    }

    static UserClip colour(String id, String track, long at, long seconds, int rgb) {
        return new UserClip(
                id,
                track,
                "Colour " + id,
                new ClipSource.OfColour(rgb),
                Anchor.ofProgramme(MediaTime.ofSeconds(at)),
                MediaTime.ofSeconds(60),
                MediaTime.ofSeconds(60 + seconds),
                Treatment.NONE,
                "",
                "");
    }

    /// With fades, speeds, curves, transitions, links, markers, a locked and a silent track.
    static Arrangement rich(Board board) {
        Arrangement made = tracks();
        UserClip two =
                colour("two", LOWER, 6, 3, 0x704030)
                        .with(
                                Treatment.NONE
                                        .withCrossing(
                                                Optional.of(
                                                        Crossing.centred(
                                                                Crossing.Kind.WIPE,
                                                                MediaTime.ofSeconds(1))))
                                        .withSpeed(Speed.ofPercent(150)))
                        .withGroup("g");
        UserClip three =
                colour("three", UPPER, 10, 5, 0x207050)
                        .with(
                                Treatment.NONE
                                        .withFades(MediaTime.ofSeconds(1), MediaTime.ofSeconds(2))
                                        .withCurve(Property.OPACITY, opacity()))
                        .withLink("l");
        UserClip lost =
                new UserClip(
                        "lost",
                        SOUNDS,
                        "door.wav",
                        new ClipSource.OfMedia("00"),
                        Anchor.ofProgramme(MediaTime.ofSeconds(14)),
                        MediaTime.ZERO,
                        MediaTime.ofSeconds(6),
                        Treatment.NONE,
                        "l",
                        "");
        UserClip off =
                colour("off", UPPER, 18, 4, 0x555555).with(Treatment.NONE.withDisabled(true));
        List<UserTrack> tracks =
                made.tracks().stream()
                        .map(t -> t.id().equals(LOWER) ? t.withLocked(true) : t)
                        .toList();
        return made.with(two)
                .with(three)
                .with(lost)
                .with(off)
                .withTracks(tracks)
                .with(mark("m1", "Look here", Marker.Colour.GREEN, 5, 0))
                .with(mark("m2", "Too long", Marker.Colour.RED, 12, 4))
                .withClips(music(board));
    }

    private static UserMarker mark(
            String id, String name, Marker.Colour colour, long at, long seconds) {
        return new UserMarker(
                id,
                name,
                colour,
                Anchor.ofProgramme(MediaTime.ofSeconds(at)),
                MediaTime.ofSeconds(seconds));
    }

    private static Curve opacity() {
        return new Curve(
                List.of(
                        new Key(MediaTime.ofSeconds(60), 0.2, Ease.IN_OUT),
                        new Key(MediaTime.ofSeconds(62), 1, Ease.LINEAR),
                        new Key(MediaTime.ofSeconds(64), 0.6, Ease.LINEAR)));
    }

    /// The first music cut in two, with a volume that changes and fades.
    private static Map<ClipKey, ClipEdit> music(Board board) {
        Strip strip = board.row(new TrackRef.Music()).orElseThrow().strips().getFirst();
        ClipKey key = ((ClipRef.OfScript) strip.ref()).key();
        Curve volume =
                new Curve(
                        List.of(
                                new Key(MediaTime.ofSeconds(1), -18, Ease.IN_OUT),
                                new Key(MediaTime.ofSeconds(5), 0, Ease.LINEAR),
                                new Key(MediaTime.ofSeconds(9), -9, Ease.LINEAR)));
        Treatment first =
                Treatment.NONE
                        .withFades(MediaTime.ofSeconds(2), MediaTime.ZERO)
                        .withCurve(Property.VOLUME, volume);
        Treatment second = Treatment.NONE.withFades(MediaTime.ZERO, MediaTime.ofSeconds(3));
        Edge cut = Edge.at(MediaTime.ofSeconds(10));
        return Map.of(
                key,
                ClipEdit.NONE.withPieces(
                        List.of(
                                new Piece(Edge.START, cut, MediaTime.ZERO, first),
                                new Piece(cut, Edge.END, MediaTime.ZERO, second))));
    }
}
