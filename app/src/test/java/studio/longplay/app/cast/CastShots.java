package studio.longplay.app.cast;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.FakeAuditions;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.preview.PreviewLine;

import java.nio.file.Files;
import java.nio.file.Path;

/// Takes pictures of the cast in its states and in both themes, into the folder given.
final class CastShots {
    private CastShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        try (Desk desk =
                new Desk(Files.createTempDirectory("cast"), Desk.PLAY, FxThread.INSTANCE)) {
            Thread.sleep(500);
            Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage(desk));
            CastViewModel model = (CastViewModel) stage.getUserData();
            for (Assets.Theme theme : Assets.Theme.values()) {
                onFx(() -> {
                    desk.lines(line ->
                            switch (line.speaker().key()) {
                                case "IDA" -> PreviewLine.State.FAILED;
                                case "NELL" -> PreviewLine.State.WAITING;
                                default -> PreviewLine.State.SPOKEN;
                            });
                    model.recast("NELL", "marcus");
                });
                Thread.sleep(700);
                onFx(() -> model.recast("TAM", "marcus"));
                Thread.sleep(700);
                shot(stage, folder, "list", theme);
                onFx(() -> model.beginRename("IDA"));
                shot(stage, folder, "rename", theme);
                onFx(() -> {
                    model.endAsking();
                    model.chooseVoice("NELL");
                });
                shot(stage, folder, "chooser", theme);
                onFx(() -> {
                    stage.setWidth(310);
                    model.chooserProperty().get().orElseThrow().tags().add("old");
                });
                shot(stage, folder, "chooser-narrow", theme);
                onFx(model::closeChooser);
                shot(stage, folder, "list-narrow", theme);
                onFx(() -> {
                    stage.setWidth(470);
                    model.openWords();
                    for (String word : java.util.List.of("Nell", "Carrow")) {
                        model.lexicon().begin(word);
                        model.lexicon()
                                .saidProperty()
                                .set(word.equals("Nell") ? "nehl" : "/ˈkæroʊ/");
                        model.lexicon().take();
                    }
                });
                shot(stage, folder, "words", theme);
                onFx(() -> {
                    model.openTurns();
                    model.turns().add(model.all().get(1), model.all().get(2));
                });
                shot(stage, folder, "turns", theme);
                onFx(() -> stage.setWidth(310));
                shot(stage, folder, "turns-narrow", theme);
                onFx(model::openSpeakers);
                onFx(() -> {
                    model.queryProperty().set("zzz");
                });
                shot(stage, folder, "empty-search", theme);
                onFx(() -> {
                    model.queryProperty().set("");
                    stage.setWidth(470);
                });
            }
        }
        Platform.exit();
    }

    private static Stage stage(Desk desk) {
        Look.loadFonts();
        CastViewModel model = new CastViewModel(desk.session, new FakeAuditions());
        Stage stage = new Stage();
        stage.setUserData(model);
        stage.setScene(new Scene(new CastView(model), 470, 640));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void shot(Stage stage, Path folder, String name, Assets.Theme theme)
            throws Exception {
        Shot.of(stage, folder, "cast-" + name, theme, 400);
    }
}
