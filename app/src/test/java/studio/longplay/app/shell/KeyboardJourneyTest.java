package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// From an empty project to a film on the disk, and the mouse is never touched.
@Tag("media")
@Tag("window")
class KeyboardJourneyTest {
    private static final String SCRIPT =
            """
            INT. KITCHEN - NIGHT

            [[music: calm]]

            ANN
            Is anybody there at this late hour?

            BEN
            Nobody but me.

            ANN
            Then stay where you are.
            """;

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

    @Test
    void aFilmIsMadeByKeysAlone() throws Exception {
        write();
        cast();
        cutOnTheTimeline();
        addATitle();
        MediaTime length = finished().duration();
        export();
        assertFilm(user.home().resolve("Longplay/By keys/film.mp4"), length);
    }

    private void write() throws TimeoutException {
        open.robot.push(KeyCode.CONTROL, KeyCode.N);
        open.node("new-name");
        open.robot.write("By keys").push(KeyCode.ENTER);
        open.node("timeline");
        open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        open.until(() -> open.hasFocus("script-text"));
        open.robot.push(KeyCode.CONTROL, KeyCode.A);
        open.robot.write(SCRIPT);
        untilState(state ->
                state.lines().size() == 3
                        && state.lines().values().stream().allMatch(line -> line.isSpoken()));
    }

    private void cast() throws TimeoutException {
        String before = voiceOfBen(state());
        String other = before.equals("marcus") ? "theo" : "marcus";
        open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
        open.tabTo("cast-list");
        open.robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.ALT, KeyCode.V);
        open.node("voice-chooser");
        open.tabTo("voice-search");
        open.robot.write(other);
        open.tabTo("voice-list");
        open.robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        untilState(state -> voiceOfBen(state).equals(other));
    }

    private static String voiceOfBen(PreviewState state) {
        return Objects.requireNonNull(state.cast().get("BEN")).id();
    }

    private void cutOnTheTimeline() throws TimeoutException {
        finished();
        open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT5);
        open.until(() -> open.hasFocus("timeline-surface"));
        MediaTime whole = state().duration();
        walkToALine();
        open.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        untilState(state -> spoken(state.board()) == 2 && state.duration().isBefore(whole));
        open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        open.robot.push(KeyCode.HOME).push(KeyCode.SHIFT, KeyCode.RIGHT);
        open.until(() -> session().transport().position().equals(MediaTime.ofSeconds(1)));
        long before = pictures(state().board());
        open.robot.push(KeyCode.S);
        untilState(state -> pictures(state.board()) == before + 1);
        open.robot.push(KeyCode.M);
        untilState(state -> state.board().marks().size() == 1);
    }

    /// To the first clip, and down until somebody speaks.
    private void walkToALine() throws TimeoutException {
        open.robot.push(KeyCode.RIGHT);
        for (int i = 0; i < 8 && !isLinePicked(); i++) {
            open.robot.push(KeyCode.DOWN);
            waitForFxEvents();
        }
        assertThat(isLinePicked()).as("a line is selected").isTrue();
    }

    private boolean isLinePicked() {
        return OpenWindow.onFx(() ->
                session().selection().clips().stream()
                        .flatMap(ref -> state().board().strip(ref).stream())
                        .anyMatch(strip -> strip.track() instanceof TrackRef.Dialogue));
    }

    private void addATitle() throws TimeoutException {
        open.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T);
        open.until(() ->
                session().selection().clips().stream().anyMatch(ClipRef.OfUser.class::isInstance));
        open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT6);
        open.tabTo("inspector-clip-title");
        open.robot.push(KeyCode.CONTROL, KeyCode.A);
        open.robot.write("Made by keys").push(KeyCode.ENTER);
        untilState(
                state -> title(state.project().arrangement()).equals(Optional.of("Made by keys")));
        open.until(() ->
                ((Labeled) open.find("saved").orElseThrow())
                        .getText()
                        .equals(open.window.words().get("saved.yes")));
    }

    private static Optional<String> title(Arrangement arrangement) {
        return arrangement.userClips().values().stream()
                .map(UserClip::source)
                .filter(ClipSource.OfTitle.class::isInstance)
                .map(source -> ((ClipSource.OfTitle) source).title())
                .findFirst();
    }

    private void export() throws TimeoutException {
        open.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        open.until(() -> open.find("export-start").map(node -> !node.isDisabled()).orElse(false));
        open.tabTo("export-preset-hd");
        open.robot.push(KeyCode.LEFT);
        open.until(() -> open.hasFocus("export-preset-preview"));
        open.until(() -> open.find("export-start").map(node -> !node.isDisabled()).orElse(false));
        open.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        open.until(() -> open.find("export-finished").isPresent());
        open.robot.push(KeyCode.ESCAPE);
        open.until(() -> open.find("export-finished").isEmpty());
    }

    private static void assertFilm(Path film, MediaTime length) throws Exception {
        assertThat(film).isNotEmptyFile();
        MediaFacts facts = new MediaProbe().probe(film);
        assertThat(facts.videos())
                .singleElement()
                .satisfies(video -> {
                    assertThat(video.codec()).isEqualTo("h264");
                    assertThat(video.width()).isEqualTo(960);
                    assertThat(video.rate()).isEqualTo(PreviewState.RATE);
                    assertThat(video.frames()).isEqualTo(length.toFramesFloor(PreviewState.RATE));
                });
        assertThat(facts.sounds())
                .singleElement()
                .satisfies(sound -> {
                    assertThat(sound.codec()).isEqualTo("aac");
                    assertThat(sound.sampleRateHz()).isEqualTo(48_000);
                });
        assertThat(facts.texts()).hasSize(1);
        assertThat(facts.duration().toSecondsForDisplay())
                .isCloseTo(length.toSecondsForDisplay(), within(0.1));
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

    private PreviewState finished() throws TimeoutException {
        untilState(state ->
                state.scenes().stream().allMatch(it -> it.state() == PreviewScene.State.READY));
        return OpenWindow.onFx(this::state);
    }

    private static long spoken(Board board) {
        return strips(board, TrackRef.Dialogue.class);
    }

    private static long pictures(Board board) {
        return strips(board, TrackRef.Pictures.class);
    }

    private static long strips(Board board, Class<? extends TrackRef> track) {
        return board.rows().stream()
                .flatMap(row -> row.strips().stream())
                .map(Strip::track)
                .filter(track::isInstance)
                .count();
    }
}
