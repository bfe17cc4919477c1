package studio.longplay.app.timeline;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// A timeline on a stage whose edits are really done, for tests that work it by hand.
final class EditingDesk implements AutoCloseable {
    final LiveDesk desk;
    final TimelineViewModel model;
    final TimelineView view;
    final Actions actions;
    private final FxRobot robot = new FxRobot();

    /// To be made on the window's thread. Keys that the clips leave are given to the actions.
    EditingDesk(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        desk =
                new LiveDesk(
                        Files.createTempDirectory("editing"), FxThread.INSTANCE, Arranged.tracks());
        model =
                new TimelineViewModel(
                        desk.open.session, Optional.empty(), Runnable::run, FxThread.INSTANCE);
        actions = new Actions(Assets.words("actions", Locale.ROOT), Keys.ours());
        TimelineActions.register(actions, model);
        view = new TimelineView(model, actions);
        Scene scene = new Scene(view, 1400, 620);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::dispatch);
        stage.setScene(scene);
        Look.dress(scene, Assets.Theme.DARK);
        stage.show();
    }

    private void dispatch(KeyEvent event) {
        actions.all().stream()
                .filter(action -> action.keys().stream().anyMatch(keys -> keys.match(event)))
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    action.runIfEnabled();
                });
    }

    /// Until the user's tracks are there, seen from the start, forty pixels to a second.
    void ready() {
        until(() -> model.tracks().track(TrackKind.AUDIO).isPresent());
        onFx(() -> {
            model.camera().zoomFit();
            double now = MediaTime.TICKS_PER_SECOND / model.viewport().ticksPerPixel();
            model.camera().zoomAround(0, 40 / now);
            model.camera().scrollTo(-Viewport.MARGIN);
            view.requestFocus();
        });
    }

    static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, task);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void until(BooleanSupplier done) {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(60_000, done::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come about", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// One of the user's clips by its id.
    Clip own(String id) {
        return model.tracks().clip(new ClipRef.OfUser(id)).orElseThrow();
    }

    Strip strip(String id) {
        return own(id).strip().orElseThrow();
    }

    Clip first(TrackKind kind) {
        return model.tracks().track(kind).orElseThrow().clips().getFirst();
    }

    private Node field() {
        return robot.lookup("#timeline-field").query();
    }

    /// On a track, at seconds of the programme and a part of the track's height.
    Point2D at(TrackId track, double seconds, double share) {
        TrackRows.Row row = model.rows().of(track).orElseThrow();
        double x = model.viewport().x(Math.round(seconds * MediaTime.TICKS_PER_SECOND));
        double y =
                Header.HEIGHT + row.top() - model.rows().scroll() + 3 + share * (row.height() - 6);
        return field().localToScreen(x, y);
    }

    Point2D middle(Clip clip) {
        TrackId track = model.tracks().trackOf(clip.id()).orElseThrow().id();
        double seconds = (clip.start() + clip.end()) / 2.0 / MediaTime.TICKS_PER_SECOND;
        return at(track, seconds, 0.6);
    }

    /// Drags from a place by pixels, with keys held.
    void drag(Point2D from, double right, double down, KeyCode... held) {
        for (KeyCode key : held) {
            robot.press(key);
        }
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveBy(right / 2, down / 2).moveBy(right - right / 2, down - down / 2);
        robot.release(MouseButton.PRIMARY);
        for (KeyCode key : held) {
            robot.release(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Drags what a node offers to a place on the clips and drops it there.
    void drop(String id, Point2D place) {
        robot.moveTo("#" + id).press(MouseButton.PRIMARY).moveBy(8, 0).moveBy(8, 0);
        robot.moveTo(place.add(-4, 0)).moveTo(place);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Clicks a place with the right button and chooses from the menu.
    void menu(Point2D place, String action) {
        robot.rightClickOn(place);
        Point2D inside = field().localToScene(field().screenToLocal(place));
        requestMenu(field(), inside, place);
        robot.clickOn(actions.get("timeline." + action).label());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Clicks a place with the right button and chooses what has this id.
    void menuItem(Point2D place, String id) {
        robot.rightClickOn(place);
        Point2D inside = field().localToScene(field().screenToLocal(place));
        requestMenu(field(), inside, place);
        robot.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The brightest colour in the middle of a clip, from top to bottom.
    Color colour(Clip clip) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> brightest(clip));
    }

    private Color brightest(Clip clip) {
        TrackId track = model.tracks().trackOf(clip.id()).orElseThrow().id();
        TrackRows.Row row = model.rows().of(track).orElseThrow();
        int x = model.viewport().x((clip.start() + clip.end()) / 2);
        int top = Header.HEIGHT + row.top() - model.rows().scroll();
        PixelReader pixels = field().snapshot(null, null).getPixelReader();
        Color brightest = Color.BLACK;
        for (int y = top + 3; y < top + row.height() - 4; y++) {
            Color here = pixels.getColor(x, y);
            brightest = here.getBrightness() > brightest.getBrightness() ? here : brightest;
        }
        return brightest;
    }

    /// The key that asks for the menu of what has the keyboard.
    void requestMenu() {
        requestMenu(robot.lookup("#timeline-surface").query(), Point2D.ZERO, Point2D.ZERO);
    }

    // The headless window makes no such event of a click.
    private static void requestMenu(Node on, Point2D inside, Point2D screen) {
        onFx(() ->
                on.fireEvent(
                        new ContextMenuEvent(
                                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                inside.getX(),
                                inside.getY(),
                                screen.getX(),
                                screen.getY(),
                                false,
                                null)));
    }

    /// Presses a key with others held.
    void press(KeyCode code, KeyCombination.Modifier... held) {
        robot.push(new KeyCodeCombination(code, held));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The marks.
    void mark(double in, double out) {
        seek(in);
        onModel(it -> it.transport().markIn());
        seek(out);
        onModel(it -> it.transport().markOut());
    }

    Arrangement arrangement() {
        return desk.arrangement();
    }

    /// What is kept of one of the user's clips.
    UserClip kept(String id) {
        return java.util.Objects.requireNonNull(arrangement().userClips().get(id), id);
    }

    double start(String id) {
        return seconds(own(id).start());
    }

    double end(String id) {
        return seconds(own(id).end());
    }

    /// The clips of a track as `name start-end`, in seconds.
    List<String> row(TrackId track) {
        return model.tracks().track(track).orElseThrow().clips().stream()
                .map(clip ->
                        String.format(
                                Locale.ROOT,
                                "%s %.4g-%.4g",
                                clip.label().replace("Colour ", ""),
                                seconds(clip.start()),
                                seconds(clip.end())))
                .toList();
    }

    /// Waits until a track shows these.
    void untilRow(TrackId track, String... clips) {
        List<String> wanted = List.of(clips);
        try {
            until(() -> row(track).equals(wanted));
        } catch (AssertionError never) {
            throw new AssertionError(row(track) + " instead of " + wanted, never);
        }
    }

    /// Runs an action as a key or a menu would.
    void act(String id) {
        onFx(() -> actions.get("timeline." + id).runIfEnabled());
    }

    void seek(double seconds) {
        onFx(() ->
                model.transport()
                        .seek(new MediaTime(Math.round(seconds * MediaTime.TICKS_PER_SECOND))));
    }

    void onModel(java.util.function.Consumer<TimelineViewModel> task) {
        onFx(() -> task.accept(model));
    }

    void pick(Clip... clips) {
        onFx(() -> model.picking().pickAll(java.util.List.of(clips)));
    }

    static double seconds(long ticks) {
        return (double) ticks / MediaTime.TICKS_PER_SECOND;
    }

    @Override
    public void close() throws StudioFault {
        onFx(() -> {
            view.close();
            model.close();
        });
        desk.close();
    }
}
