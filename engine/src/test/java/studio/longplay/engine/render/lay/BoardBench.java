package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// How long a play and its timeline take to be laid out. Run on demand: `BoardBench SCENES CLIPS`,
/// for a play of so many scenes and a timeline with so many clips of the user's.
final class BoardBench {
    private static final int RUNS = 40;

    private BoardBench() {}

    public static void main(String[] arguments) {
        Script script = script(Integer.parseInt(arguments[0]));
        Arrangement arrangement = arrangement(script, Integer.parseInt(arguments[1]));
        int words = script.lines().stream().mapToInt(line -> line.words().size()).sum();
        Assembly assembly = new Assembly(Pacing.DEFAULT, FrameRate.FPS_30);
        Lengths lengths = new UsualLengths();
        double laid = 0;
        double drawn = 0;
        int strips = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Programme programme = assembly.lay(script, lengths, arrangement);
            long middle = System.nanoTime();
            Board board = BoardMaker.of(programme, arrangement, FrameRate.FPS_30);
            long end = System.nanoTime();
            strips = board.rows().stream().mapToInt(row -> row.strips().size()).sum();
            if (run >= RUNS / 2) {
                laid += (middle - start) / 1e6;
                drawn += (end - middle) / 1e6;
            }
        }
        say("%d words, %d lines, %d clips".formatted(words, script.lines().size(), strips));
        say(String.format(Locale.ROOT, "laid out in %.1f ms", laid / (RUNS - RUNS / 2)));
        say(String.format(Locale.ROOT, "board in %.1f ms", drawn / (RUNS - RUNS / 2)));
    }

    private static Script script(int scenes) {
        SplittableRandom random = new SplittableRandom(7);
        List<Scene> made = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            made.add(Scripts.randomScene("s" + i + "-", random));
        }
        return Scripts.script(made.toArray(Scene[]::new));
    }

    private static Arrangement arrangement(Script script, int clips) {
        List<Line> lines = script.lines();
        Map<ClipKey, ClipEdit> edits = new LinkedHashMap<>();
        Map<String, UserClip> own = new LinkedHashMap<>();
        Piece trimmed = Piece.WHOLE.withEnds(Edge.at(MediaTime.ofMillis(50)), Edge.END);
        for (int i = 0; i < clips; i++) {
            Line line = lines.get(i % lines.size());
            edits.put(
                    new ClipKey(line.id(), ClipRole.LINE),
                    ClipEdit.NONE.withPieces(List.of(trimmed)));
            Anchor anchor =
                    new Anchor(
                            line.id(),
                            MediaTime.ofMillis(i / lines.size() * 40L),
                            line.id(),
                            MediaTime.ZERO);
            own.put(
                    "c" + i,
                    new UserClip(
                            "c" + i,
                            "t" + i % 4,
                            "Title " + i,
                            new ClipSource.OfTitle("Title", ""),
                            anchor,
                            MediaTime.ZERO,
                            MediaTime.ofMillis(160),
                            Treatment.NONE,
                            "",
                            ""));
        }
        List<UserTrack> tracks = new ArrayList<>();
        for (int track = 0; track < 4; track++) {
            tracks.add(new UserTrack("t" + track, UserTrack.Kind.VIDEO, "V" + track, false, false));
        }
        return Arrangement.NONE.withClips(edits).withUserClips(own).withTracks(tracks);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
