package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.input.KeyCode;

import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// From a template to a film, as a user does it: once by mouse, once by keyboard alone.
@Tag("media")
@Tag("window")
class WindowWalkTest {
    private static final String LINE = "I have a sister waiting";

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private Session session() {
        return open.window.openSession().orElseThrow();
    }

    private PreviewState state() {
        return session().previewProperty().get().orElseThrow();
    }

    private void untilState(Predicate<PreviewState> holds) throws TimeoutException {
        open.until(() ->
                open.window
                        .openSession()
                        .flatMap(session -> session.previewProperty().get())
                        .filter(holds)
                        .isPresent());
    }

    private static boolean isSpoken(PreviewState state) {
        return !state.lines().isEmpty()
                && state.lines().values().stream().allMatch(PreviewLine::isSpoken);
    }

    private static boolean hasUnknownSound(PreviewState state) {
        return state.warnings().stream().anyMatch(warning -> warning.code().equals("sfx.unknown"));
    }

    private static boolean isMixed(PreviewState state) {
        return state.scenes().stream().allMatch(scene -> scene.state() == PreviewScene.State.READY);
    }

    @Test
    void byMouse() throws Exception {
        open.click("template-radio-play");
        open.click("new-create");
        open.node("timeline");
        untilState(WindowWalkTest::isSpoken);
        String first = session().project().scriptText();
        editALine();
        breakAndMendACue();

        playAndSeek();
        exportCancelResume();
        castAnother();
        undoEverything(first);
    }

    @Test
    @Tag("long")
    void byKeyboardAlone() throws Exception {
        open.robot.push(KeyCode.CONTROL, KeyCode.N);
        open.node("new-name");
        open.robot.write("By keyboard").push(KeyCode.ENTER);
        open.node("timeline");
        open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        open.until(() -> open.hasFocus("script-text"));
        String first = OpenWindow.onFx(() -> session().project().scriptText());
        open.robot.push(KeyCode.CONTROL, KeyCode.A);
        open.robot.write(
                "INT. ROOM - DAY\n\nANN\nA short line.\n\n[[sfx: hunder]]\n\nBEN\nThe end.\n");
        untilState(WindowWalkTest::hasUnknownSound);
        open.robot.push(KeyCode.F8);
        open.robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
        untilState(state -> !hasUnknownSound(state) && isSpoken(state));
        assertThat(session().project().scriptText()).contains("[[sfx: thunder]]");
        castByKeyboard();
        playByKeyboard();
        exportByKeyboard();
        undoEverything(first);
    }

    private void castByKeyboard() throws TimeoutException {
        String before = state().cast().get("BEN").id();
        String other = before.equals("marcus") ? "theo" : "marcus";
        open.command("go to the cast");
        open.tabTo("cast-list");
        open.robot.push(KeyCode.HOME).push(KeyCode.DOWN);
        open.command("change voice");
        open.node("voice-chooser");
        open.tabTo("voice-search");
        open.robot.write(other);
        open.tabTo("voice-list");
        open.robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        untilState(state -> state.cast().get("BEN").id().equals(other));
    }

    private void playByKeyboard() throws TimeoutException {
        untilState(WindowWalkTest::isMixed);
        open.command("play or pause");
        open.until(() -> session().transport().position().isAfter(MediaTime.ofMillis(500)));
        open.command("play or pause");
        open.until(() -> !session().transport().playingProperty().get());
    }

    private void exportByKeyboard() throws TimeoutException {
        open.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        open.until(() -> open.find("export-start").map(node -> !node.isDisabled()).orElse(false));
        open.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        open.node("export-cancel");
        open.tabTo("export-cancel");
        open.robot.push(KeyCode.SPACE);
        open.node("export-resume");
        open.tabTo("export-resume");
        open.robot.push(KeyCode.SPACE);
        open.until(() -> open.find("export-finished").isPresent());
        open.robot.push(KeyCode.ESCAPE);
        open.until(() -> open.find("export-finished").isEmpty());
    }

    private GenericStyledArea<?, ?, ?> text() throws TimeoutException {
        return (GenericStyledArea<?, ?, ?>) open.node("script-text");
    }

    private void caretBefore(String words) throws TimeoutException {
        GenericStyledArea<?, ?, ?> text = text();
        OpenWindow.onFx(() -> {
            text.requestFocus();
            text.moveTo(text.getText().indexOf(words));
            text.requestFollowCaret();
            return true;
        });
        waitForFxEvents();
    }

    private void editALine() throws TimeoutException {
        caretBefore(LINE);
        open.robot.write("Well! ");
        untilState(state -> state.project().scriptText().contains("Well! " + LINE));
        untilState(state ->
                state.lines().values().stream()
                        .anyMatch(line ->
                                line.isSpoken() && line.line().text().contains("Well! " + LINE)));
    }

    private void breakAndMendACue() throws TimeoutException {
        caretBefore("rain, loop");
        open.robot.push(KeyCode.DELETE);
        untilState(state ->
                state.warnings().stream()
                        .anyMatch(warning -> warning.code().equals("sfx.unknown")));
        open.until(() -> open.find("script-fix").isPresent());
        open.click("script-fix");
        untilState(state ->
                state.warnings().stream()
                        .noneMatch(warning -> warning.code().equals("sfx.unknown")));
    }

    private void castAnother() throws TimeoutException {
        open.click("tab-cast");
        String before = state().cast().get("PORTER").id();
        open.click("cast-voice-porter");
        open.node("voice-chooser");
        String other = before.equals("marcus") ? "theo" : "marcus";
        open.click("voice-search");
        open.robot.write(other);
        open.click("voice-choose-" + other);
        untilState(state -> state.cast().get("PORTER").id().equals(other));
        open.click("tab-script");
    }

    private void playAndSeek() throws TimeoutException {
        untilState(WindowWalkTest::isMixed);
        open.click("preview-toggle");
        open.until(() -> session().transport().position().isAfter(MediaTime.ofMillis(700)));
        open.click("preview-toggle");
        open.until(() -> !session().transport().playingProperty().get());
        open.robot.push(KeyCode.END);
        open.until(() -> session().transport().position().equals(state().duration()));
        open.robot.push(KeyCode.HOME);
        open.until(() -> session().transport().position().equals(MediaTime.ZERO));
    }

    private void exportCancelResume() throws TimeoutException {
        open.click("top-export");
        open.click("export-preset-preview");
        open.until(() -> open.find("export-start").map(node -> !node.isDisabled()).orElse(false));
        open.click("export-start");
        open.click("export-cancel");
        open.click("export-resume");
        open.until(() -> open.find("export-finished").isPresent());
        assertThat(open.find("export-reveal")).isPresent();
        assertThat(user.home().resolve("Longplay/Radio play/film.mp4")).isNotEmptyFile();
        open.click("export-close");
    }

    private void undoEverything(String first) throws TimeoutException {
        while (OpenWindow.onFx(() -> session().historyProperty().get().canUndo())) {
            open.robot.push(KeyCode.CONTROL, KeyCode.Z);
            waitForFxEvents();
        }
        open.until(() -> session().project().scriptText().equals(first));
        open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        GenericStyledArea<?, ?, ?> text = text();
        open.until(() -> text.getText().equals(first));
    }
}
