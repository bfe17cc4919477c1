package studio.longplay.app.firstrun;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.app.settings.FakeHomeDisks;
import studio.longplay.app.settings.HomeFolderViewModel;
import studio.longplay.app.settings.HomeRow;
import studio.longplay.assets.Assets;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

/// Writes every step of the first start in all looks as PNG: `FirstRunShots FOLDER [LANGUAGE]`.
public final class FirstRunShots {
    private FirstRunShots() {}

    /// Takes the folder, and the tag of a language.
    public static void main(String... arguments) throws Exception {
        if (arguments.length > 1) {
            Locale.setDefault(Locale.forLanguageTag(arguments[1]));
        }
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        onFx(() -> {
            Look.loadFonts();
            return true;
        });
        for (Assets.Theme theme : Assets.Theme.values()) {
            shoot(theme, Path.of(arguments[0]));
        }
        Platform.exit();
    }

    private static void shoot(Assets.Theme theme, Path folder) throws Exception {
        Work work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        FakeGround ground = new FakeGround();
        FirstRunViewModel model =
                onFx(() ->
                        new FirstRunViewModel(
                                new FirstRunViewModel.Surroundings(
                                        ground,
                                        new SimpleObjectProperty<>(
                                                Path.of("/home/ida/Longplay/Projects")),
                                        work,
                                        _ -> {})));
        Scene scene =
                onFx(() -> {
                    FirstRunView view = view(model);
                    HomeFolderViewModel data =
                            new HomeFolderViewModel(
                                    Path.of("/home/ida/.local/share/longplay"),
                                    new FakeHomeDisks(),
                                    work);
                    view.add(new HomeRow(data, _ -> Optional.empty()));
                    data.propose(Path.of("/media/ida/films/longplay"));
                    Scene made = new Scene(view, 720, 600);
                    Look.dress(made, theme);
                    Stage window = new Stage();
                    window.setScene(made);
                    window.show();
                    return made;
                });
        for (int step = 1; step <= FirstRunViewModel.Step.values().length; step++) {
            Thread.sleep(1200);
            String name = theme.name().toLowerCase(Locale.ROOT) + "-" + step + ".png";
            take(scene, folder.resolve("first-run-" + name).toFile());
            onFx(() -> {
                model.next();
                return true;
            });
        }
        onFx(() -> {
            model.close();
            work.close();
            return true;
        });
    }

    private static FirstRunView view(FirstRunViewModel model) {
        return new FirstRunView(
                model,
                new FirstRunView.Choices(
                        new Choice(
                                List.of("system", "english", "german"),
                                new SimpleStringProperty("system")),
                        new Choice(List.of("dark", "light"), new SimpleStringProperty("dark")),
                        _ -> Optional.empty()),
                new FirstRunView.Ways(() -> {}, () -> {}, () -> {}, () -> {}));
    }

    private static void take(Scene scene, File file) throws Exception {
        Files.createDirectories(file.getAbsoluteFile().getParentFile().toPath());
        var image = onFx(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        ImageIO.write(image, "png", file);
    }

    private static <T> T onFx(Callable<T> wanted) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return wanted.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        FxThread.INSTANCE)
                .join();
    }
}
