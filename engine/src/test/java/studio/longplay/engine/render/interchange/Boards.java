package studio.longplay.engine.render.interchange;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A small board by hand: three pictures (a dissolve, a wipe), two lines, music.
///
/// ```
/// frames    0        90       180      270
/// pictures  [ heath ~][ sea  /][ city  ]
/// MARY         [ line 1 ]    [ line 2 ]
/// music     [                          ]
/// ```
final class Boards {
    static final Project PROJECT = Project.of("Größe & <Ruhm>", "play.fountain", "");

    private Boards() {}

    static Board board() {
        ElementId scene = new ElementId("scene");
        return new Board(
                FrameRate.FPS_30,
                List.of(new Board.SceneSpan(scene, range(0, 270))),
                List.of(pictures(), lines(), music()),
                List.of(new Board.Point(scene, ClipRole.SCENERY, scene, frames(0), false)),
                List.of(
                        new Board.Mark(
                                new UserMarker(
                                        "m",
                                        "look here",
                                        Marker.Colour.GREEN,
                                        Anchor.ofProgramme(frames(100)),
                                        MediaTime.ZERO),
                                new TimeRange(frames(100), MediaTime.ZERO))),
                List.of());
    }

    private static Board.Row pictures() {
        Treatment wipe =
                Treatment.NONE.withCrossing(
                        Optional.of(
                                new Crossing(
                                        Crossing.Kind.WIPE,
                                        Crossing.Direction.LEFT,
                                        frames(5),
                                        frames(10))));
        TrackRef track = new TrackRef.Pictures();
        return row(
                track,
                "Pictures",
                strip(track, ClipRole.SCENERY, "heath", range(0, 90), Treatment.NONE),
                strip(track, ClipRole.PICTURE, "sea", range(90, 180), Treatment.NONE),
                strip(track, ClipRole.PICTURE, "city", range(180, 270), wipe));
    }

    private static Board.Row lines() {
        TrackRef track = new TrackRef.Dialogue("MARY", 0);
        Treatment quiet =
                Treatment.NONE
                        .withCurve(Property.VOLUME, Curve.constant(-6))
                        .withFades(frames(6), frames(3));
        Treatment fast = Treatment.NONE.withSpeed(new Speed(3, 2));
        TimeRange offFrame = new TimeRange(frames(190), new MediaTime(frames(60).ticks() + 5880));
        return row(
                track,
                "MARY",
                strip(track, ClipRole.LINE, "We walked on.", range(30, 80), quiet),
                strip(track, ClipRole.LINE, "Until the towers.", offFrame, fast));
    }

    private static Board.Row music() {
        Curve ride =
                new Curve(
                        List.of(
                                new Key(frames(0), -12, Ease.LINEAR),
                                new Key(frames(120), 0, Ease.LINEAR)));
        TrackRef track = new TrackRef.Music();
        Treatment moved =
                Treatment.NONE
                        .withCurve(Property.VOLUME, ride)
                        .withCurve(Property.PAN, Curve.constant(-0.5));
        return row(track, "Music", strip(track, ClipRole.MUSIC, "calm", range(0, 270), moved));
    }

    private static Board.Row row(TrackRef track, String name, Strip... strips) {
        return new Board.Row(track, name, false, false, List.of(strips));
    }

    static Strip strip(
            TrackRef track, ClipRole role, String name, TimeRange range, Treatment treatment) {
        return new Strip(
                new ClipRef.OfScript(new ClipKey(new ElementId(name), role), 0),
                track,
                name,
                range,
                MediaTime.ZERO,
                Strip.ALWAYS,
                range.duration(),
                treatment,
                0,
                "",
                "",
                false);
    }

    /// A file for each strip in `folder`, with the handles that are wanted; sounds 3 dB too low.
    static StripMedia media(Path folder) {
        return (strip, wanted) -> {
            boolean picture = strip.track() instanceof TrackRef.Pictures;
            MediaTime source = strip.treatment().speed().sourceOf(strip.range().duration());
            MediaTime length = wanted.before().plus(source).plus(wanted.after());
            Path file = folder.resolve(strip.name() + (picture ? ".mp4" : ".wav"));
            TimeRange all = new TimeRange(MediaTime.ZERO, length);
            return Optional.of(new StripFile(file, wanted.before(), all, picture ? 0 : 3, picture));
        };
    }

    static Cut cut(Path folder) throws Exception {
        return Interchange.cut(board(), PROJECT, media(folder), 1920, 1080);
    }

    static TimeRange range(long from, long to) {
        return TimeRange.between(frames(from), frames(to));
    }

    static MediaTime frames(long count) {
        return MediaTime.ofFrames(count, FrameRate.FPS_30);
    }
}
