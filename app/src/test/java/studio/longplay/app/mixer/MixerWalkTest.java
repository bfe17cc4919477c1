package studio.longplay.app.mixer;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.LoudnessScale;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.HardLines;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.preview.Levels;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@Tag("window")
class MixerWalkTest {
    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private MixerDesk desk;
    private MixerViewModel model;
    private DeskViewModel board;
    private HardLinesViewModel clarity;
    private ConsoleView console;
    private LevelsView levels;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        desk = onFx(() -> new MixerDesk(folder, FxThread.INSTANCE));
        stage = onFx(this::shown);
        until(() -> desk.session.previewProperty().get().isPresent());
    }

    private Stage shown() {
        Look.loadFonts();
        model = new MixerViewModel(desk.session);
        board = new DeskViewModel(desk.session, desk.work);
        clarity =
                new HardLinesViewModel(
                        desk.session,
                        (_, _) -> new HardLines(new Programme("", "", List.of()), List.of()),
                        desk.work);
        console = new ConsoleView(model, board, clarity);
        levels = new LevelsView(model);
        Stage window = new Stage();
        window.setScene(new Scene(new HBox(console, levels), 1060, 520));
        Look.dress(window.getScene(), Assets.Theme.DARK);
        window.show();
        return window;
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            console.close();
            levels.close();
            clarity.close();
            board.close();
            model.close();
            stage.close();
            desk.close();
            return "closed";
        });
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }

    private static void until(Callable<Boolean> wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(wanted));
    }

    private void playing(boolean on) {
        onFx(() -> {
            desk.deck.playing = on;
            desk.session.transport().pulse();
            return on;
        });
    }

    private double levelOf(String id) {
        return onFx(() -> {
            Node meter = robot.lookup("#" + id).query();
            return ((Number) meter.queryAccessibleAttribute(AccessibleAttribute.VALUE))
                    .doubleValue();
        });
    }

    @Test
    void theScaleOfLoudnessIsAsItWasLast() {
        ObjectProperty<MixerMemory> memory = new SimpleObjectProperty<>(new MixerMemory(true));
        LoudnessScale scale = robot.lookup("#console-loudness").queryAs(LoudnessScale.class);
        onFx(() -> {
            model.keepIn(memory);
            return "kept";
        });
        assertThat(scale.wideProperty().get()).isTrue();
        onFx(() -> {
            scale.requestFocus();
            return "focused";
        });
        robot.type(KeyCode.ENTER);
        assertThat(onFx(memory::get)).isEqualTo(MixerMemory.USUAL);
    }

    @Test
    void metersMoveWhilePlayingAndFallToRestAfterwards() throws Exception {
        assertThat(levelOf("console-dialogue")).isZero();
        desk.deck.sound(-6, -14, -2);
        Levels levels = desk.deck.levels;
        levels.spectrumDb[12] = -20;
        levels.correlation = 0.9f;
        levels.limiterDb = 6;
        levels.masterDb = 4;
        levels.momentaryLufs = -12;
        playing(true);
        until(() -> levelOf("console-dialogue") > 0.8 && levelOf("levels-mix") > 0.8);
        until(() -> levelOf("console-spectrum") == -20 && levelOf("console-correlation") > 0.7);
        until(() -> levelOf("console-limiter") == 6 && levelOf("console-reduction") == 4);
        until(() -> levelOf("console-loudness") == 2);
        levels.spectrumDb[12] = -40;
        levels.correlation = -0.9f;
        levels.limiterDb = 0;
        levels.masterDb = 0;
        until(() -> levelOf("console-spectrum") == -40 && levelOf("console-correlation") < -0.7);
        until(() -> levelOf("console-limiter") == 0 && levelOf("console-reduction") == 0);
        desk.deck.sound(-120, -14, -2);
        playing(false);
        until(() -> levelOf("console-dialogue") == 0 && levelOf("levels-mix") == 0);
    }

    @Test
    void aFaderMovesByKeysAndIsAnEdit() throws Exception {
        onFx(() -> {
            robot.lookup("#mixer-fader-music").query().requestFocus();
            return "focused";
        });
        robot.type(KeyCode.DOWN, 3);
        until(() -> model.gainDb(StemName.MUSIC) == -3);
        robot.type(KeyCode.DELETE);
        until(() -> model.gainDb(StemName.MUSIC) == 0);
        assertThat(desk.session.historyProperty().get().done()).hasSize(4);
    }

    @Test
    void aDragIsHeardAtOnceAndIsOneEdit() throws Exception {
        robot.drag("#mixer-fader-effects").moveBy(0, 40);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.session.historyProperty().get().done()).isEmpty();
        assertThat(desk.deck.shown.orElseThrow().project().mix().effectsGainDb()).isNotZero();
        robot.drop();
        until(() -> model.gainDb(StemName.EFFECTS) != 0);
        assertThat(desk.session.historyProperty().get().done()).hasSize(1);
    }

    @Test
    void muteIsAnEditOfTheFilmAndSoloIsHeardHereAlone() throws Exception {
        StripRef music = new StripRef.OfBus(StemName.MUSIC);
        ToggleButton mute = robot.lookup("#mixer-mute-music").queryAs(ToggleButton.class);
        robot.clickOn("#mixer-mute-music");
        until(() -> board.strip(music).muted());
        assertThat(desk.deck.heard).contains(Stem.MUSIC);
        assertThat(desk.session.historyProperty().get().done()).hasSize(1);
        onFx(() -> {
            desk.session.undo();
            return "undone";
        });
        until(() -> !board.strip(music).muted() && !mute.isSelected());
        onFx(() -> {
            board.set(music, board.strip(music).withMuted(true));
            return "muted elsewhere";
        });
        until(mute::isSelected);
        robot.clickOn("#mixer-mute-music");
        until(() -> !board.strip(music).muted());
        robot.clickOn("#mixer-solo-effects");
        assertThat(desk.deck.heard).containsExactly(Stem.EFFECTS);
        ToggleButton solo = robot.lookup("#mixer-solo-effects").queryAs(ToggleButton.class);
        assertThat(solo.isSelected()).isTrue();
        onFx(() -> {
            model.solo(StemName.EFFECTS, false);
            return "off";
        });
        assertThat(solo.isSelected()).isFalse();
    }

    @Test
    void theTargetIsChosenFromTheList() throws Exception {
        ComboBox<?> box = robot.lookup("#mixer-target").queryAs(ComboBox.class);
        robot.clickOn(box);
        robot.type(KeyCode.DOWN, 2);
        robot.type(KeyCode.ENTER);
        until(() -> model.mixProperty().get().loudnessTarget().equals("broadcast"));
        assertThat(robot.lookup("#mixer-aim").queryLabeled().getText())
                .isEqualTo("Broadcast −23 LUFS");
    }

    @Test
    void duckingIsTypedInDecibels() throws Exception {
        robot.doubleClickOn("#mixer-ducking-music-figure");
        robot.write("12");
        robot.type(KeyCode.ENTER);
        until(() -> model.mixProperty().get().ducking().musicDb() == 12);
        assertThat(model.mixProperty().get().ducking().effectsDb()).isEqualTo(6);
        assertThat(robot.lookup("#mixer-automate-music").query().isDisabled()).isTrue();
        robot.doubleClickOn("#mixer-ducking-bridge-figure");
        robot.write("1500");
        robot.type(KeyCode.ENTER);
        until(() ->
                model.mixProperty()
                        .get()
                        .ducking()
                        .equals(
                                DuckingSettings.USUAL
                                        .withDepths(12, 6, 0)
                                        .withTimes(400, 1200, 1500)));
        robot.clickOn("#mixer-loudness");
        assertThat(desk.deck.measuredAnew).isOne();
    }
}
