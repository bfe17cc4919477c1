package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.edit.History;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A process does 200 random edits and is killed (`kill -9`) somewhere in them: every edit it was
/// told is done is there when the project is opened again, by name, and so is the way back.
class KilledEditingTest {
    private static final int STEPS = 200;
    private static final int MOST_WAIT_MICROS = 4000;

    @TempDir private Path temp;

    /// The process: says the number of each step after it returned, and then waits to be killed.
    static final class Editing {
        private Editing() {}

        public static void main(String[] arguments) throws Exception {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
            RandomEditing editing =
                    new RandomEditing(
                            Long.parseLong(arguments[1]), RandomEditing.Work.valueOf(arguments[2]));
            ProjectFolder project = ProjectFolder.open(Path.of(arguments[0]));
            out.println("0");
            for (int step = 1; step <= STEPS; step++) {
                editing.doStep(step, project);
                out.println(step);
            }
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @ParameterizedTest
    @EnumSource(RandomEditing.Work.class)
    void noEditIsLostInTwoKills(RandomEditing.Work work, TestReporter reporter) throws Exception {
        killTimes(2, work, reporter);
    }

    @ParameterizedTest
    @EnumSource(RandomEditing.Work.class)
    @Tag("long")
    void noEditIsLostInTwentyKills(RandomEditing.Work work, TestReporter reporter)
            throws Exception {
        killTimes(20, work, reporter);
    }

    private void killTimes(int kills, RandomEditing.Work work, TestReporter reporter)
            throws Exception {
        Random random = new Random(11);
        int acknowledged = 0;
        int beyond = 0;
        for (int kill = 1; kill <= kills; kill++) {
            RandomEditing editing = new RandomEditing(kill, work);
            Path folder = temp.resolve("project" + kill);
            ProjectFolder.create(folder, RandomEditing.first()).close();
            int said = killed(folder, editing, random);
            int done = assertNothingLost(folder, editing, said);
            assertGoesOn(folder, editing, done);
            acknowledged += said;
            beyond += done - said;
        }
        reporter.publishEntry(
                "%d kills: %d edits acknowledged and there, %d there that were not yet said"
                        .formatted(kills, acknowledged, beyond));
    }

    /// Starts the process, kills it at some moment in the steps after one, and gives the last step
    /// it said.
    private int killed(Path folder, RandomEditing editing, Random random) throws Exception {
        String seed = Long.toString(editing.seed());
        Path output = temp.resolve(seed + ".out");
        try (Child child =
                Child.start(
                        Editing.class, output, folder.toString(), seed, editing.work().name())) {
            child.awaitSomeWords();
            child.awaitLines(1 + random.nextInt(STEPS));
            TimeUnit.MICROSECONDS.sleep(random.nextInt(MOST_WAIT_MICROS));
            child.kill();
            return Integer.parseInt(child.lines().getLast());
        }
    }

    /// The last step may have reached the disk without having been said.
    private static int assertNothingLost(Path folder, RandomEditing editing, int said)
            throws StudioFault {
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            boolean oneMore = !isAfter(editing.after(said), project.history());
            int done = oneMore ? said + 1 : said;
            History expected = editing.after(done);
            assertThat(project.project())
                    .as("seed %d after step %d", editing.seed(), said)
                    .isEqualTo(expected.project());
            assertThat(names(project.history())).isEqualTo(names(expected));
            assertThat(project.drainWarnings())
                    .extracting(Warning::code)
                    .isSubsetOf(Set.of("store.recovered"));
            int taken = 0;
            while (project.history().canUndo()) {
                project.undo();
                taken++;
            }
            assertThat(project.project()).isEqualTo(RandomEditing.first());
            for (; taken > 0; taken--) {
                project.redo();
            }
            assertThat(project.project()).isEqualTo(expected.project());
            return done;
        }
    }

    /// The rest is done as if nothing had been, and is there again.
    private static void assertGoesOn(Path folder, RandomEditing editing, int done)
            throws StudioFault {
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            for (int step = done + 1; step <= STEPS; step++) {
                editing.doStep(step, project);
            }
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(isAfter(editing.after(STEPS), project.history())).isTrue();
        }
    }

    private static boolean isAfter(History expected, History found) {
        return expected.project().equals(found.project()) && names(expected).equals(names(found));
    }

    private static List<List<String>> names(History history) {
        return List.of(
                history.done().stream().map(History.Entry::name).toList(),
                history.undone().stream().map(History.Entry::name).toList());
    }
}
