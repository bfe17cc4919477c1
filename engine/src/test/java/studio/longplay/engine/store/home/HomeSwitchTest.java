package studio.longplay.engine.store.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class HomeSwitchTest {
    @TempDir private Path folder = Path.of("");
    private Path old = Path.of("");
    private Path wanted = Path.of("");

    @BeforeEach
    void fill() throws Exception {
        old = folder.resolve("old");
        wanted = folder.resolve("new/data");
        Files.createDirectories(old.resolve("artifacts/ab"));
        Files.createDirectories(old.resolve("natives/jna"));
        Files.createDirectories(old.resolve("queue"));
        Files.writeString(old.resolve("artifacts/ab/take.wav"), "take");
        Files.writeString(old.resolve("natives/jna/lib.so"), "library");
        Files.writeString(
                old.resolve("window.json"),
                "{\"recent\":[\"" + old + "/projects/play\",\"" + old + "2/play\"]}");
        Files.createSymbolicLink(old.resolve("models"), folder.resolve("elsewhere"));
    }

    private HomeSwitch change() {
        return new HomeSwitch(new HomeNote(folder.resolve("note.json")), old);
    }

    private HomeNote.Kept kept() throws StudioFault {
        return change().note().read();
    }

    @Test
    void everythingIsTakenAlongWithTheNamesThatLeadIntoIt() throws Exception {
        change().move(wanted, JobContext.quiet());
        assertThat(old).doesNotExist();
        assertThat(wanted.resolve("artifacts/ab/take.wav")).hasContent("take");
        assertThat(wanted.resolve("models")).isSymbolicLink();
        assertThat(wanted.resolve("window.json"))
                .hasContent(
                        "{\"recent\":[\"" + wanted + "/projects/play\",\"" + old + "2/play\"]}");
        assertThat(kept())
                .isEqualTo(
                        new HomeNote.Kept(Optional.of(wanted), Optional.empty(), Optional.empty()));
    }

    /// As it is where the new folder is on another disk.
    @Test
    void aCopyHasEveryFileButTheLibraries() throws Exception {
        Files.createDirectories(wanted);
        HomeMove move = new HomeMove(old, wanted);
        move.copied(JobContext.quiet());
        assertThat(wanted.resolve("artifacts/ab/take.wav")).hasContent("take");
        assertThat(wanted.resolve("models")).isSymbolicLink();
        assertThat(wanted.resolve("natives")).doesNotExist();
        move.removeOld();
        assertThat(old).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsNotMovedInto() throws Exception {
        Files.createDirectories(wanted);
        Files.writeString(wanted.resolve("mine.txt"), "mine");
        assertCode("home.occupied", () -> change().move(wanted, JobContext.quiet()));
        assertCode("home.occupied", () -> change().moveLater(wanted));
        assertThat(wanted.resolve("mine.txt")).hasContent("mine");
        assertThat(old.resolve("artifacts/ab/take.wav")).exists();
        change().leave(wanted);
        assertThat(kept().folder()).contains(wanted);
    }

    @Test
    void aFolderIsNeverMovedIntoItself() {
        assertCode("home.inside", () -> change().leave(old.resolve("data")));
        assertCode("home.inside", () -> change().leave(folder));
        assertCode("home.inside", () -> change().move(old, JobContext.quiet()));
    }

    @Test
    void aMoveThatFailsLeavesEverythingWhereItWas() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> change().move(blocked, JobContext.quiet()))
                .isInstanceOf(StudioFault.class);
        assertThat(old.resolve("artifacts/ab/take.wav")).exists();
        assertThat(kept()).isEqualTo(HomeNote.Kept.NOTHING);
    }

    @Test
    void aMoveThatIsPutOffChangesNothingYetAndCanBeGivenUp() throws Exception {
        change().moveLater(wanted);
        assertThat(kept().next()).contains(wanted);
        assertThat(old.resolve("window.json")).exists();
        change().stay();
        assertThat(kept().next()).isEmpty();
        assertThat(kept().folder()).contains(old);
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void assertCode(String code, Act act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        StudioFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
