package studio.longplay.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.inference.Tuning;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.inference.run.RuntimeFile;
import studio.longplay.engine.render.models.KnownModel;
import studio.longplay.engine.render.models.ModelCatalogue;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.plugin.PluginFacts;
import studio.longplay.engine.voice.plugin.PluginTrial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The page of models on a real shelf with tiny models.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class ModelsWalkTest {
    private Path folder;
    private Path given;
    private Work work;
    private ModelsViewModel model;
    private RunningViewModel running;
    private ModelsView view;
    private final AtomicInteger measured = new AtomicInteger();
    private boolean closed;

    @Start
    void start(Stage stage) throws IOException {
        Look.loadFonts();
        folder = Files.createTempDirectory("models");
        given = TinyOpenVoice.bundle(folder.resolve("tiny"));
        Files.copy(
                given.resolve("tone_color_converter.onnx"),
                given.resolve("tone_color_converter_int8.onnx"));
        Home home = new Home(folder.resolve("home"));
        work = new Work(FxThread.INSTANCE, _ -> {});
        model =
                new ModelsViewModel(
                        new StudioModels(
                                () -> ModelKinds.shelf(home, OnnxSessions::start),
                                _ -> measured.incrementAndGet()),
                        work,
                        work);
        ModelKeeper keeper = ModelKeeper.of(home.folder(), OnnxSessions::start);
        running =
                new RunningViewModel(
                        new StudioRunning(
                                keeper,
                                () -> ModelKinds.shelf(home, OnnxSessions::start),
                                home.folder()),
                        work,
                        work);
        view =
                new ModelsView(
                        model,
                        running,
                        new PluginsViewModel((trying, _) -> plugins(trying), work, work),
                        new ModelsView.Places(() -> Optional.of(given), () -> Optional.of(given)),
                        () -> closed = true);
        stage.setScene(new Scene(view, 1080, 760));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
    }

    private static List<PluginFacts> plugins(boolean trying) {
        PluginTrial trial = new PluginTrial("Ann", false, "It is silent.");
        return List.of(
                new PluginFacts(
                        "bell.jar",
                        true,
                        "bell",
                        "Bell voices",
                        "2.5",
                        1,
                        null,
                        "",
                        trying ? trial : null),
                new PluginFacts(
                        "bad.jar",
                        false,
                        null,
                        null,
                        null,
                        0,
                        "plugin.empty",
                        "bad.jar names no plug-in.",
                        null));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    view.close();
                    model.close();
                    work.close();
                });
    }

    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(60_000, wanted::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAll().stream().anyMatch(node -> node.isVisible());
    }

    private static void untilShown(FxRobot robot, String id) throws TimeoutException {
        until(() -> isShown(robot, id));
    }

    private boolean isIdle() {
        return model.runningProperty().get().isEmpty();
    }

    private boolean says(String words) {
        return model.noticeProperty().get().filter(it -> it.sentence().contains(words)).isPresent();
    }

    private static boolean reads(FxRobot robot, String within, String words) {
        return robot.lookup("#" + within).lookup(".label").queryAll().stream()
                .map(Labeled.class::cast)
                .anyMatch(label -> label.getText().contains(words));
    }

    @Test
    void aModelComesIsTriedUsedInAnotherPrecisionAndGoes(FxRobot robot) throws Exception {
        untilShown(robot, "models-empty-catalogue");
        robot.clickOn("#models-add-folder");
        untilShown(robot, "models-card-tiny");
        assertThat(reads(robot, "models-card-tiny", "MIT")).isTrue();
        assertThat(reads(robot, "models-card-tiny", "Works")).isTrue();
        until(() -> isIdle() && says("tiny is added"));

        robot.clickOn("#models-test-tiny");
        until(() -> isIdle() && says("tiny works"));
        ComboBox<?> precision = robot.lookup("#models-precision-tiny").queryComboBox();
        assertThat(precision.getItems()).hasToString("[fp32, int8]");
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> precision.getSelectionModel().selectLast());
        until(() -> isIdle() && says("int8 from now on"));
        until(() ->
                robot.lookup("#models-precision-tiny")
                        .tryQueryAs(ComboBox.class)
                        .filter(box -> "int8".equals(box.getValue()))
                        .isPresent());

        robot.clickOn("#models-remove-tiny");
        untilShown(robot, "models-remove-ask");
        assertThat(Files.exists(folder.resolve("home/models/tiny"))).isTrue();
        robot.clickOn("#models-remove-yes");
        until(() -> isIdle() && says("tiny is removed"));
        untilShown(robot, "models-empty-catalogue");
        assertThat(folder.resolve("home/models/tiny")).doesNotExist();
        robot.clickOn("#models-close");
        until(() -> closed);
    }

    @Test
    void aFolderAZipAndAModelFileAreDroppedOnThePage(FxRobot robot) throws Exception {
        Path zip = folder.resolve("zipped.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (File file : given.toFile().listFiles(File::isFile)) {
                out.putNextEntry(new ZipEntry("zipped/" + file.getName()));
                out.write(Files.readAllBytes(file.toPath()));
            }
        }
        Path file = TinyModels.gtcrn(folder);
        assertThat(drop(List.of(given, zip, file))).isTrue();
        untilShown(robot, "models-licence");
        assertThat(isShown(robot, "models-card-tiny")).isTrue();
        assertThat(isShown(robot, "models-card-zipped")).isTrue();
        robot.clickOn("#models-licence-name").write("MIT");
        robot.clickOn("#models-licence-private");
        robot.clickOn("#models-licence-add");
        untilShown(robot, "models-card-gtcrn_simple");
        until(() -> model.presence(known("gtcrn")) == ModelsViewModel.Presence.OTHER_FILE);
        assertThat(measured).as("asked before each, done once").hasValue(4);
        assertThat(drop(List.of())).as("text is no bundle").isFalse();
    }

    private static KnownModel known(String id) {
        return ModelCatalogue.of(id).orElseThrow();
    }

    /// As the desktop gives it to the page.
    private boolean drop(List<Path> files) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> view.take(files));
    }

    @Test
    void whatHasNoLicenceIsTakenOnTheUsersWordAndTheFormNeedsBoth(FxRobot robot) throws Exception {
        Files.delete(given.resolve("bundle.json"));
        robot.clickOn("#models-add-folder");
        untilShown(robot, "models-licence");
        assertThat(robot.lookup("#models-licence-add").query().isDisabled()).isTrue();
        robot.clickOn("#models-licence-name").write("LicenseRef-lab");
        robot.clickOn("#models-licence-languages").write("en, de");
        assertThat(robot.lookup("#models-licence-add").query().isDisabled()).isTrue();
        robot.clickOn("#models-licence-private");
        robot.clickOn("#models-licence-add");
        untilShown(robot, "models-card-tiny");
        assertThat(reads(robot, "models-card-tiny", "not for films that are published")).isTrue();
        assertThat(reads(robot, "models-card-tiny", "licence from your word")).isTrue();
        assertThat(reads(robot, "models-card-tiny", "languages: en, de · limits: not told"))
                .isTrue();
        assertThat(model.presence(known("openvoice-v2")))
                .as("by its kind only")
                .isEqualTo(ModelsViewModel.Presence.SAME_KIND);
        assertThat(model.presence(known("gtcrn"))).isEqualTo(ModelsViewModel.Presence.NONE);
    }

    @Test
    void whatIsRefusedSaysWhyAndWhatWasChangedCannotBeUsed(FxRobot robot) throws Exception {
        Files.write(given.resolve("tone_color_converter.onnx"), new byte[] {1, 2, 3});
        robot.clickOn("#models-add-file");
        until(() -> isIdle() && says("no ONNX model"));
        untilShown(robot, "models-notice");
        assertThat(folder.resolve("home/models")).isEmptyDirectory();

        Files.createDirectories(folder.resolve("home/models/by-hand"));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.add(folder.resolve("nowhere")));
        untilShown(robot, "models-fault-by-hand");
        assertThat(reads(robot, "models-card-by-hand", "Cannot be used")).isTrue();
    }

    @Test
    void whereModelsRunIsSeenChangedKeptAndSetBack(FxRobot robot) throws Exception {
        robot.clickOn("#models-add-folder");
        untilShown(robot, "models-card-tiny");
        robot.clickOn("#choice-running");
        untilShown(robot, "models-place-tiny");
        assertThat(reads(robot, "models-open", "No model is open")).isTrue();
        choose(robot, "models-place-tiny", "cuda");
        PolicyFile kept = new PolicyFile(folder.resolve("home"));
        until(() ->
                kept.read().rows().stream()
                        .anyMatch(row -> row.what().equals("tiny") && row.where().equals("cuda")));
        until(() -> "cuda".equals(robot.lookup("#models-place-tiny").queryComboBox().getValue()));
        choose(robot, "models-threads-tiny", "1");
        until(() -> kept.read().row("tiny").threads() == 1);
        assertThat(robot.lookup("#models-batch-tiny").query().isDisabled())
                .as("it never does several lines at once")
                .isTrue();
        choose(robot, "models-level-others", "basic");
        until(() -> kept.read().row("*").level().equals(Optional.of(Tuning.Level.BASIC)));
        choose(robot, "models-arena-others", "off");
        until(() -> kept.read().row("*").arena().equals(Optional.of(false)));
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () ->
                        robot.lookup("#models-cap-memory")
                                .queryComboBox()
                                .getSelectionModel()
                                .select(2));
        until(() -> kept.read().memoryMegabytes() == 2000);
        kept.write(kept.read().with(new PolicyRow("whisper", "cuda:7", 0, 0)));
        untilShown(robot, "models-place-whisper");
        until(() ->
                running.nowProperty().get().orElseThrow().absent().stream()
                        .anyMatch(line -> line.sentence().contains("\"whisper\"")));
        until(() -> !robot.lookup(".models-absent").queryAll().isEmpty());
        kept.write(kept.read().without("whisper"));
        until(() -> robot.lookup("#models-place-whisper").queryAll().isEmpty());
        choose(robot, "models-profile", "eco");
        until(() -> kept.read().profile() == Profile.ECO);
        choose(robot, "models-place-encoder", "nvenc");
        until(() -> kept.read().encoder().equals("nvenc"));
        choose(robot, "models-place-tiny", "cpu");
        until(() -> kept.read().row("tiny").where().equals("cpu"));
        until(() -> "cpu".equals(robot.lookup("#models-place-tiny").queryComboBox().getValue()));
        until(() -> robot.lookup(".models-absent").queryAll().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> running.warm("tiny"));
        until(() -> reads(robot, "models-open", "first run"));
        assertThat(reads(robot, "models-open", "expected")).isTrue();
        assertThat(reads(robot, "models-open", "measured")).isTrue();
        assertThat(reads(robot, "models-open", "opened in")).isTrue();
        robot.clickOn("#models-runtime-choose");
        untilShown(robot, "models-runtime-shipped");
        assertThat(reads(robot, "models-runtime", "Not there: " + library("onnxruntime"))).isTrue();
        assertThat(new RuntimeFile(folder.resolve("home")).read()).contains(given);
        Files.writeString(given.resolve(library("onnxruntime")), "");
        Files.writeString(given.resolve(library("onnxruntime4j_jni")), "");
        Files.writeString(given.resolve(library("onnxruntime_providers_cuda")), "");
        Files.writeString(given.resolve("libcudart.so.12"), "");
        until(() -> reads(robot, "models-runtime", "libraries for: cuda"));
        assertThat(reads(robot, "models-runtime", "libcudart.so.12")).isTrue();
        robot.clickOn("#models-runtime-undo");
        until(() -> reads(robot, "models-runtime", "The shipped runtime"));
        assertThat(new RuntimeFile(folder.resolve("home")).read()).isEmpty();
        robot.clickOn("#models-policy-reset");
        until(() -> kept.read().equals(PolicyTable.USUAL));
        until(() -> "auto".equals(robot.lookup("#models-place-tiny").queryComboBox().getValue()));
    }

    private static String library(String name) {
        return System.mapLibraryName(name);
    }

    private static void choose(FxRobot robot, String id, String value) {
        ComboBox<String> box = robot.lookup("#" + id).queryComboBox();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> box.getSelectionModel().select(value));
    }

    @Test
    void theCatalogueIsSearchedAndGivesAnAddressToCopy(FxRobot robot) throws Exception {
        robot.clickOn("#choice-plugins");
        untilShown(robot, "models-plugins-test");
        assertThat(reads(robot, "models-plugin-bad_jar", "plugin.empty")).isTrue();
        assertThat(reads(robot, "models-plugin-bad_jar", "names no plug-in")).isTrue();
        assertThat(reads(robot, "models-plugin-bell_jar", "bell, version 2.5, 1 voice")).isTrue();
        robot.clickOn("#models-plugins-test");
        until(() -> reads(robot, "models-plugin-bell_jar", "Ann: It is silent."));
        assertThat(reads(robot, "models-plugin-bell_jar", "Self-test failed")).isTrue();
        robot.clickOn("#choice-catalogue");
        untilShown(robot, "models-known-kokoro-82m");
        robot.clickOn("#models-search").write("noise");
        until(() -> !isShown(robot, "models-known-kokoro-82m"));
        untilShown(robot, "models-known-gtcrn");
        robot.clickOn("#models-address-gtcrn");
        until(() -> Clipboard.getSystemClipboard().hasString());
        assertThat(
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000, () -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("https://github.com/Xiaobin-Rong/gtcrn");
        robot.clickOn("#models-search").write("zzzz");
        until(() ->
                robot.lookup(".lp-empty-title").queryAll().stream()
                        .map(Label.class::cast)
                        .anyMatch(it -> it.getText().equals("No known model fits") && seen(it)));
    }

    private static boolean seen(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
