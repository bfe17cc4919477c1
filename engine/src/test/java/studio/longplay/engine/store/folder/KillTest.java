package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;

/// A process that edits is killed at random moments; what it was told is done must be there.
class KillTest {
    @TempDir private Path temp;

    /// The process: opens the project, retitles it to the next number for ever, says each number
    /// after the edit returned.
    static final class Editing {
        private Editing() {}

        public static void main(String[] arguments) throws Exception {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
            ProjectFolder project = ProjectFolder.open(Path.of(arguments[0]));
            out.println("open");
            for (int next = number(project) + 1; ; next++) {
                project.apply(new Edit.Retitle(Integer.toString(next)));
                out.println(next);
                if (next % 7 == 0) {
                    project.undo();
                    project.redo();
                }
            }
        }
    }

    private static int number(ProjectFolder project) {
        return Integer.parseInt(project.project().title());
    }

    @Test
    void nothingSaidToBeDoneIsLostInAFewKills() throws Exception {
        killAgainAndAgain(2);
    }

    @Test
    @Tag("long")
    void nothingSaidToBeDoneIsLostInSixtyKills() throws Exception {
        killAgainAndAgain(60);
    }

    private void killAgainAndAgain(int kills) throws Exception {
        Path folder = temp.resolve("project");
        ProjectFolder.create(folder, Project.of("0", "a.fountain", "Hello.")).close();
        Random random = new Random(5);
        for (int kill = 1; kill <= kills; kill++) {
            int said;
            try (Child child =
                    Child.start(Editing.class, temp.resolve(kill + ".out"), folder.toString())) {
                child.awaitSomeWords();
                Thread.sleep(random.nextInt(500));
                child.kill();
                said =
                        child.lines().stream()
                                .filter(line -> !line.equals("open"))
                                .mapToInt(Integer::parseInt)
                                .max()
                                .orElse(0);
            }
            try (ProjectFolder project = ProjectFolder.open(folder)) {
                int takenBack = project.history().canRedo() ? 1 : 0;
                assertThat(number(project) + takenBack)
                        .as("kill %d", kill)
                        .isGreaterThanOrEqualTo(said);
                assertThat(project.drainWarnings())
                        .extracting(Warning::code)
                        .isSubsetOf(Set.of("store.recovered"));
                assertThat(project.history().done()).hasSize(number(project));
            }
        }
    }

    @Test
    void anotherProcessIsNamedWhenItHasTheProject() throws Exception {
        Path folder = temp.resolve("project");
        ProjectFolder.create(folder, Project.of("0", "a.fountain", "Hello.")).close();
        try (Child child =
                Child.start(Editing.class, temp.resolve("other.out"), folder.toString())) {
            child.awaitSomeWords();
            assertThat(catchThrowable(() -> ProjectFolder.open(folder)))
                    .hasMessageContaining("already open in process " + child.number());
            child.kill();
        }
        ProjectFolder.open(folder).close();
    }
}
