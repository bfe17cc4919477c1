package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

/// Goes through every page of the window, in dark and in light: all that can be acted on says what
/// it is and what it is called, as a screen reader asks, and all words can be read.
@Tag("media")
@Tag("window")
class AccessibleWindowTest {
    private static final List<String> SHEETS =
            List.of(
                    "palette.open",
                    "keys.show",
                    "settings.open",
                    "edit.history",
                    "voices.make",
                    "library.browse",
                    "notices.open",
                    "about.open",
                    "export.open");

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;

    private final SeenWindow seen = new SeenWindow();
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    @Test
    void everyControlSaysWhatItIsAndAllWordsCanBeRead() throws Exception {
        open.click("template-radio-play");
        seen.look("welcome");
        open.click("new-create");
        open.node("timeline");
        open.until(() ->
                session()
                        .flatMap(session -> session.previewProperty().get())
                        .filter(state -> !state.lines().isEmpty())
                        .isPresent());
        fillBinAndTimeline();
        everything();
        run("view.theme");
        everything();
        assertThat(seen.asked()).as("controls asked").isGreaterThan(2000);
        assertThat(seen.read()).as("words read").isGreaterThan(2000);
        assertThat(seen.mute()).isEmpty();
        assertThat(seen.faint()).isEmpty();
    }

    private Optional<Session> session() {
        return open.window.openSession();
    }

    private Board board() {
        return session()
                .flatMap(session -> session.previewProperty().get())
                .map(PreviewState::board)
                .orElseThrow();
    }

    /// A file that is there, one that is missing, a title, a colour and a marker.
    private void fillBinAndTimeline() throws Exception {
        Path file = folder.resolve("sea.png");
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        BinItem there = item(file, Digest.ofFile(file).hex());
        BinItem gone = item(folder.resolve("gone.png"), Digest.of("gone").hex());
        OpenWindow.onFx(() -> {
            Session session = session().orElseThrow();
            Arrangement before = session.project().arrangement();
            session.apply(Edit.Arrange.of("Import", before, before.with(there).with(gone)));
            return true;
        });
        run("timeline.add-title");
        run("timeline.add-colour");
        run("timeline.mark");
        open.until(() ->
                board().marks().size() == 1
                        && session().orElseThrow().project().arrangement().userClips().size() == 2);
    }

    private static BinItem item(Path file, String digest) throws Exception {
        return new BinItem(
                digest,
                String.valueOf(file.getFileName()),
                file.toString(),
                BinItem.Kind.STILL,
                "Pictures",
                List.of("blue"),
                MediaTime.ZERO,
                64,
                36,
                "",
                0,
                Files.exists(file) ? Files.size(file) : 9);
    }

    private void everything() throws TimeoutException {
        panels();
        clips();
        timelineCards();
        sheets();
    }

    private void panels() throws TimeoutException {
        for (Workspace workspace : Workspace.values()) {
            run("view." + workspace.id());
            for (String tab : ProjectPage.LEFT_TABS) {
                run("view.show-" + tab);
                seen.look(tab);
            }
        }
        run("view.edit");
        for (Node tab : open.robot.lookup(".lp-panel-tab").queryAll()) {
            OpenWindow.onFx(() -> {
                ((ButtonBase) tab).fire();
                return true;
            });
            seen.look("tab " + tab.getId());
        }
        run("cast.change-voice");
        seen.look("voices");
    }

    /// The inspector with a clip of every track, and with all of them.
    private void clips() {
        List<List<ClipRef>> choices =
                board().rows().stream()
                        .flatMap(row -> row.strips().stream().limit(1))
                        .map(Strip::ref)
                        .map(List::of)
                        .collect(java.util.stream.Collectors.toList());
        choices.add(choices.stream().flatMap(List::stream).toList());
        for (List<ClipRef> choice : choices) {
            OpenWindow.onFx(() -> {
                session().orElseThrow().selection().selectClips(choice);
                return true;
            });
            seen.look("clips " + choice.size());
        }
    }

    private void timelineCards() throws TimeoutException {
        for (String action :
                List.of("timeline.speed", "timeline.edit-mark", "timeline.clip-list")) {
            run(action);
            seen.look(action);
            open.robot.push(KeyCode.ESCAPE);
        }
        run("timeline.clip-list");
    }

    private void sheets() throws TimeoutException {
        for (String sheet : SHEETS) {
            run(sheet);
            seen.look(sheet);
            if (sheet.equals("keys.show")) {
                keysThatAreTaken();
            }
            OpenWindow.onFx(() -> {
                open.window.overlay().close();
                return true;
            });
        }
    }

    private void keysThatAreTaken() throws TimeoutException {
        open.click("keys-search");
        open.robot.write("mute");
        open.click("keys-add-play-mute");
        seen.look("press keys");
        open.robot.push(KeyCode.J);
        seen.look("taken keys");
    }

    private void run(String action) {
        OpenWindow.onFx(() -> {
            open.window.actions().get(action).runIfEnabled();
            return true;
        });
        waitForFxEvents();
    }
}
