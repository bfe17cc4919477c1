package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.FakeDeck;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Onion skin, before and after, and sound under a dragged playhead, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class PictureAidsTest {
    private final FakeDeck deck = new FakeDeck();
    private final List<FlatPainter> painters = new CopyOnWriteArrayList<>();
    private final List<PreviewScene> seen = new CopyOnWriteArrayList<>();
    private OpenFilm open;
    private PreviewViewModel model;
    private PreviewView view;

    /// Remembers which scene it was asked for.
    private FramePainter painter() {
        FlatPainter painter = new FlatPainter();
        painters.add(painter);
        return new FramePainter() {
            @Override
            public boolean paint(PreviewState state, long frame, boolean captions, Pixels into)
                    throws StudioFault {
                state.sceneAt(MediaTime.ofFrames(frame, PreviewState.RATE)).ifPresent(seen::add);
                return painter.paint(state, frame, captions, into);
            }

            @Override
            public void close() {
                painter.close();
            }
        };
    }

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        open = new OpenFilm(Files.createTempDirectory("preview"), deck, FxThread.INSTANCE);
        model =
                new PreviewViewModel(
                        open.session,
                        Optional.empty(),
                        new PreviewViewModel.Painters(this::painter, this::painter),
                        FxThread.INSTANCE);
        Actions actions = KeysOfOurs.actions();
        PreviewActions.register(actions, model);
        view = new PreviewView(model, actions);
        stage.setScene(new Scene(view, 980, 640));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.getScene()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        key ->
                                actions.all().stream()
                                        .filter(each ->
                                                each.keys().stream().anyMatch(k -> k.match(key)))
                                        .findFirst()
                                        .ifPresent(action -> action.runIfEnabled()));
        stage.show();
        open.publish(faded());
    }

    /// The first scene's scenery is faded in by the user.
    private static PreviewState faded() throws StudioFault {
        Script script = new ScriptParser().parse(Films.PLAY, "a.fountain");
        PreviewState plain = Films.play();
        var scenery = plain.scenes().getFirst().layout().pictures().getFirst();
        ClipKey key = new ClipKey(scenery.cue().id(), ClipRole.PICTURE);
        Treatment fade = Treatment.NONE.withFades(MediaTime.ofSeconds(2), MediaTime.ZERO);
        ClipEdit edit = ClipEdit.NONE.withPieces(List.of(Piece.WHOLE.with(fade)));
        return Films.of(script, Arrangement.NONE.with(key, edit), Pictures.none());
    }

    @AfterEach
    void close() throws StudioFault {
        onFx(() -> {
            view.close();
            model.close();
        });
        open.close();
    }

    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// All four channels of a flat picture are its number.
    private static int shade(ImageView view) {
        return view.getImage().getPixelReader().getArgb(1, 1) >>> 24;
    }

    private void at(long frame) {
        onFx(() -> model.transport().seek(MediaTime.ofFrames(frame, PreviewState.RATE)));
    }

    @Test
    void theFrameBeforeShinesThroughAtRestAndNotWhilePlaying(FxRobot robot) throws Exception {
        ImageView skin = robot.lookup("#preview-onion").queryAs(ImageView.class);
        at(100);
        assertThat(skin.isVisible()).isFalse();
        robot.push(KeyCode.ALT, KeyCode.N);
        until(skin::isVisible);
        assertThat(skin.getOpacity()).isEqualTo(0.3);
        assertThat(shade(skin)).isEqualTo(95);
        ImageView picture = robot.lookup("#preview-picture").queryAs(ImageView.class);
        until(() -> shade(picture) == 100);
        assertThat(skin.getLayoutX()).isEqualTo(picture.getLayoutX());
        assertThat(skin.getFitWidth()).isEqualTo(picture.getFitWidth());
        onFx(() -> {
            deck.speed = 1;
            model.transport().pulse();
        });
        assertThat(skin.isVisible()).isFalse();
        onFx(() -> model.transport().pause());
        until(skin::isVisible);
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(skin.isVisible()).isFalse();
    }

    @Test
    void theFramesOnBothSidesShineThroughHalfEach(FxRobot robot) throws Exception {
        ImageView skin = robot.lookup("#preview-onion").queryAs(ImageView.class);
        at(100);
        onFx(() -> model.aids().onionProperty().set(new Onion(15, true)));
        until(skin::isVisible);
        assertThat(shade(skin)).isEqualTo((85 + 115) / 2);
        assertThat(skin.getOpacity()).isBetween(0.5, 0.52);
        at(4);
        until(() -> skin.isVisible() && shade(skin) == (4 + 19) / 2);
        assertThat(model.json()).contains("\"onionFrames\":15").contains("\"onionAfter\":true");
        onFx(() -> model.aids().onionProperty().set(Onion.OFF));
        until(() -> painters.stream().filter(each -> each.closed).count() == 2);
    }

    @Test
    void aMovedPlayheadTakesTheSkinAwayUntilItsOwnIsThere(FxRobot robot) throws Exception {
        ImageView skin = robot.lookup("#preview-onion").queryAs(ImageView.class);
        onFx(() -> model.aids().onionProperty().set(new Onion(30, false)));
        at(100);
        until(skin::isVisible);
        for (int frame = 101; frame < 130; frame++) {
            int now = frame;
            onFx(() -> {
                model.transport().seek(MediaTime.ofFrames(now, PreviewState.RATE));
                assertThat(skin.isVisible() && shade(skin) != now - 30).isFalse();
            });
        }
    }

    @Test
    void aKeyHeldDownShowsTheSceneWithoutItsTreatments(FxRobot robot) throws Exception {
        PreviewState state = open.session.previewProperty().get().orElseThrow();
        long frame = state.scenes().getFirst().end().toFramesFloor(PreviewState.RATE) / 2;
        at(frame);
        until(() -> !seen.isEmpty() && treated(seen.getLast()));
        robot.press(KeyCode.ALT, KeyCode.B);
        until(() -> !treated(seen.getLast()));
        assertThat(model.aids().beforeProperty().get()).isTrue();
        robot.type(KeyCode.B);
        robot.release(KeyCode.B, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.aids().beforeProperty().get()).isFalse();
        at(frame + 1);
        until(() -> treated(seen.getLast()));
    }

    private static boolean treated(PreviewScene scene) {
        return scene.layout().pictures().stream()
                .flatMap(picture -> picture.slices().stream())
                .anyMatch(slice -> !slice.treatment().isNone());
    }

    @Test
    void chosenWithoutTheKeyItStaysUntilItIsChosenAgain() {
        onFx(() -> model.aids().toggleBefore());
        assertThat(model.aids().beforeProperty().get()).isTrue();
        onFx(() -> model.aids().toggleBefore());
        assertThat(model.aids().beforeProperty().get()).isFalse();
    }

    @Test
    void aDraggedScrubLineIsHeardUnlessThatIsOff(FxRobot robot) {
        Node line = robot.lookup("#preview-scrub").query();
        double width = line.getLayoutBounds().getWidth();
        robot.drag(line.localToScreen(width / 2, 7)).dropTo(line.localToScreen(width / 4, 7));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(deck.scrubbed).hasSizeGreaterThan(1);
        assertThat(deck.scrubbed).last().isEqualTo(deck.position);
        deck.scrubbed.clear();
        onFx(() -> model.transport().scrubbedAloudProperty().set(false));
        robot.drag(line.localToScreen(width / 4, 7)).dropTo(line.localToScreen(width / 3, 7));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(deck.scrubbed).isEmpty();
        assertThat(deck.position.ticks())
                .isCloseTo(
                        Films.play().duration().ticks() / 3,
                        org.assertj.core.data.Percentage.withPercentage(5));
        assertThat(model.json()).contains("\"silentScrub\":true");
    }
}
