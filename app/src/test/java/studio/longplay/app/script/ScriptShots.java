package studio.longplay.app.script;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.words.Words;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// Takes pictures of the script and of the scenes in both themes: `ScriptShots FOLDER SCRIPT`.
final class ScriptShots {
    private final Path folder;
    private final Stage stage;

    private ScriptShots(Path folder, Stage stage) {
        this.folder = folder;
        this.stage = stage;
    }

    public static void main(String[] args) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        new ScriptShots(Path.of(args[0]), stage).all(Path.of(args[1]));
        System.exit(0);
    }

    private void all(Path script) throws Exception {
        String text =
                Files.readString(script)
                        .replace("[[sfx: thunder, far]]", "[[sfx: thundr, far]]")
                        .replace("[[pause: 1s]]", "[[paus: 1s]]")
                        .replace("calm, 72", "calmy, 72");
        Path home = Files.createTempDirectory("script");
        try (OpenScript open =
                new OpenScript(
                        home, String.valueOf(script.getFileName()), text, FxThread.INSTANCE)) {
            onFx(() -> {
                Look.loadFonts();
                return true;
            });
            ScriptViewModel model = onFx(() -> ScriptViewModel.of(open.session, Optional.empty()));
            SceneListViewModel scenes = onFx(() -> new SceneListViewModel(open.session));
            Actions actions = new Actions(Assets.words("actions", Locale.ROOT), Keys.ours());
            ScriptView view =
                    onFx(() -> {
                        ScriptActions.register(actions, model);
                        return new ScriptView(model, actions);
                    });
            onFx(() -> show(view, new SceneListView(scenes)));
            States states = new States().lines(ScriptShots::stateOf).scenes(ScriptShots::stateOf);
            PreviewState state = states.of(open.session.project());
            open.publish(state);
            open.deck.position =
                    HeardLine.range(state.script().lines().get(2).id(), state)
                            .orElseThrow()
                            .start();
            await(view);
            onFx(() -> {
                open.session.transport().pulse();
                view.editor().area().moveTo(0);
                view.editor().area().showParagraphAtTop(4);
                return true;
            });
            shots("script");
            onFx(() -> {
                view.editor().area().showParagraphAtTop(30);
                model.search().begin("candle", true);
                return true;
            });
            shots("script-find");
            onFx(() -> {
                model.search().end();
                model.zoomBy(4);
                view.editor().area().showParagraphAtTop(20);
                return true;
            });
            shots("script-zoom");
            onFx(() -> {
                FaultList list = new FaultList(model.faults(), Words.of("script"), () -> {});
                list.begin();
                list.setMaxHeight(220);
                stage.getScene().setRoot(new HBox(20, list));
                return true;
            });
            shots("script-popups");
        }
    }

    private static PreviewLine.State stateOf(studio.longplay.engine.script.Line line) {
        return switch (Math.floorMod(line.sourceLine(), 11)) {
            case 2 -> PreviewLine.State.SPEAKING;
            case 4 -> PreviewLine.State.WAITING;
            case 5 -> PreviewLine.State.FAILED;
            default -> PreviewLine.State.SPOKEN;
        };
    }

    private static PreviewScene.State stateOf(int scene) {
        return PreviewScene.State.values()[Math.floorMod(2 - scene, 4)];
    }

    private boolean show(ScriptView view, Node scenes) {
        HBox head = new HBox(view.faultsButton());
        VBox left = new VBox(head, view);
        VBox.setVgrow(view, javafx.scene.layout.Priority.ALWAYS);
        left.setPrefWidth(470);
        left.setMinWidth(470);
        ((Region) scenes).setPrefWidth(360);
        HBox all = new HBox(12, left, scenes);
        stage.setScene(new Scene(all, 850, 780));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return true;
    }

    private void await(ScriptView view) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(view.editor()::isDressed));
    }

    private void shots(String name) throws Exception {
        for (Assets.Theme theme : Assets.Theme.values()) {
            onFx(() -> {
                Look.dress(stage.getScene(), theme);
                return true;
            });
            Thread.sleep(900);
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage image = onFx(() -> stage.getScene().snapshot(null));
            Files.createDirectories(folder);
            String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(file).toFile());
        }
    }

    private static <T> T onFx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.asyncFx(task).get(30, TimeUnit.SECONDS);
    }
}
