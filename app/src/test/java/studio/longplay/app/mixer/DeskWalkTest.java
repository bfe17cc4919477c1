package studio.longplay.app.mixer;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The desk by mouse and by keyboard: a speaker's knobs, where a speaker goes, and lines that
/// drown.
@Tag("window")
class DeskWalkTest {
    private static final StripRef ANNA = new StripRef.OfSpeaker("ANNA");

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private MixerDesk desk;
    private MixerViewModel model;
    private DeskViewModel board;
    private HardLinesViewModel clarity;
    private ConsoleView console;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        String script = "INT. ROOM\n\nANNA\nYes.\n\n[[sound: rain, loop]]\n\nBEN\nNo.\n";
        desk = onFx(() -> new MixerDesk(folder, FxThread.INSTANCE, script));
        stage = onFx(this::shown);
        until(() -> board.sources().size() == 3);
    }

    private Stage shown() {
        Look.loadFonts();
        model = new MixerViewModel(desk.session);
        board = new DeskViewModel(desk.session, desk.work);
        clarity =
                new HardLinesViewModel(
                        desk.session,
                        (_, _) -> Drowned.in(desk.session.previewProperty().get()),
                        desk.work);
        console = new ConsoleView(model, board, clarity);
        Stage window = new Stage();
        window.setScene(new Scene(console, 900, 640));
        Look.dress(window.getScene(), Assets.Theme.DARK);
        window.show();
        return window;
    }

    @AfterEach
    void close() throws Exception {
        CompletableFuture<Boolean> closed =
                onFx(() -> {
                    console.close();
                    clarity.close();
                    board.close();
                    model.close();
                    stage.close();
                    return desk.closeSession();
                });
        assertThat(closed.get(60, TimeUnit.SECONDS)).isTrue();
        desk.closeRest();
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }

    private static void until(Callable<Boolean> wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(wanted));
    }

    private Strip anna() {
        return board.strip(ANNA);
    }

    private boolean isThere(String id) {
        return !robot.lookup("#" + id).queryAll().isEmpty();
    }

    private void focus(String id) {
        onFx(() -> {
            Node node = robot.lookup("#" + id).query();
            node.requestFocus();
            return id;
        });
    }

    @Test
    void theBedsOfTheScriptHaveAStripAndARowOfTheMatrix() throws Exception {
        StripRef beds = new StripRef.OfRow(StripRef.Row.BEDS);
        robot.clickOn("#tab-sources");
        until(() -> isThere("source-fader-row-beds"));
        focus("source-fader-row-beds");
        robot.type(KeyCode.DOWN, 2);
        until(() -> board.strip(beds).gainDb() == -2);
        robot.clickOn("#tab-routing");
        until(() -> isThere("route-row-beds-music"));
        assertThat(onFx(() -> board.routeDb(beds, StemName.EFFECTS))).contains(0.0);
        robot.clickOn("#route-row-beds-music");
        until(() -> board.routeDb(beds, StemName.MUSIC).isPresent());
        robot.clickOn("#route-row-beds-music");
        until(() -> board.isUsual(beds));
    }

    @Test
    void aSpeakersFaderAndMuteAreEditsThatCanBeUndone() throws Exception {
        robot.clickOn("#tab-sources");
        until(() -> isThere("source-fader-anna"));
        focus("source-fader-anna");
        robot.type(KeyCode.DOWN, 4);
        until(() -> anna().gainDb() == -4);
        robot.clickOn("#source-mute-anna");
        until(() -> anna().muted());
        onFx(() -> {
            desk.session.undo();
            return "undone";
        });
        until(() -> !anna().muted());
        ToggleButton mute = robot.lookup("#source-mute-anna").queryAs(ToggleButton.class);
        until(() -> !mute.isSelected());
    }

    @Test
    void soloChangesWhatIsHeardAndNotTheProject() throws Exception {
        robot.clickOn("#tab-sources");
        until(() -> isThere("source-solo-ben"));
        robot.clickOn("#source-solo-ben");
        until(() -> board.soloedProperty().get().equals(Set.of(new StripRef.OfSpeaker("BEN"))));
        assertThat(desk.session.historyProperty().get().done()).isEmpty();
        PseudoClass silent = PseudoClass.getPseudoClass("silent");
        Node strip = robot.lookup("#source-solo-anna").query();
        while (!strip.getStyleClass().contains("mixer-source")) {
            strip = strip.getParent();
        }
        Node anna = strip;
        until(() -> anna.getPseudoClassStates().contains(silent));
        robot.clickOn("#source-safe-anna");
        until(() -> anna().soloSafe());
        until(() -> !anna.getPseudoClassStates().contains(silent));
    }

    @Test
    void aPresetIsTakenAndItsKnobsAreTurnedByKeys() throws Exception {
        robot.clickOn("#tab-sources");
        until(() -> isThere("mixer-knobs-anna"));
        robot.clickOn("#mixer-knobs-anna");
        until(() -> isThere("mixer-preset"));
        focus("mixer-preset");
        robot.type(KeyCode.DOWN);
        until(() -> anna().compressor().ratio() == 2.5);
        assertThat(anna().equalizer().bands()).isNotEmpty();
        focus("knob-compressor-ratio");
        robot.type(KeyCode.PAGE_UP);
        until(() -> anna().compressor().ratio() == 3.5);
        until(() -> board.presetOf(ANNA).isEmpty());
        robot.clickOn("#mixer-knobs-close");
        until(() -> !isThere("mixer-preset"));
    }

    @Test
    void aBandIsAddedTurnedAndRemoved() throws Exception {
        onFx(() -> {
            board.chosenProperty().set(Optional.of(ANNA));
            return "chosen";
        });
        until(() -> isThere("band-add"));
        robot.clickOn("#band-add");
        until(() -> anna().equalizer().bands().size() == 1);
        focus("band-gain");
        robot.type(KeyCode.PAGE_UP);
        until(() -> anna().equalizer().bands().getFirst().gainDb() == 3);
        focus("band-kind");
        robot.type(KeyCode.UP);
        until(() -> anna().equalizer().bands().getFirst().kind() == Band.Kind.HIGH_SHELF);
        focus("band-remove");
        robot.type(KeyCode.SPACE);
        until(() -> anna().equalizer().bands().isEmpty());
    }

    @Test
    void aLevelMovesByKeysThatAreAnchoredToTheLines() throws Exception {
        StripRef music = new StripRef.OfBus(StemName.MUSIC);
        onFx(() -> {
            board.chosenProperty().set(Optional.of(music));
            return "chosen";
        });
        until(() -> isThere("lane-key"));
        until(() -> !robot.lookup("#lane-key").query().isDisabled());
        focus("lane-key");
        robot.type(KeyCode.SPACE);
        until(() -> board.strip(music).lane(Parameter.GAIN).isPresent());
        focus("lane-graph");
        robot.type(KeyCode.DOWN, 5);
        until(() ->
                board.strip(music).lane(Parameter.GAIN).orElseThrow().keys().stream()
                        .anyMatch(key -> Math.abs(key.value() + 3) < 0.01));
        focus("lane-clear");
        robot.type(KeyCode.SPACE);
        until(() -> board.strip(music).lane(Parameter.GAIN).isEmpty());
        assertThat(desk.session.historyProperty().get().done()).hasSize(7);
    }

    @Test
    void aBusShowsItsReductionAndItsDuckingBecomesAutomation() throws Exception {
        StripRef voices = new StripRef.OfBus(StemName.DIALOGUE);
        StripRef music = new StripRef.OfBus(StemName.MUSIC);
        onFx(() -> {
            Compressor squeezing = new Compressor(-60, 20, 0, 1, 200, 0);
            board.set(voices, board.strip(voices).withCompressor(squeezing));
            return "squeezed";
        });
        until(() -> !robot.lookup("#mixer-automate-music").query().isDisabled());
        PreviewScene scene = desk.session.previewProperty().get().orElseThrow().scenes().getFirst();
        TimeRange line = scene.layout().lines().getFirst().range();
        desk.deck.position = line.start().plus(MediaTime.ofMillis(300));
        onFx(() -> {
            desk.deck.playing = true;
            desk.session.transport().pulse();
            return "playing";
        });
        until(() -> reductionOf("reduction-dialogue") > 3);
        assertThat(reductionOf("reduction-music")).isZero();

        robot.clickOn("#mixer-automate-music");
        until(() -> board.strip(music).lane(Parameter.GAIN).isPresent());
        assertThat(board.mixProperty().get().ducking().musicDb()).isZero();
        assertThat(board.strip(music).lane(Parameter.GAIN).orElseThrow().keys())
                .anyMatch(key -> Math.abs(key.value() + 9) < 0.01);
        until(() -> isThere("knob-send"));
        onFx(() -> {
            desk.session.undo();
            return "undone";
        });
        until(() -> board.strip(music).lane(Parameter.GAIN).isEmpty());
        assertThat(board.mixProperty().get().ducking().musicDb()).isEqualTo(9);
        focus("knob-send");
        robot.type(KeyCode.PAGE_UP);
        until(() -> board.strip(music).reverbSendDb() > Strip.OFF_DB);
        onFx(() -> {
            board.chosenProperty().set(Optional.of(new StripRef.Master()));
            return "master";
        });
        until(() -> !isThere("knob-send"));
    }

    private double reductionOf(String id) {
        return onFx(() -> {
            Node meter = robot.lookup("#" + id).query();
            return ((Number) meter.queryAccessibleAttribute(AccessibleAttribute.VALUE))
                    .doubleValue();
        });
    }

    @Test
    void aSpeakerIsSentToAnotherBus() throws Exception {
        robot.clickOn("#tab-routing");
        until(() -> isThere("route-anna-ensemble"));
        robot.clickOn("#route-anna-ensemble");
        until(() -> board.routeDb(ANNA, StemName.ENSEMBLE).equals(Optional.of(0.0)));
        assertThat(board.routeDb(ANNA, StemName.DIALOGUE)).contains(0.0);
        robot.type(KeyCode.DOWN, 3);
        until(() -> board.routeDb(ANNA, StemName.ENSEMBLE).equals(Optional.of(-3.0)));
        robot.clickOn("#route-anna-ensemble");
        until(() -> board.isUsual(ANNA));
    }

    @Test
    void linesThatDrownAreListedAndMended() throws Exception {
        robot.clickOn("#tab-clarity");
        until(() -> isThere("clarity-find"));
        focus("clarity-find");
        robot.type(KeyCode.SPACE);
        until(() -> clarity.lines().size() == 2);
        Labeled first = robot.lookup(".mixer-clarity-figure").queryLabeled();
        assertThat(first.getText()).isEqualTo("1.5 LU");
        robot.clickOn("#clarity-mend-4");
        until(() -> clarity.lines().size() == 1);
        until(() ->
                board.strip(new StripRef.OfBus(StemName.MUSIC)).lane(Parameter.GAIN).isPresent());
        until(() -> clarity.stateProperty().get() == HardLinesViewModel.State.OUTDATED);
        robot.clickOn("#clarity-mend-all");
        until(() -> clarity.lines().isEmpty());
        until(() -> mendedLines() == 2);
    }

    @Test
    void twoLinesMendedWithinAMomentAreBothMended() throws Exception {
        onFx(() -> {
            clarity.find();
            return "looking";
        });
        until(() -> clarity.lines().size() == 2);
        onFx(() -> {
            clarity.mend(clarity.lines().getFirst());
            clarity.mend(clarity.lines().getFirst());
            return "mended";
        });
        until(() -> mendedLines() == 2);
    }

    @Test
    void allLinesAreMendedAtOnceAsOneEdit() throws Exception {
        robot.clickOn("#tab-clarity");
        until(() -> isThere("clarity-find"));
        robot.clickOn("#clarity-find");
        until(() -> clarity.lines().size() == 2);
        robot.clickOn("#clarity-mend-all");
        until(() -> mendedLines() == 2);
        assertThat(onFx(() -> desk.session.historyProperty().get().done())).hasSize(1);
    }

    /// Lines at which the effects go down.
    private long mendedLines() {
        return board.strip(new StripRef.OfBus(StemName.EFFECTS)).lane(Parameter.GAIN).stream()
                .flatMap(lane -> lane.keys().stream())
                .filter(key -> key.value() < -1)
                .map(key -> key.at().element())
                .distinct()
                .count();
    }
}
