package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
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
import studio.longplay.app.controls.HelpWish;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class TimelineViewTest {
    private OpenSession open;
    private TimelineViewModel model;
    private TimelineView view;
    private Actions actions;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        open = new OpenSession(Files.createTempDirectory("timeline"), FxThread.INSTANCE);
        model =
                new TimelineViewModel(
                        open.session, Optional.empty(), Runnable::run, FxThread.INSTANCE);
        actions = new Actions(Assets.words("actions", Locale.ROOT), Keys.ours());
        TimelineActions.register(actions, model);
        view = new TimelineView(model, actions);
        stage.setScene(new Scene(view, 1200, 420));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        open.publish(States.of(States.PLAY).withWaves().state());
    }

    @AfterEach
    void close() throws StudioFault {
        onFx(() -> {
            view.close();
            model.close();
        });
        open.close();
    }

    private List<Clip> lines() {
        return model.tracks().track(TrackKind.DIALOGUE).orElseThrow().clips();
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    private Point2D on(FxRobot robot, Clip clip) {
        TrackRows.Row row =
                model.rows().of(model.tracks().trackOf(clip.id()).orElseThrow().id()).orElseThrow();
        int x = (model.viewport().x(clip.start()) + model.viewport().x(clip.end())) / 2;
        ClipBox box = ClipBox.of(clip, row.height());
        double y = Header.HEIGHT + row.top() + box.top() + box.height() / 2.0;
        return node(robot, "timeline-field").localToScreen(x, y);
    }

    @Test
    void aClickOnAClipSelectsItAndADoubleClickPlaysIt(FxRobot robot) {
        Clip clip = lines().get(1);
        robot.clickOn(on(robot, clip));
        assertThat(open.session.selection().element()).contains(clip.element().orElseThrow());
        assertThat(node(robot, "timeline-surface").getAccessibleText())
                .contains("Dialogue", "TAM", "spoken");
        assertThat(open.deck.isPlaying()).isFalse();
        robot.doubleClickOn(on(robot, clip));
        assertThat(open.deck.isPlaying()).isTrue();
        assertThat(open.deck.position).isEqualTo(clip.range().start());
    }

    @Test
    void aClickInTheRulerSeeksAndADragScrubs(FxRobot robot) {
        Node field = node(robot, "timeline-field");
        robot.clickOn(field.localToScreen(500, 8));
        MediaTime there = model.transport().position();
        assertThat(Math.abs(model.viewport().x(there) - 500)).isLessThanOrEqualTo(9);
        robot.drag(field.localToScreen(500, 8)).dropTo(field.localToScreen(700, 8));
        MediaTime dropped = model.transport().position();
        assertThat(Math.abs(model.viewport().x(dropped) - 700)).isLessThanOrEqualTo(9);
        assertThat(node(robot, "timeline-playhead").getTranslateX())
                .isEqualTo(model.viewport().x(dropped));
    }

    @Test
    void theWheelZoomsAroundThePointerAndScrolls(FxRobot robot) {
        Node field = node(robot, "timeline-field");
        long under = model.viewport().ticks(600);
        onFx(() -> field.fireEvent(scroll(field, 600, 0, 120, true)));
        assertThat(model.viewport().isFitted()).isFalse();
        assertThat(Math.abs(model.viewport().x(under) - 600)).isLessThanOrEqualTo(1);
        long first = model.viewport().firstPixel();
        onFx(() -> field.fireEvent(scroll(field, 600, -40, 0, false)));
        assertThat(model.viewport().firstPixel()).isEqualTo(first + 40);
        robot.clickOn("#timeline-fit");
        assertThat(model.viewport().isFitted()).isTrue();
        robot.clickOn("#timeline-zoom-in");
        assertThat(model.viewport().isFitted()).isFalse();
    }

    private static ScrollEvent scroll(
            Node field, double at, double along, double down, boolean ctrl) {
        double x = field.localToScene(at, 0).getX();
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                100,
                x,
                100,
                false,
                ctrl,
                false,
                false,
                false,
                false,
                along,
                down,
                along,
                down,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void allOfItIsDoneByKeyboard(FxRobot robot) {
        onFx(view::requestFocus);
        onFx(() -> model.select(lines().get(0)));
        robot.type(KeyCode.RIGHT, 2);
        assertThat(model.selectedClip()).contains(lines().get(2));
        robot.type(KeyCode.DOWN);
        assertThat(model.selectedClip().orElseThrow().kind()).isEqualTo(ClipKind.CROWD);
        robot.type(KeyCode.ENTER);
        assertThat(open.deck.isPlaying()).isTrue();
        assertThat(open.deck.position)
                .isEqualTo(model.selectedClip().orElseThrow().range().start());
    }

    @Test
    void movingThePlayheadDrawsNoClip(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        // What comes late is drawn meanwhile, now and then; a playhead that draws always does.
        WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> drawingsOfTenMoves() == 0);
        assertThat(node(robot, "timeline-playhead").getTranslateX())
                .isEqualTo(model.viewport().x(MediaTime.ofSeconds(11)));
    }

    private int drawingsOfTenMoves() {
        int before = view.surface().drawings();
        for (int i = 2; i < 12; i++) {
            long second = i;
            onFx(() -> model.transport().seek(MediaTime.ofSeconds(second)));
        }
        awaitPulse();
        return view.surface().drawings() - before;
    }

    private void awaitPulse() {
        CompletableFuture<Boolean> pulse = new CompletableFuture<>();
        onFx(() -> {
            view.getScene().addPostLayoutPulseListener(() -> pulse.complete(true));
            Platform.requestNextPulse();
        });
        pulse.orTimeout(1, TimeUnit.MINUTES).join();
    }

    @Test
    void muteAndSoloAreWorkedFromTheHeads(FxRobot robot) {
        robot.clickOn("#timeline-head-music-mute");
        assertThat(open.deck.heard).doesNotContain(Stem.MUSIC);
        robot.clickOn("#timeline-head-dialogue-solo");
        assertThat(open.deck.heard).containsExactly(Stem.DIALOGUE);
        assertThat(((ToggleButton) node(robot, "timeline-head-music-mute")).isSelected()).isTrue();
    }

    @Test
    void theLowerEdgeOfAHeadSetsItsHeight(FxRobot robot) {
        Node head = node(robot, "timeline-head-dialogue");
        double height = head.getBoundsInLocal().getHeight();
        robot.drag(head.localToScreen(40, height - 2)).dropBy(0, 30);
        assertThat(model.rows().of(TrackKind.DIALOGUE).orElseThrow().height())
                .isBetween((int) height + 25, (int) height + 35);
    }

    @Test
    void theListShowsTheSameClipsAndSelects(FxRobot robot) throws TimeoutException {
        robot.clickOn("#timeline-clip-list");
        TableView<Clip> table = robot.lookup("#timeline-table").queryTableView();
        assertThat(table.getItems()).hasSize((int) model.tracks().clips().count());
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().select(5);
        });
        Clip clip = table.getSelectionModel().getSelectedItem();
        assertThat(model.selectedClip()).contains(clip);
        robot.type(KeyCode.ENTER);
        assertThat(model.transport().position()).isEqualTo(clip.range().start());
    }

    @Test
    void listenersHearThatItIsAListOfClips(FxRobot robot) {
        Node surface = node(robot, "timeline-surface");
        assertThat(surface.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_VIEW);
        assertThat(surface.getAccessibleText()).contains("clips");
    }

    @Test
    void anEmptyProgrammeSaysWhatToDo(FxRobot robot) {
        assertThat(node(robot, "timeline-empty").isVisible()).isFalse();
        onFx(() -> open.publish(States.of("").state()));
        assertThat(node(robot, "timeline-empty").isVisible()).isTrue();
        AtomicInteger asked = new AtomicInteger();
        node(robot, "timeline").addEventHandler(HelpWish.ASKED, _ -> asked.incrementAndGet());
        robot.clickOn("#timeline-empty .hyperlink");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(asked).hasValue(1);
        robot.moveTo("#timeline-fit");
    }

    @Test
    void theLookIsNotedOnceAfterTheUserRests() {
        AtomicInteger noted = new AtomicInteger();
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
        model.lookProperty().addListener((_, _, _) -> noted.incrementAndGet());
        for (int i = 0; i < 20; i++) {
            onFx(model.camera()::zoomIn);
        }
        assertThat(noted).hasValue(0);
        WaitForAsyncUtils.sleep(1200, TimeUnit.MILLISECONDS);
        assertThat(noted).hasValue(1);
    }

    @Test
    void everyActionHasWordsAndTheKeysThatAreWritten() {
        assertThat(actions.all())
                .hasSize(78)
                .allSatisfy(action -> {
                    assertThat(action.icon()).isPresent();
                    assertThat(action.keys()).isNotEmpty();
                });
        actions.get(TimelineActions.SNAP).runIfEnabled();
        assertThat(model.snapProperty().get()).isFalse();
    }

    @Test
    void theClickIsHeardWhileItsButtonIsOn(FxRobot robot) {
        robot.clickOn("#timeline-click");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(open.deck.clicks).isTrue();
        actions.get(TimelineActions.CLICK).runIfEnabled();
        assertThat(open.deck.clicks).isFalse();
    }
}
