package studio.longplay.app.welcome;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.app.templates.Template;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

/// Writes the welcome page in both themes as PNG: `WelcomeShots FOLDER`.
public final class WelcomeShots {
    private static final ProjectChoice NOBODY =
            new ProjectChoice() {
                @Override
                public Optional<Path> folder(Path start) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> script() {
                    return Optional.empty();
                }
            };

    private WelcomeShots() {}

    /// Takes the folder as its only argument.
    public static void main(String... arguments) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        CompletableFuture.runAsync(Look::loadFonts, FxThread.INSTANCE).join();
        Path home = Files.createTempDirectory("welcome");
        Thumbnails thumbnails = new Thumbnails(home.resolve("thumbnails"));
        Work work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        RecentList recent = recent(home, thumbnails);
        for (Assets.Theme theme : Assets.Theme.values()) {
            shoot(work, thumbnails, recent, theme, Path.of(arguments[0]), "recent");
            shoot(work, thumbnails, RecentList.EMPTY, theme, Path.of(arguments[0]), "first");
        }
        work.close();
        Platform.exit();
    }

    private static RecentList recent(Path home, Thumbnails thumbnails)
            throws IOException, StudioFault {
        RecentList list = RecentList.EMPTY;
        String[] titles = {"Lost on a Stick", "Coriolanus", "Noon Twice", "The Lighthouse Keeper"};
        int age = 0;
        for (String title : titles) {
            Path folder = home.resolve(title);
            if (age > 0) {
                NewProjects.of(Template.EMPTY, title, folder);
            }
            Path file = thumbnails.ofTemplate(Template.SAMPLES.get(age));
            if (age > 1) {
                Files.copy(file, thumbnails.file(folder));
            }
            Instant when = Instant.now().minus(Duration.ofHours(150 - 49L * age));
            list = list.with(RecentProject.of(folder, title, when, age * 1_740_000L));
            age++;
        }
        return list;
    }

    private static void shoot(
            Work work,
            Thumbnails thumbnails,
            RecentList recent,
            Assets.Theme theme,
            Path out,
            String name)
            throws InterruptedException {
        ObjectProperty<RecentList> list = new SimpleObjectProperty<>(recent);
        Scene[] scene = new Scene[1];
        WelcomeView[] view = new WelcomeView[1];
        onWindowThread(() -> {
            WelcomeViewModel viewModel =
                    new WelcomeViewModel(
                            new WelcomeViewModel.Surroundings(
                                    list,
                                    thumbnails,
                                    () ->
                                            Path.of(
                                                    System.getProperty("user.home"),
                                                    "Documents/Longplay"),
                                    work,
                                    _ -> {},
                                    InstantSource.system()));
            view[0] = new WelcomeView(viewModel, NOBODY);
            scene[0] = new Scene(view[0], 1240, 860);
            Look.dress(scene[0], theme);
        });
        Thread.sleep(1500);
        onWindowThread(() -> write(scene[0], out, "welcome-" + name, theme));
        if (name.equals("first")) {
            onWindowThread(() -> {
                view[0].startEmpty();
                write(scene[0], out, "welcome-new", theme);
            });
        }
    }

    private static void onWindowThread(Runnable task) {
        CompletableFuture.runAsync(task, FxThread.INSTANCE).join();
    }

    private static void write(Scene scene, Path folder, String name, Assets.Theme theme) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        try {
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
