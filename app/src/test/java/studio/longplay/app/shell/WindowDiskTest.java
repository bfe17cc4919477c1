package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the window says where a disk is full or may not be written, or a file is gone. Needs the
/// right to mount disks and is skipped without, but for the last.
@Tag("media")
@Tag("window")
class WindowDiskTest {
    private static final String SCRIPT = "INT. ROOM - DAY\n\nANN\nA short line.\n";
    private static final long LEFT_BYTES = 200_000;

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private final List<Path> mounted = new ArrayList<>();

    @AfterEach
    void unmount() throws Exception {
        for (Path disk : mounted.reversed()) {
            run("umount", disk.toString());
        }
    }

    private void mount(Path disk, String... how) throws Exception {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(how));
        command.add(disk.toString());
        assumeTrue(run(command.toArray(String[]::new)) == 0, "no right to mount a disk");
        mounted.add(disk);
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    private Path project(Arrangement arrangement) throws Exception {
        Path project = folder.resolve("project");
        ProjectFolder.create(
                        project,
                        Project.of("A play", folder.resolve("a.fountain").toString(), SCRIPT)
                                .withArrangement(arrangement))
                .close();
        return project;
    }

    private OpenWindow open(Path project) throws Exception {
        return new OpenWindow(folder.resolve("home"), Optional.of(project));
    }

    private static String textIn(Parent parent) {
        return OpenWindow.onFx(() ->
                parent.lookupAll("*").stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.joining(" ")));
    }

    private static void startExport(OpenWindow open) throws TimeoutException {
        open.node("timeline");
        open.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        open.click("export-preset-preview");
        open.until(() -> open.find("export-start").map(node -> !node.isDisabled()).orElse(false));
        open.click("export-start");
    }

    @Test
    void anExportThatFindsTheDiskFullSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
        Path films = Files.createDirectories(user.home().resolve("Longplay"));
        mount(films, "-t", "tmpfs", "-o", "size=96m", "tmpfs");
        Path project = project(Arrangement.NONE);
        try (OpenWindow open = open(project)) {
            startExport(open);
            awaitFirstFileIn(films);
            Path filler = fill(films);
            assertStoppedForSpace(open, films);
            OpenWindow.onFx(() -> {
                open.window.openSession().orElseThrow().apply(new Edit.Retitle("Meanwhile"));
                return true;
            });
            Files.delete(filler);
            open.click("export-resume");
            open.until(() -> open.find("export-finished").isPresent());
            assertThat(films.resolve("A play/film.mp4")).isNotEmptyFile();
        }
        try (ProjectFolder again = ProjectFolder.open(project)) {
            assertThat(again.project().title()).isEqualTo("Meanwhile");
        }
    }

    /// The room was there when it began.
    private static void awaitFirstFileIn(Path films) throws Exception {
        for (int tries = 0; tries < 60_000; tries++) {
            try (Stream<Path> files = Files.walk(films)) {
                if (files.anyMatch(Files::isRegularFile)) {
                    return;
                }
            }
            Thread.sleep(1);
        }
        throw new TimeoutException("no file of the film");
    }

    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        long free = Files.getFileStore(disk).getUsableSpace();
        return Files.write(filler, new byte[(int) (free - LEFT_BYTES)]);
    }

    private static void assertStoppedForSpace(OpenWindow open, Path films) throws Exception {
        open.until(() -> open.find("export-stopped").isPresent());
        assertThat(textIn((Parent) open.node("export-stopped")))
                .containsPattern("full|are needed at")
                .contains("Free some space");
        assertThat(films.resolve("A play/film.mp4")).doesNotExist();
    }

    @Test
    void aProjectInAFolderThatCannotBeWrittenSaysSoAndStaysAsItIs() throws Exception {
        Path project = project(Arrangement.NONE);
        mount(project, "--bind", project.toString());
        assumeTrue(run("mount", "-o", "remount,ro,bind", project.toString()) == 0);
        try (OpenWindow open = open(project)) {
            open.until(() -> open.find("welcome-fault").isPresent());
            assertThat(textIn((Parent) open.node("welcome-fault")))
                    .containsIgnoringCase("cannot be written")
                    .contains("project");
            assertThat(open.find("timeline")).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneIsNamedInTheBinAndBeforeAnExport() throws Exception {
        try (OpenWindow open = open(project(withAFileThatIsGone()))) {
            open.node("timeline");
            open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT4);
            open.node("bin-relink");
            startExport(open);
            open.until(() -> open.find("export-stopped").isPresent());
            assertThat(textIn((Parent) open.node("export-stopped")))
                    .contains("sea.mov")
                    .contains("media bin");
            assertThat(user.home().resolve("Longplay/A play/film.mp4")).doesNotExist();
        }
    }

    private Arrangement withAFileThatIsGone() {
        String digest = Digest.of("sea").hex();
        BinItem item =
                new BinItem(
                        digest,
                        "sea.mov",
                        folder.resolve("sea.mov").toString(),
                        BinItem.Kind.VIDEO,
                        "",
                        List.of(),
                        MediaTime.ofSeconds(9),
                        64,
                        36,
                        "25/1",
                        0,
                        999);
        UserClip clip =
                new UserClip(
                        "clip1",
                        "track1",
                        "sea.mov",
                        new ClipSource.OfMedia(digest),
                        Anchor.ofProgramme(MediaTime.ZERO),
                        MediaTime.ZERO,
                        MediaTime.ofSeconds(1),
                        Treatment.NONE,
                        "",
                        "");
        return Arrangement.NONE
                .with(item)
                .with(clip)
                .withTracks(
                        List.of(
                                new UserTrack(
                                        "track1", UserTrack.Kind.VIDEO, "Mine", false, false)));
    }
}
