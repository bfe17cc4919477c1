package studio.longplay.app.preview;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.FakeDeck;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.render.preview.Haste;
import studio.longplay.engine.render.preview.Painted;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.ProxyFinder;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

import javax.imageio.ImageIO;

/// Takes pictures of the preview in its states and in both themes, into the folder given.
final class PreviewShots {
    private final Path folder;
    private final FakeDeck deck = new FakeDeck();
    private volatile boolean slow;

    private PreviewShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        new PreviewShots(Path.of(args[0])).all();
        System.exit(0);
    }

    private void all() throws Exception {
        try (OpenFilm open =
                new OpenFilm(Files.createTempDirectory("preview"), deck, FxThread.INSTANCE)) {
            onFx(() -> {
                Look.loadFonts();
                return 0;
            });
            Actions actions = KeysOfOurs.actions();
            PreviewViewModel model =
                    onFx(() ->
                            new PreviewViewModel(
                                    open.session,
                                    Optional.empty(),
                                    new PreviewViewModel.Painters(this::painter, this::painter),
                                    FxThread.INSTANCE));
            Stage stage =
                    onFx(() -> {
                        PreviewActions.register(actions, model);
                        Stage made = new Stage();
                        made.setScene(new Scene(new PreviewView(model, actions), 880, 578));
                        Look.dress(made.getScene(), Assets.Theme.DARK);
                        made.show();
                        return made;
                    });
            open.publish(Films.empty());
            shot(stage, "empty", Assets.Theme.DARK);
            open.publish(Films.play());
            seek(model, 9);
            shot(stage, "edit", Assets.Theme.DARK);
            shot(stage, "edit", Assets.Theme.LIGHT);
            slow = true;
            seek(model, 10);
            shot(stage, "near", Assets.Theme.DARK);
            shot(stage, "near", Assets.Theme.LIGHT);
            slow = false;
            onFx(() -> {
                model.transport().markIn();
                model.transport().loopingProperty().set(true);
                model.aids().safeAreasProperty().set(true);
                model.tell(
                        new PreviewNotice(
                                PreviewNotice.Kind.DONE, "Saved /home/ida/Pictures/a frame.png"));
                deck.speed = -2;
                model.transport().pulse();
                return stage;
            });
            seek(model, 14);
            onFx(() -> {
                model.transport().markOut();
                return 0;
            });
            shot(stage, "marked", Assets.Theme.DARK);
            shot(stage, "marked", Assets.Theme.LIGHT);
            onFx(() -> {
                stage.setWidth(640);
                stage.setHeight(420);
                return 0;
            });
            shot(stage, "small", Assets.Theme.DARK);
            onFx(() -> {
                stage.setWidth(1400);
                stage.setHeight(820);
                return 0;
            });
            shot(stage, "large", Assets.Theme.DARK);
            onFx(() -> {
                model.dismissNotice();
                model.aids().fullScreenProperty().set(true);
                return 0;
            });
            Window whole = onFx(() -> Window.getWindows().getLast());
            shot((Stage) whole, "screen", Assets.Theme.DARK);
        }
    }

    /// Ours, but that frames never come while it is slow.
    private FramePainter painter() {
        FramePainter ours = BenchPainters.here(ProxyFinder.NONE).seen().get();
        return new FramePainter() {
            @Override
            public boolean paint(PreviewState state, long frame, boolean captions, Pixels into)
                    throws StudioFault {
                return ours.paint(state, frame, captions, into);
            }

            @Override
            public Painted paint(
                    PreviewState state, long frame, boolean captions, Pixels into, Haste haste)
                    throws StudioFault {
                while (slow && haste.now() == Haste.Wish.WAIT) {
                    LockSupport.parkNanos(1_000_000);
                }
                if (slow && haste.now() == Haste.Wish.NOTHING) {
                    throw new CancellationException();
                }
                Painted painted = ours.paint(state, frame, captions, into, haste);
                return slow ? Painted.NEAR : painted;
            }

            @Override
            public void close() {
                ours.close();
            }
        };
    }

    private static void seek(PreviewViewModel model, int seconds) throws Exception {
        onFx(() -> {
            model.transport().seek(MediaTime.ofSeconds(seconds));
            return 0;
        });
        Thread.sleep(300);
    }

    private void shot(Stage stage, String name, Assets.Theme theme) throws Exception {
        onFx(() -> {
            Look.dress(stage.getScene(), theme);
            return 0;
        });
        Thread.sleep(1200);
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onFx(() -> stage.getScene().snapshot(null));
        String file = "preview-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(file).toFile());
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }
}
