package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/// How long each kind of edit takes on a long timeline, and laying it out again; and how much of
/// the processor both take, which other programs disturb less. Run on demand: `EditBench LINES
/// CLIPS`.
final class EditBench {
    private static final int RUNS = 31;
    private static final Lengths LENGTHS = new UsualLengths();

    private final Script script;
    private final SplittableRandom random = new SplittableRandom(3);
    private Arrangement arrangement;
    private Board board;

    private EditBench(Script script, Arrangement arrangement) {
        this.script = script;
        this.arrangement = arrangement;
        this.board = lay();
    }

    public static void main(String[] arguments) throws StudioFault {
        int lines = Integer.parseInt(arguments[0]);
        int clips = Integer.parseInt(arguments[1]);
        Script script = new ScriptParser().parse(play(lines), "long.fountain");
        EditBench bench = new EditBench(script, Cutting.usualArrangement());
        bench.fill(clips);
        System.out.printf(Locale.ROOT, "%d clips%n", bench.strips().size());
        bench.measureAll();
    }

    private static String play(int lines) {
        StringBuilder play = new StringBuilder("Title: Long\n\n");
        for (int line = 0; line < lines; line++) {
            if (line % 40 == 0) {
                play.append("INT. ROOM ").append(line).append(" - DAY\n\n");
            }
            play.append(line % 2 == 0 ? "ANNA\n" : "BO\n");
            play.append("This is line ").append(line).append(" of a long play.\n\n");
        }
        return play.toString();
    }

    /// Films with sound over all of it, some seconds each.
    private void fill(int clips) {
        Arrangement filled = arrangement;
        long step = board.duration().toMillisFloor() * 2 / clips;
        long length = Math.max(100, step * 4 / 5);
        Draft draft = new Draft(new Desk(board, filled));
        for (int clip = 0; clip < clips / 2; clip++) {
            MediaTime at = draft.frames().nearest(MediaTime.ofMillis(clip * step));
            String link = "l" + clip;
            draft.put(clip(draft, "p" + clip, "v1", at, length).withLink(link));
            draft.put(clip(draft, "s" + clip, "a1", at, length).withLink(link));
        }
        arrangement = draft.done();
        board = lay();
    }

    private static UserClip clip(Draft draft, String id, String track, MediaTime at, long millis) {
        MediaTime length = draft.frames().nearest(MediaTime.ofMillis(millis));
        return new UserClip(
                id,
                track,
                id,
                Cutting.FILM,
                draft.ground().anchorAt(at),
                MediaTime.ofSeconds(5),
                MediaTime.ofSeconds(5).plus(length),
                Treatment.NONE,
                "",
                "");
    }

    private Board lay() {
        Assembly assembly = new Assembly(Pacing.DEFAULT, Cutting.RATE);
        return BoardMaker.of(assembly.lay(script, LENGTHS, arrangement), arrangement, Cutting.RATE);
    }

    private List<Strip> strips() {
        return board.rows().stream().flatMap(row -> row.strips().stream()).toList();
    }

    private void measureAll() {
        MediaTime second = MediaTime.ofSeconds(1);
        MediaTime frames = Cutting.frames(3);
        measure("trim", desk -> Trims.trim(desk, own(), frames, Cutting.ZERO));
        measure(
                "ripple trim of a clip",
                desk -> Trims.rippleTrim(desk, own(), frames, Cutting.ZERO));
        measure(
                "ripple trim of a line",
                desk -> Trims.rippleTrim(desk, line(), frames, Cutting.ZERO));
        measure("roll", desk -> Trims.roll(desk, own(), frames));
        measure("slip", desk -> Trims.slip(desk, own(), frames));
        measure("slide", desk -> Trims.slide(desk, own(), frames));
        measure("slice", desk -> Cuts.slice(desk, Set.of(own()), time()));
        measure("slice all", desk -> Cuts.sliceAll(desk, time()));
        measure("lift", desk -> Cuts.lift(desk, Set.of(own())));
        measure("ripple delete of a clip", desk -> Cuts.extract(desk, Set.of(own())));
        measure("ripple delete of a line", desk -> Cuts.extract(desk, Set.of(line())));
        measure("extract range", desk -> Cuts.extractRange(desk, new TimeRange(time(), second)));
        measure("insert", desk -> Places.insert(desk, Cutting.filmWithSound(0, 2), time(), "v1"));
        measure(
                "overwrite",
                desk -> Places.overwrite(desk, Cutting.filmWithSound(0, 2), time(), "v1"));
        measure("move", desk -> Places.move(desk, Set.of(own()), second, 0, true));
        measure("move all", desk -> Places.move(desk, all("v1"), second, 0, true));
        measure(
                "ripple trim at the start",
                desk -> Trims.rippleTrim(desk, first(), Cutting.ZERO, frames));
        measure("speed of all", desk -> Treats.speed(desk, all("v1"), new Speed(3, 2), false));
        measure("add a track", desk -> UserTracks.add(desk, UserTrack.Kind.VIDEO, ""));
    }

    private ClipRef own() {
        List<Strip> own = board.row(new TrackRef.OfUser("v1")).orElseThrow().strips();
        return own.get(random.nextInt(own.size())).ref();
    }

    private ClipRef first() {
        return board.row(new TrackRef.OfUser("v1")).orElseThrow().strips().getFirst().ref();
    }

    private Set<ClipRef> all(String track) {
        Set<ClipRef> all = new HashSet<>();
        board.row(new TrackRef.OfUser(track))
                .orElseThrow()
                .strips()
                .forEach(strip -> all.add(strip.ref()));
        return all;
    }

    private ClipRef line() {
        List<ClipRef> lines = new ArrayList<>();
        for (Strip strip : strips()) {
            if (Strips.carries(strip)) {
                lines.add(strip.ref());
            }
        }
        return lines.get(random.nextInt(lines.size()));
    }

    private MediaTime time() {
        return MediaTime.ofMillis(random.nextLong(board.duration().toMillisFloor()));
    }

    private void measure(String name, Function<Desk, Arrangement> edit) {
        Arrangement before = arrangement;
        Board stood = board;
        double[] edits = new double[RUNS];
        double[] both = new double[RUNS];
        double[] processor = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            arrangement = before;
            board = stood;
            long busy = processorNanos();
            long start = System.nanoTime();
            arrangement = edit.apply(new Desk(board, arrangement));
            long middle = System.nanoTime();
            board = lay();
            long end = System.nanoTime();
            edits[run] = (middle - start) / 1e6;
            both[run] = (end - start) / 1e6;
            processor[run] = (processorNanos() - busy) / 1e6;
        }
        arrangement = before;
        board = stood;
        Arrays.sort(edits);
        Arrays.sort(both);
        Arrays.sort(processor);
        say(name, edits, both, processor);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String name, double[] edits, double[] both, double[] processor) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %7.1f ms, laid out again %7.1f ms, worst %7.1f ms, processor %7.1f ms%n",
                name,
                edits[RUNS / 2],
                both[RUNS / 2],
                both[RUNS - 1],
                processor[RUNS / 2]);
    }
}
