package studio.longplay.engine.store.folder;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.arrange.Binds;
import studio.longplay.engine.edit.arrange.Cuts;
import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.edit.arrange.Incoming;
import studio.longplay.engine.edit.arrange.Marks;
import studio.longplay.engine.edit.arrange.Places;
import studio.longplay.engine.edit.arrange.Treats;
import studio.longplay.engine.edit.arrange.Trims;
import studio.longplay.engine.edit.arrange.UserTracks;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Edits of the timeline as the window does them: on the board of the project as it stands.
///
/// @param clips all there are on it
record TimelineWork(Random random, Desk desk, List<Strip> clips) {
    private static final FrameRate RATE = FrameRate.FPS_30;

    /// The edits there are, as the list of edits names them.
    private enum Kind {
        TRIM,
        RIPPLE_TRIM,
        ROLL,
        SLIP,
        SLIDE,
        SPLIT,
        DELETE,
        RIPPLE_DELETE,
        LIFT_RANGE,
        EXTRACT_RANGE,
        MOVE,
        DUPLICATE,
        INSERT,
        OVERWRITE,
        FADES,
        TRANSITION,
        SPEED,
        KEY,
        DISABLE,
        GROUP,
        MARK,
        TRACK,
        RESET
    }

    static TimelineWork of(Random random, Project project) throws StudioFault {
        Script script = new ScriptParser().parse(project.scriptText(), project.scriptFile());
        Arrangement now = project.arrangement();
        Board board =
                BoardMaker.of(
                        new Assembly(Pacing.DEFAULT, RATE).lay(script, Scripts.lengths(), now),
                        now,
                        RATE);
        List<Strip> clips = board.rows().stream().flatMap(row -> row.strips().stream()).toList();
        return new TimelineWork(random, new Desk(board, now), clips);
    }

    /// Any of them, anywhere, by any amount; perhaps one that can not be done.
    Edit next() {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        Arrangement after = clips.isEmpty() ? put(true) : done(kind);
        return Edit.Arrange.of(kind.name(), desk.arrangement(), after);
    }

    private Arrangement done(Kind kind) {
        ClipRef clip = clip().ref();
        return switch (kind) {
            case TRIM -> Trims.trim(desk, clip, some(), some());
            case RIPPLE_TRIM -> Trims.rippleTrim(desk, clip, some(), some());
            case ROLL -> Trims.roll(desk, clip, some());
            case SLIP -> Trims.slip(desk, clip, some());
            case SLIDE -> Trims.slide(desk, clip, some());
            case SPLIT -> Cuts.sliceAll(desk, time());
            case DELETE -> Cuts.lift(desk, few());
            case RIPPLE_DELETE -> Cuts.extract(desk, few());
            case LIFT_RANGE -> Cuts.liftRange(desk, range());
            case EXTRACT_RANGE -> Cuts.extractRange(desk, range());
            case MOVE -> Places.move(desk, few(), some(), random.nextInt(3) - 1, true);
            case DUPLICATE -> Places.duplicate(desk, few());
            case INSERT -> put(true);
            case OVERWRITE -> put(false);
            default -> treated(kind, clip);
        };
    }

    private Arrangement treated(Kind kind, ClipRef clip) {
        return switch (kind) {
            case FADES -> Treats.fades(desk, clip, some(), some());
            case TRANSITION ->
                    Treats.crossing(
                            desk,
                            clip,
                            Optional.of(
                                    Crossing.centred(
                                            Crossing.Kind.WIPE, MediaTime.ofFrames(12, RATE))));
            case SPEED ->
                    Treats.speed(
                            desk,
                            few(),
                            new Speed(1 + random.nextInt(4), 1 + random.nextInt(3)),
                            random.nextBoolean());
            case KEY ->
                    Treats.value(
                            desk,
                            few(),
                            Property.OPACITY,
                            random.nextInt(100),
                            Optional.of(MediaTime.ofMillis(random.nextInt(3000))));
            case DISABLE -> Treats.disable(desk, few(), random.nextBoolean());
            case GROUP -> Binds.group(desk, few());
            case MARK ->
                    Marks.add(
                            desk,
                            "mark " + random.nextInt(9),
                            Marker.Colour.GREEN,
                            time(),
                            MediaTime.ZERO);
            case TRACK ->
                    desk.arrangement().tracks().size() < 5
                            ? UserTracks.add(desk, UserTrack.Kind.VIDEO, "")
                            : desk.arrangement();
            default -> Treats.reset(desk, few());
        };
    }

    private Arrangement put(boolean inserts) {
        Incoming incoming =
                new Incoming(
                        "Title",
                        new ClipSource.OfTitle("Part " + random.nextInt(9), ""),
                        MediaTime.ZERO,
                        MediaTime.ofMillis(500 + random.nextInt(2500)),
                        false);
        return inserts
                ? Places.insert(desk, incoming, time(), "")
                : Places.overwrite(desk, incoming, time(), "");
    }

    private Strip clip() {
        return clips.get(random.nextInt(clips.size()));
    }

    private Set<ClipRef> few() {
        Set<ClipRef> few = new HashSet<>();
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            few.add(clip().ref());
        }
        return few;
    }

    private MediaTime some() {
        return MediaTime.ofMillis(random.nextInt(3000) - 1500);
    }

    private MediaTime time() {
        long end = Math.max(1, desk.board().duration().toMillisFloor());
        return MediaTime.ofMillis(random.nextLong(end));
    }

    private TimeRange range() {
        return new TimeRange(time(), MediaTime.ofMillis(40 + random.nextInt(1500)));
    }
}
