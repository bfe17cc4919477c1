package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/// What was done on the timeline comes back as it was: from the disk, and from a script that was
/// changed and changed back.
class ScriptRoundTripTest {
    private static final int EDITS = 60;

    @TempDir Path folder;

    private static Project project() {
        return Project.of("Heath", "heath.fountain", Cutting.PLAY)
                .withArrangement(Cutting.usualArrangement());
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82, 83, 84})
    void whatIsReadAgainIsTheSameAndIsLaidOutTheSame(long seed) throws Exception {
        Path home = folder.resolve("heath");
        Cutting cutting = Cutting.usual();
        RandomCuts cuts = new RandomCuts(seed);
        Project first = project();
        Project last = first;
        try (ProjectFolder project = ProjectFolder.create(home, first)) {
            for (int step = 0; step < EDITS; step++) {
                RandomCuts.Cut cut = cuts.next(cutting.desk());
                Edit edit = Edit.Arrange.of(cut.name(), cutting.arrangement(), cut.after());
                last = project.apply(edit);
                cutting.become(cut.after());
            }
            assertThat(last.arrangement()).isEqualTo(cutting.arrangement());
        }
        try (ProjectFolder project = ProjectFolder.open(home)) {
            assertThat(project.project()).isEqualTo(last);
            Cutting again = Cutting.of(project.project().arrangement());
            assertThat(again.board()).isEqualTo(cutting.board());
        }
    }

    private static Project edited(long seed) {
        Cutting cutting = Cutting.usual();
        RandomCuts cuts = new RandomCuts(seed);
        for (int step = 0; step < EDITS; step++) {
            cutting.become(cuts.next(cutting.desk()).after());
        }
        return project().withArrangement(cutting.arrangement());
    }

    @ParameterizedTest
    @ValueSource(longs = {91, 92, 93, 94, 95, 96, 97, 98})
    void aScriptThatIsChangedAndChangedBackHasTheSameTimeline(long seed) throws StudioFault.Input {
        Project first = edited(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Deque<String> texts = new ArrayDeque<>();
        Project project = first;
        for (int change = 0; change < 12; change++) {
            texts.push(project.scriptText());
            project =
                    with(
                            project,
                            random.nextBoolean()
                                    ? inserted(project, random, change)
                                    : reworded(project, random));
            assertThat(count(project.arrangement())).isEqualTo(count(first.arrangement()));
        }
        assertThat(project.arrangement()).isNotEqualTo(first.arrangement());
        while (!texts.isEmpty()) {
            project = with(project, texts.pop());
        }
        assertThat(project).isEqualTo(first);
        assertThat(Cutting.of(project.arrangement()).board())
                .isEqualTo(Cutting.of(first.arrangement()).board());
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106})
    void whatWasDoneToLinesThatGoAndComeAgainIsThereAgain(long seed) throws StudioFault.Input {
        Project first = edited(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Project project = first;
        for (int change = 0; change < 6; change++) {
            Line line = any(project, random);
            String without =
                    project.scriptText().replace(line.text(), "#").replaceAll("\n[A-Z]+\n#\n", "");
            String with = project.scriptText();
            project = with(project, without);
            Cutting cutting = Cutting.of(without, project.arrangement());
            assertThat(cutting.board().lost().size())
                    .isGreaterThanOrEqualTo(Cutting.of(first.arrangement()).board().lost().size());
            project = with(project, with);
            assertThat(count(project.arrangement())).isEqualTo(count(first.arrangement()));
        }
        assertThat(Cutting.of(project.arrangement()).board())
                .isEqualTo(Cutting.of(first.arrangement()).board());
    }

    private static List<Integer> count(Arrangement arrangement) {
        return List.of(
                arrangement.clips().size(),
                arrangement.userClips().size(),
                arrangement.markers().size());
    }

    private static Project with(Project project, String text) {
        return new Edit.ChangeScript(ScriptChange.between(project.scriptText(), text))
                .applyTo(project);
    }

    private static Script read(Project project) throws StudioFault.Input {
        return new ScriptParser().parse(project.scriptText(), project.scriptFile());
    }

    /// One whose words no other has.
    private static Line any(Project project, SplittableRandom random) throws StudioFault.Input {
        List<Line> lines =
                read(project).lines().stream()
                        .filter(line -> !line.text().startsWith("Yes"))
                        .toList();
        return lines.get(random.nextInt(lines.size()));
    }

    private static String inserted(Project project, SplittableRandom random, int number)
            throws StudioFault.Input {
        String text = any(project, random).text();
        String more = text + "\n\nBO\nThis is word " + number + " of it.";
        return project.scriptText().replace(text, more);
    }

    private static String reworded(Project project, SplittableRandom random)
            throws StudioFault.Input {
        String text = any(project, random).text();
        int space = text.indexOf(' ', random.nextInt(text.length() - 4));
        String more =
                space < 0
                        ? text + " Indeed."
                        : text.substring(0, space) + " truly" + text.substring(space);
        return project.scriptText().replace(text, more);
    }
}
