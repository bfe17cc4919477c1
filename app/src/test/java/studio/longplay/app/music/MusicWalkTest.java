package studio.longplay.app.music;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.cast.Desk;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.inspector.InspectorViewModel;
import studio.longplay.app.session.CountingSink;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.soundfont.TinySoundfont;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.make.Soundfonts;
import studio.longplay.engine.script.Cue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class MusicWalkTest {
    private Desk desk;
    private Work work;
    private InspectorViewModel inspector;
    private MusicViewModel model;
    private MusicView view;
    private Path folder;
    private final CountingSink sink = new CountingSink(2);

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        folder = Files.createTempDirectory("music");
        desk = new Desk(folder.resolve("desk"), Desk.PLAY, FxThread.INSTANCE);
        work = new Work(FxThread.INSTANCE, bug -> {});
        inspector = new InspectorViewModel(desk.session, FxThread.INSTANCE);
        model =
                new MusicViewModel(
                        desk.session, work, () -> sink, new Soundfonts(folder.resolve("store")));
        model.writeWith(inspector::changeMusic);
        view =
                new MusicView(
                        model,
                        () -> Optional.of(folder.resolve("exported")),
                        () -> Optional.of(folder.resolve("tiny.sf2")));
        ScrollPane scroll = new ScrollPane(view);
        scroll.setFitToWidth(true);
        stage.setScene(new Scene(scroll, 330, 900));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
    }

    @AfterEach
    void close() throws StudioFault {
        onFx(() -> {
            view.close();
            model.close();
            inspector.close();
            work.close();
        });
        desk.close();
    }

    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilText(String wanted) throws TimeoutException {
        until(() -> desk.text().contains(wanted));
    }

    /// The tense music of the lamp room, composed.
    private void selectMusic() throws TimeoutException {
        Cue.MusicCue cue = CueList.of(desk.now().script().scenes(), Cue.MusicCue.class).get(1);
        onFx(() -> desk.session.selection().select(cue.id()));
        untilComposed();
    }

    private void untilComposed() throws TimeoutException {
        until(() -> model.factsProperty().get().flatMap(MusicFacts::score).isPresent());
    }

    private static <T> void pick(FxRobot robot, String id, T value) {
        @SuppressWarnings("unchecked")
        ComboBox<T> box = robot.lookup(id).queryAs(ComboBox.class);
        onFx(() -> box.setValue(value));
    }

    @Test
    void inANarrowPanelNothingLiesOverAnother(FxRobot robot) throws TimeoutException {
        selectMusic();
        onFx(() -> view.getScene().getWindow().setWidth(270));
        WaitForAsyncUtils.waitForFxEvents();
        List<Bounds> parts =
                Stream.of("mute", "solo", "level", "player", "take", "export")
                        .map(part -> robot.lookup("#music-drums-" + part).queryAs(Node.class))
                        .map(node -> node.localToScene(node.getLayoutBounds()))
                        .toList();
        for (Bounds one : parts) {
            assertThat(one.getMaxX()).isLessThanOrEqualTo(270);
            assertThat(one.getWidth()).isGreaterThan(15);
            for (Bounds other : parts) {
                boolean beside =
                        one.getMaxX() <= other.getMinX() + 0.5
                                || other.getMaxX() <= one.getMinX() + 0.5;
                boolean under =
                        one.getMaxY() <= other.getMinY() + 0.5
                                || other.getMaxY() <= one.getMinY() + 0.5;
                assertThat(one.equals(other) || beside || under).isTrue();
            }
        }
    }

    @Test
    void everyChangeByMouseIsAWordOfTheCue(FxRobot robot) throws TimeoutException {
        selectMusic();
        robot.clickOn("#music-drums-mute");
        untilText("[[music: tense, 92 bpm, D minor, no drums]]");
        untilComposed();
        robot.clickOn("#music-choir-mute");
        untilText("no drums, choir]]");
        untilComposed();
        assertThat(
                        model.factsProperty()
                                .get()
                                .orElseThrow()
                                .score()
                                .orElseThrow()
                                .notes(MusicStem.CHOIR))
                .isNotEmpty();
        robot.clickOn("#music-take");
        untilText("choir, take 2]]");
        pick(robot, "#music-lead-player", "flute");
        untilText("take 2, lead on flute]]");
        untilComposed();
        Slider level = robot.lookup("#music-lead-level").queryAs(Slider.class);
        onFx(() -> level.setValue(-6));
        untilText("lead on flute, lead -6 db]]");
        onFx(desk.session::undo);
        until(() -> desk.text().contains("lead on flute]]"));
        onFx(desk.session::undo);
        until(() -> desk.text().contains("choir, take 2]]"));
        robot.clickOn("#music-form").write("intro a b a");
        robot.type(KeyCode.ENTER);
        untilText("take 2, form intro a b a]]");
    }

    @Test
    void wordsToArriveOnAreWrittenByKeyboard(FxRobot robot) throws TimeoutException {
        selectMusic();
        TextField hit = robot.lookup("#music-hit").queryAs(TextField.class);
        onFx(hit::requestFocus);
        robot.write("burn").type(KeyCode.ENTER);
        untilText("D minor, hit \"burn\"]]");
        untilComposed();
        until(() -> robot.lookup("#music-hit-remove-0").tryQuery().isPresent());
        MusicFacts now = model.factsProperty().get().orElseThrow();
        long arrives = now.request().hits().getFirst();
        assertThat(now.tempo().barSamples()).contains(arrives);
        robot.clickOn("#music-hit-remove-0");
        until(() -> desk.text().equals(Desk.PLAY));
    }

    @Test
    void theCurveIsDrawnByKeyboardAndGivenBack(FxRobot robot) throws TimeoutException {
        selectMusic();
        Node graph = robot.lookup("#music-curve").query();
        onFx(graph::requestFocus);
        robot.type(KeyCode.RIGHT, 2).type(KeyCode.UP);
        untilText("D minor, curve ");
        untilComposed();
        robot.type(KeyCode.DELETE);
        until(() -> desk.text().equals(Desk.PLAY));
    }

    @Test
    void musicIsHeardAloneAndStopped(FxRobot robot) throws TimeoutException {
        selectMusic();
        robot.clickOn("#music-bass-solo");
        robot.clickOn("#music-play");
        until(() -> sink.writtenSamples() > 0);
        assertThat(model.soloed()).containsExactly(MusicStem.BASS);
        robot.clickOn("#music-play");
        until(() -> model.heardProperty().get().isEmpty());
    }

    @Test
    void aSoundfontIsBroughtInChosenAsAPlayerAndHeardInTheScore(FxRobot robot)
            throws TimeoutException, IOException {
        TinySoundfont.write(folder.resolve("tiny.sf2"));
        selectMusic();
        robot.clickOn("#music-soundfont");
        until(() -> model.soundfonts().contains("tiny.sf2"));
        assertThat(model.noticeProperty().get().orElseThrow()).contains("tiny.sf2");
        assertThat(folder.resolve("soundfonts/tiny.sf2")).isNotEmptyFile();
        pick(robot, "#music-lead-player", "tiny.sf2");
        untilText("D minor, lead soundfont \"tiny.sf2\"]]");
        untilComposed();
        assertThat(facts().manner().soundfonts().get(MusicStem.MELODY).file())
                .isEqualTo("tiny.sf2");
        Files.createDirectories(folder.resolve("exported"));
        robot.clickOn("#music-lead-export");
        until(() -> Files.exists(folder.resolve("exported/lead.wav")));
        onFx(desk.session::undo);
        until(() -> desk.text().equals(Desk.PLAY));
    }

    @Test
    void aFileThatIsNoSoundfontIsRefusedInASentence(FxRobot robot)
            throws TimeoutException, IOException {
        Files.writeString(folder.resolve("tiny.sf2"), "no soundfont");
        selectMusic();
        robot.clickOn("#music-soundfont");
        until(() -> model.noticeProperty().get().isPresent());
        assertThat(model.noticeProperty().get().orElseThrow()).contains("tiny.sf2");
        assertThat(model.soundfonts()).isEmpty();
    }

    private MusicFacts facts() {
        return model.factsProperty().get().orElseThrow();
    }

    @Test
    void aStemIsExported(FxRobot robot) throws TimeoutException, IOException {
        Files.createDirectories(folder.resolve("exported"));
        selectMusic();
        robot.clickOn("#music-bass-export");
        until(() -> model.noticeProperty().get().isPresent());
        assertThat(folder.resolve("exported/bass.wav")).isNotEmptyFile();
    }
}
