package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Takes pictures of the timeline in its states and in both themes, into the folder given.
final class TimelineShots {
    private static final int WIDTH = 1680;

    private final Path folder;

    private TimelineShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        new TimelineShots(Path.of(args[0])).all(args.length > 1 ? args[1] : "");
        Platform.exit();
    }

    private void all(String longScript) throws Exception {
        try (OpenSession open =
                new OpenSession(Files.createTempDirectory("timeline"), FxThread.INSTANCE)) {
            onFx(Look::loadFonts);
            TimelineViewModel model =
                    onFx(() -> TimelineViewModel.of(open.session, Optional.empty()));
            Actions actions = new Actions(Assets.words("actions", Locale.ROOT), Keys.ours());
            onFx(() -> TimelineActions.register(actions, model));
            TimelineView view = onFx(() -> new TimelineView(model, actions));
            Stage stage = onFx(() -> show(view));
            shot(stage, "empty", Assets.Theme.DARK);
            open.publish(state());
            edit(stage, model);
            near(stage, model);
            rich(stage, model, open);
            list(stage, model);
            small(stage, model);
            if (!longScript.isEmpty()) {
                open.publish(States.ofFile(Path.of(longScript)).withWaves().state());
                longPlay(stage, model);
            }
            onFx(view::close);
            onFx(model::close);
        }
    }

    private void edit(Stage stage, TimelineViewModel model) throws Exception {
        settle(model);
        onFx(() -> model.camera().zoomAround(0, 1.7));
        onFx(() -> model.transport().seek(MediaTime.ofSeconds(21)));
        settle(model);
        shot(stage, "edit", Assets.Theme.DARK);
        shot(stage, "edit", Assets.Theme.LIGHT);
    }

    private void near(Stage stage, TimelineViewModel model) throws Exception {
        onFx(() -> {
            model.select(model.tracks().track(TrackKind.DIALOGUE).orElseThrow().clips().get(3));
            model.zoomSelection();
            model.transport().markIn();
            model.transport().seek(MediaTime.ofSeconds(24));
            model.transport().markOut();
            model.transport().seek(MediaTime.ofSeconds(23));
            model.mute(Stem.MUSIC, true);
            model.solo(Stem.DIALOGUE, true);
        });
        settle(model);
        shot(stage, "near", Assets.Theme.DARK);
    }

    private void rich(Stage stage, TimelineViewModel model, OpenSession open) throws Exception {
        onFx(() -> {
            stage.setHeight(560);
            model.transport().clearMarks();
            model.mute(Stem.MUSIC, false);
            model.solo(Stem.DIALOGUE, false);
        });
        var board = States.of(States.PLAY).state().board();
        open.publish(States.of(States.PLAY).withWaves().arranged(Arranged.rich(board)).state());
        settle(model);
        onFx(() -> {
            model.camera().zoomFit();
            model.camera().zoomAround(0, 2.6);
            model.picking().pickAll(model.tracks().tracks().getFirst().clips().subList(0, 1));
        });
        settle(model);
        shot(stage, "rich", Assets.Theme.DARK);
        shot(stage, "rich", Assets.Theme.LIGHT);
        Clip line = model.tracks().track(TrackKind.MUSIC).orElseThrow().clips().get(1);
        onFx(() -> {
            model.picking().pick(line);
            MoveDrag drag = new MoveDrag(model, line, Pointer.at(400, 200));
            drag.to(Pointer.at(440, 200));
            model.askProperty().set(Optional.of(new Ask.OfMark(model.tracks().marks().get(1))));
        });
        shot(stage, "drag", Assets.Theme.DARK);
        onFx(() -> {
            model.sketchProperty().set(Sketch.NONE);
            model.askProperty().set(Optional.empty());
            model.bySpeakerProperty().set(true);
        });
        settle(model);
        shot(stage, "speakers", Assets.Theme.DARK);
        onFx(() -> model.bySpeakerProperty().set(false));
        settle(model);
    }

    private void list(Stage stage, TimelineViewModel model) throws Exception {
        onFx(() -> model.clipListProperty().set(true));
        shot(stage, "list", Assets.Theme.DARK);
        shot(stage, "list", Assets.Theme.LIGHT);
        onFx(() -> {
            model.clipListProperty().set(false);
            model.camera().zoomFit();
        });
    }

    private void small(Stage stage, TimelineViewModel model) throws Exception {
        onFx(() -> {
            stage.setWidth(900);
            stage.setHeight(290);
            model.camera().setHeight(TrackId.of(TrackKind.PICTURE), 90);
            model.camera().setHeight(TrackId.of(TrackKind.DIALOGUE), 70);
        });
        settle(model);
        onFx(() -> model.camera().scrollTracksTo(40));
        settle(model);
        shot(stage, "small", Assets.Theme.DARK);
        onFx(() -> {
            stage.setWidth(WIDTH);
            stage.setHeight(390);
        });
    }

    private void longPlay(Stage stage, TimelineViewModel model) throws Exception {
        settle(model);
        shot(stage, "long", Assets.Theme.DARK);
        onFx(() -> model.camera().zoomAround(400, 8));
        settle(model);
        shot(stage, "long-near", Assets.Theme.DARK);
        shot(stage, "long-near", Assets.Theme.LIGHT);
    }

    private static PreviewState state() {
        return States.of(States.PLAY)
                .withWaves()
                .lines(line ->
                        switch (line.speaker().key()) {
                            case "IDA" -> PreviewLine.State.FAILED;
                            case "NELL" ->
                                    line.text().startsWith("How")
                                            ? PreviewLine.State.WAITING
                                            : PreviewLine.State.SPOKEN;
                            case "TAM" ->
                                    line.text().startsWith("Steady")
                                            ? PreviewLine.State.SPEAKING
                                            : PreviewLine.State.SPOKEN;
                            default -> PreviewLine.State.SPOKEN;
                        })
                .scenes(number ->
                        switch (number) {
                            case 0 -> PreviewScene.State.READY;
                            case 1 -> PreviewScene.State.MAKING;
                            default -> PreviewScene.State.WAITING;
                        })
                .state();
    }

    private Stage show(TimelineView view) {
        Stage stage = new Stage();
        stage.setScene(new Scene(view, WIDTH, 430));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    private static void settle(TimelineViewModel model) throws InterruptedException {
        for (int i = 0; i < 24; i++) {
            Thread.sleep(50);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(model.tracks().isEmpty()).isFalse();
    }

    private void shot(Stage stage, String name, Assets.Theme theme)
            throws InterruptedException, TimeoutException, IOException {
        Shot.of(stage, folder, "timeline-" + name, theme, 400);
    }

    private interface Asked<T> {
        T get() throws Exception;
    }

    private static <T> T onFx(Asked<T> asked) throws TimeoutException {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked::get);
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }
}
