package studio.longplay.engine.edit.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.edit.History;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Random deletions, trims and moves of lines in whole scripts, written back.
class WrittenBackTest {
    private static final int SEEDS = 8;
    private static final int EDITS = 12;
    private static final List<String> SCRIPTS =
            List.of(
                    "app/src/main/dist/samples/the-lighthouse.fountain",
                    "app/src/main/resources/studio/longplay/app/templates/radio-play.fountain",
                    "app/src/main/resources/studio/longplay/app/templates/documentary.fountain");

    private static Path checkout() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return at;
    }

    static Stream<Arguments> scripts() {
        return SCRIPTS.stream()
                .flatMap(script ->
                        LongStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(script, seed)));
    }

    private static Rehearsal edited(String script, long seed) throws IOException {
        return edited(Rehearsal.of(script, Files.readString(checkout().resolve(script))), seed);
    }

    private static Rehearsal edited(Rehearsal rehearsal, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int edit = 0; edit < EDITS; edit++) {
            List<Line> lines = rehearsal.heard();
            edit(rehearsal, lines.get(random.nextInt(lines.size())), random);
        }
        return rehearsal;
    }

    private static void edit(Rehearsal rehearsal, Line line, SplittableRandom random) {
        MediaTime length = rehearsal.strip(line).range().duration();
        int words = line.words().size();
        switch (random.nextInt(6)) {
            case 0 -> rehearsal.lift(line);
            case 1 -> rehearsal.extract(line);
            case 2 -> {
                int from = random.nextInt(words);
                int to = from + 1 + random.nextInt(words - from);
                rehearsal.cutWords(line, from, to, random.nextBoolean());
            }
            case 3 -> rehearsal.trim(line, part(length, random), MediaTime.ZERO);
            case 4 ->
                    rehearsal.trim(
                            line, MediaTime.ZERO, MediaTime.ZERO.minus(part(length, random)));
            default -> rehearsal.move(line, MediaTime.ofMillis(random.nextInt(30_000) - 15_000));
        }
    }

    private static MediaTime part(MediaTime length, SplittableRandom random) {
        return new MediaTime(length.ticks() * random.nextInt(100) / 100);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aSecondTimeThereIsNothingToWrite(String script, long seed) throws IOException {
        Rehearsal rehearsal = edited(script, seed);
        ScriptProposal proposal = rehearsal.proposal();
        assertThat(proposal.hunks()).isNotEmpty();
        assertThat(proposal.unwritten())
                .extracting(Unwritten::sentence)
                .doesNotContain("The script would be read in another way.");
        Rehearsal after = Rehearsal.of(proposal.edit().applyTo(rehearsal.project()));
        assertThat(after.proposal().hunks()).isEmpty();
        assertThat(after.proposal().edit().applyTo(after.project())).isEqualTo(after.project());
    }

    /// Without blank lines between names and with names that go on, as people write plays.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void playsAreWrittenTheSameWay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder play = new StringBuilder("ACT ONE\n\nScene 1. A mill.\n\n");
        for (int speech = 0; speech < 24; speech++) {
            String name = List.of("ANN", "BEN", "CLARA").get(random.nextInt(3));
            boolean beside = random.nextBoolean();
            play.append(name).append(beside ? ": " : ":\n");
            play.append(random.nextInt(4) == 0 ? "(softly) " : "");
            play.append("Word " + speech + " of *many* words, said by ").append(name);
            play.append(random.nextInt(3) == 0 ? ",\nand more of [[sfx: rain]] them.\n" : ".\n");
            play.append(random.nextInt(5) == 0 ? "\nThe same goes on speaking.\n" : "");
            play.append("\n");
        }
        Rehearsal rehearsal = edited(Rehearsal.of("play.txt", play.toString()), seed);
        ScriptProposal proposal = rehearsal.proposal();
        assertThat(proposal.hunks()).isNotEmpty();
        Rehearsal after = Rehearsal.of(proposal.edit().applyTo(rehearsal.project()));
        assertThat(after.proposal().hunks()).isEmpty();
        // What would be read as another speaker's is left on the timeline.
        assertThat(proposal.unwritten().size()).isLessThan(proposal.hunks().size());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void itIsOneStepThatCanBeTakenBack(String script, long seed) throws IOException {
        Rehearsal rehearsal = edited(script, seed);
        History history = History.of(rehearsal.project()).then(1, rehearsal.proposal().edit());
        assertThat(history.undo().project()).isEqualTo(rehearsal.project());
        assertThat(history.undo().redo().project()).isEqualTo(history.project());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void linesAreHeardInTheSameOrder(String script, long seed) throws IOException {
        Rehearsal rehearsal = edited(script, seed);
        Rehearsal after = Rehearsal.of(rehearsal.proposal().edit().applyTo(rehearsal.project()));
        List<String> written = said(rehearsal);
        List<String> said = new ArrayList<>(said(after));
        // Lines that were cut off by the start of their scene may have room again.
        said.retainAll(written);
        assertThat(said).isEqualTo(written);
    }

    /// What is heard, and would be when it is written.
    private static List<String> said(Rehearsal rehearsal) {
        return spoken(rehearsal).stream().map(Spoken::said).toList();
    }

    private record Spoken(Line line, String said) {}

    private static List<Spoken> spoken(Rehearsal rehearsal) {
        Wishes wishes = new Wishes(rehearsal.writing());
        List<Spoken> spoken = new ArrayList<>();
        for (Line line : rehearsal.heard()) {
            List<String> words = new ArrayList<>();
            for (int word = 0; word < line.words().size(); word++) {
                if (!(wishes.fate(line.id()) instanceof LineFate.Cut cut) || cut.kept().get(word)) {
                    words.add(line.words().get(word));
                }
            }
            if (!(wishes.fate(line.id()) instanceof LineFate.Gone)) {
                String said = line.speaker().key() + ": " + String.join(" ", words);
                spoken.add(new Spoken(line, said));
            }
        }
        return spoken;
    }

    /// Where lines overlap, a script puts one after the other; where a line was taken out with its
    /// time, the pause before the next is the script's. A line that is both cut and elsewhere than
    /// it was has no pause of its own in the script.
    @Test
    void linesStandAsFarFromTheOneBeforeAsTheyDid() throws IOException {
        int compared = 0;
        for (String script : SCRIPTS) {
            for (long seed = 0; seed < SEEDS; seed++) {
                compared += compareGaps(script, seed);
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static int compareGaps(String script, long seed) throws IOException {
        Rehearsal rehearsal = edited(script, seed);
        Rehearsal after = Rehearsal.of(rehearsal.proposal().edit().applyTo(rehearsal.project()));
        Map<String, Line> now = new HashMap<>();
        spoken(after).forEach(each -> now.put(each.said(), each.line()));
        Map<ElementId, TimeRange> stood = rehearsal.places();
        Map<ElementId, TimeRange> stand = after.places();
        List<Line> all = rehearsal.script().lines();
        Set<ElementId> recut = cutAndMoved(rehearsal);
        Spoken last = null;
        int compared = 0;
        for (Spoken next : spoken(rehearsal)) {
            boolean adjoins =
                    last != null
                            && !recut.contains(last.line().id())
                            && !recut.contains(next.line().id())
                            && Math.abs(all.indexOf(last.line()) - all.indexOf(next.line())) == 1
                            && scene(rehearsal, last.line()).equals(scene(rehearsal, next.line()));
            MediaTime gap = last == null ? MediaTime.ZERO : gap(stood, last.line(), next.line());
            if (adjoins && !gap.isBefore(MediaTime.ZERO)) {
                MediaTime gapNow = gap(stand, now.get(last.said()), now.get(next.said()));
                assertThat(Math.abs(gapNow.minus(gap).toMillisFloor()))
                        .as("%s -> %s", last, next)
                        .isLessThan(300);
                compared++;
            }
            last = next;
        }
        return compared;
    }

    private static Set<ElementId> cutAndMoved(Rehearsal rehearsal) {
        Set<ElementId> cut = new HashSet<>();
        Set<ElementId> moved = new HashSet<>();
        for (Hunk hunk : rehearsal.proposal().hunks()) {
            switch (hunk.kind()) {
                case TRIMMED -> cut.add(hunk.line());
                case MOVED -> moved.add(hunk.line());
                case DELETED -> {}
            }
        }
        cut.retainAll(moved);
        return cut;
    }

    private static ElementId scene(Rehearsal rehearsal, Line line) {
        return rehearsal.script().scenes().stream()
                .filter(scene -> scene.lines().contains(line))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static MediaTime gap(Map<ElementId, TimeRange> places, Line one, Line other) {
        return places.get(other.id()).start().minus(places.get(one.id()).end());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyPartOfItCanBeWrittenAlone(String script, long seed) throws IOException {
        Rehearsal rehearsal = edited(script, seed);
        Writing writing = rehearsal.writing();
        ScriptProposal all = ScriptProposal.of(writing);
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> some = new ArrayList<>();
        all.hunks().stream().map(Hunk::number).filter(_ -> random.nextBoolean()).forEach(some::add);
        ScriptProposal part = ScriptProposal.of(writing, java.util.Set.copyOf(some));
        assertThat(part.chosen()).containsExactlyInAnyOrderElementsOf(some);
        Project project = part.edit().applyTo(rehearsal.project());
        Script read = Rehearsal.of(project).script();
        assertThat(read.text()).isEqualTo(part.text());
        ScriptProposal rest = Rehearsal.of(project).proposal();
        assertThat(kinds(rest)).isEqualTo(kindsWithout(all, some));
    }

    private static Map<Hunk.Kind, Integer> kinds(ScriptProposal proposal) {
        return kindsWithout(proposal, List.of());
    }

    private static Map<Hunk.Kind, Integer> kindsWithout(ScriptProposal all, List<Integer> some) {
        Map<Hunk.Kind, Integer> kinds = new HashMap<>();
        for (Hunk hunk : all.hunks()) {
            if (!some.contains(hunk.number()) && hunk.kind() != Hunk.Kind.MOVED) {
                kinds.merge(hunk.kind(), 1, Integer::sum);
            }
        }
        return kinds;
    }
}
