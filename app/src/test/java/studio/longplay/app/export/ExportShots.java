package studio.longplay.app.export;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.FolderVerification.Depth;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.preset.OwnPreset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/// Writes every state of the sheet in both themes as PNG: `ExportShots FOLDER [WIDTH HEIGHT]`, of a
/// window of 1200 by 760 if no size is said.
public final class ExportShots {
    private final Path folder;
    private final Assets.Theme theme;
    private final int width;
    private final int height;

    private ExportShots(String[] arguments, Assets.Theme theme) {
        folder = Path.of(arguments[0]);
        width = arguments.length > 2 ? Integer.parseInt(arguments[1]) : 1200;
        height = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 760;
        this.theme = theme;
    }

    /// Takes the folder, and the window's size.
    public static void main(String... arguments) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        onWindowThread(Look::loadFonts);
        for (Assets.Theme theme : Assets.Theme.values()) {
            ExportShots shots = new ExportShots(arguments, theme);
            shots.choosing();
            shots.running();
            shots.ended();
            shots.expert();
            shots.aside();
        }
        Platform.exit();
    }

    private static void onWindowThread(Runnable task) {
        CompletableFuture.runAsync(task, FxThread.INSTANCE).join();
    }

    private static void await(BooleanSupplier so) throws InterruptedException {
        while (!CompletableFuture.supplyAsync(so::getAsBoolean, FxThread.INSTANCE).join()) {
            Thread.sleep(20);
        }
    }

    private void choosing() throws InterruptedException {
        for (boolean fits : new boolean[] {true, false}) {
            Desk[] desk = new Desk[1];
            Scene[] scene = new Scene[1];
            onWindowThread(() -> {
                desk[0] = new Desk(FxThread.INSTANCE);
                desk[0].deliveries.ready = new Forecast.Ready(12, 2, new Forecast.Count(30, 48));
                if (!fits) {
                    desk[0].deliveries.room = FakeDeliveries.room(500_000_000, 210_000_000);
                }
                scene[0] = scene(desk[0]);
            });
            await(() -> desk[0].viewModel.outlookProperty().get() instanceof Outlook.Clear);
            onWindowThread(() -> write(scene[0], fits ? "choosing" : "full"));
            if (fits) {
                onWindowThread(() -> panel(desk[0]));
            }
        }
    }

    private void running() throws InterruptedException {
        Desk[] desk = new Desk[1];
        Scene[] scene = new Scene[1];
        onWindowThread(() -> {
            desk[0] = new Desk(FxThread.INSTANCE);
            desk[0].deliveries.course =
                    (watch, context) -> {
                        watch.planned(FakeDeliveries.segments(412));
                        watch.encoder("h264_nvenc");
                        watch.encoder("ffmpeg:libx264");
                        for (int i = 300; i < 360; i += 2) {
                            watch.repeated(i);
                        }
                        watch.putAside(240);
                        for (int i = 0; i < 230; i++) {
                            if (i < 120) {
                                watch.reused(i);
                            } else {
                                watch.begun(i);
                                if (i < 226) {
                                    watch.finished(i);
                                } else if (i == 228) {
                                    watch.retried(i);
                                }
                            }
                        }
                        context.progress(new Progress("render", 226 * 30, 412 * 30));
                        FakeDeliveries.hang(context);
                        return Samples.manifest();
                    };
            scene[0] = scene(desk[0]);
        });
        await(() -> desk[0].viewModel.canExport().get());
        onWindowThread(desk[0].viewModel::export);
        await(() -> desk[0].viewModel.run().stageProperty().get() == Stage.DRAW);
        Thread.sleep(100);
        onWindowThread(() -> {
            desk[0].nanoTime.addAndGet(83_000_000_000L);
            desk[0].viewModel.pulse();
            write(scene[0], "running");
            desk[0].viewModel.pause();
        });
        await(() -> !desk[0].viewModel.restsProperty().get().isEmpty());
        onWindowThread(() -> {
            for (int second = 0; second < 40; second++) {
                desk[0].nanoTime.addAndGet(1_000_000_000L);
                desk[0].viewModel.pulse();
            }
            scene[0].lookup("#export-map").requestFocus();
            Event.fireEvent(scene[0].lookup("#export-map"), key(KeyCode.END));
            write(scene[0], "paused");
            desk[0].viewModel.cancel();
        });
        await(() -> desk[0].viewModel.stateProperty().get() instanceof ExportState.Cancelled);
        onWindowThread(() -> write(scene[0], "cancelled"));
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private void expert() throws InterruptedException {
        Desk[] desk = new Desk[1];
        Scene[] scene = new Scene[1];
        onWindowThread(() -> {
            FakePresets presets = new FakePresets();
            presets.save(
                    new OwnPreset("club", "For the film club", "uhd", Map.of("codec", "hevc")));
            desk[0] = new Desk(FxThread.INSTANCE, presets);
            desk[0].viewModel.expertProperty().set(true);
            scene[0] = scene(desk[0]);
            ExportPreset hd = ExportPreset.HD;
            desk[0].viewModel
                    .choices()
                    .presetProperty()
                    .set(hd.withDelivery(hd.delivery().withContainer(Container.WEBM)));
        });
        await(() ->
                desk[0].viewModel.outlookProperty().get() instanceof Outlook.Clear clear
                        && !clear.canBegin());
        await(() -> desk[0].viewModel.presets().listProperty().get().size() > 9);
        onWindowThread(() -> write(scene[0], "expert"));
    }

    private void aside() throws InterruptedException {
        Desk[] desk = new Desk[1];
        Scene[] scene = new Scene[1];
        onWindowThread(() -> {
            desk[0] = new Desk(FxThread.INSTANCE);
            desk[0].deliveries.course = (_, _) -> Samples.checkedManifest();
            desk[0].deliveries.check =
                    folder ->
                            new FolderCheck.Result(
                                    folder.toString(),
                                    false,
                                    List.of(
                                            new FolderCheck.Verdict(
                                                    "stems/mix.wav",
                                                    false,
                                                    "its bytes are not the ones that were"
                                                            + " delivered")));
            scene[0] = scene(desk[0]);
        });
        await(() -> desk[0].viewModel.canExport().get());
        onWindowThread(desk[0].viewModel::export);
        await(() -> !desk[0].viewModel.stateProperty().get().isBusy());
        onWindowThread(() -> desk[0].viewModel.verify(Depth.USUAL));
        DeliveryLog.Entry entry = desk[0].log.get().entries().getFirst();
        await(() ->
                desk[0].viewModel.care().stateOf(entry.path()).get()
                        instanceof FolderState.Damaged);
        onWindowThread(() -> {
            write(scene[0], "checked");
            desk[0].log.set(
                    desk[0].log
                            .get()
                            .with(
                                    new DeliveryLog.Entry(
                                            "p",
                                            "Harbour Nights",
                                            "/films/Harbour Nights",
                                            "programme.m4a",
                                            "podcast",
                                            "",
                                            "2026-11-20T18:12:00Z",
                                            2_712_000,
                                            391_000,
                                            48_000_000)));
            desk[0].viewModel.asideProperty().set(Aside.HISTORY);
            write(scene[0], "history");
            desk[0].viewModel.asideProperty().set(Aside.GUIDE);
            write(scene[0], "guide");
        });
    }

    private void ended() throws InterruptedException {
        for (boolean well : new boolean[] {true, false}) {
            Desk[] desk = new Desk[1];
            Scene[] scene = new Scene[1];
            onWindowThread(() -> {
                desk[0] = new Desk(FxThread.INSTANCE);
                if (!well) {
                    desk[0].deliveries.course =
                            (watch, _) -> {
                                watch.planned(FakeDeliveries.segments(90));
                                for (int i = 0; i < 40; i++) {
                                    watch.finished(i);
                                }
                                watch.failed(40);
                                throw new StudioFault.Resource(
                                        "store.disk-full",
                                        "The disk with /films/The Lighthouse a play is full.",
                                        "Free some space or choose another folder; what is"
                                                + " finished is kept.");
                            };
                }
                scene[0] = scene(desk[0]);
            });
            await(() -> desk[0].viewModel.canExport().get());
            onWindowThread(desk[0].viewModel::export);
            await(() -> !desk[0].viewModel.stateProperty().get().isBusy());
            onWindowThread(() -> write(scene[0], well ? "finished" : "failed"));
        }
    }

    /// As it stands in the workspace for delivering.
    private void panel(Desk desk) {
        ExportView view = new ExportView(desk.viewModel, desk.subject, _ -> Optional.empty());
        Scene scene = new Scene(view, 660, 560);
        Look.dress(scene, theme);
        write(scene, "panel");
        view.close();
    }

    private Scene scene(Desk desk) {
        ExportView view = new ExportView(desk.viewModel, desk.subject, _ -> Optional.empty());
        StackPane root = new StackPane(new Region(), new ExportSheet(view, () -> {}));
        Scene scene = new Scene(root, width, height);
        Look.dress(scene, theme);
        return scene;
    }

    private void write(Scene scene, String name) {
        Shot.of(scene, folder, "export-" + name, theme);
    }
}
