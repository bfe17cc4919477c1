package studio.longplay.app.takes;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Takes pictures of the takes in their states and in both themes, into the folder given.
final class TakesShots {
    private TakesShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        try (TakesDesk desk =
                new TakesDesk(Files.createTempDirectory("takes"), FxThread.INSTANCE)) {
            Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage(desk));
            while (!WaitForAsyncUtils.waitForAsyncFx(20_000, desk::isRead)) {
                Thread.sleep(100);
            }
            fill(desk);
            for (Assets.Theme theme : Assets.Theme.values()) {
                shot(stage, folder, "list", theme);
                onFx(() -> desk.model.compose(true));
                shot(stage, folder, "form", theme);
                onFx(() -> desk.model.compose(false));
                onFx(desk.model::compare);
                Thread.sleep(700);
                shot(stage, folder, "compare", theme);
                onFx(desk.model::stop);
                onFx(() -> stage.setWidth(260));
                shot(stage, folder, "narrow", theme);
                onFx(() -> stage.setWidth(330));
                List<ClipRef> clips =
                        desk.now().script().lines().stream().map(line -> clip(line.id())).toList();
                onFx(() -> desk.session.selection().selectClips(clips));
                shot(stage, folder, "several", theme);
                onFx(desk.session.selection()::clear);
                shot(stage, folder, "empty", theme);
                onFx(() -> desk.session.selection().select(desk.line("You say").id()));
                Thread.sleep(500);
            }
        }
        Platform.exit();
    }

    private static ClipRef clip(studio.longplay.engine.script.ElementId line) {
        return new ClipRef.OfScript(new ClipKey(line, ClipRole.LINE), 0);
    }

    private static void fill(TakesDesk desk) throws Exception {
        onFx(() -> desk.session.selection().select(desk.line("You say").id()));
        onFx(desk.model::another);
        Manner slow = new Manner(0.86, 1.5, 0, 1.6, List.of("hall"));
        onFx(() -> desk.model.keep(new TakeSource.Spoken("", slow, 0)));
        String other = desk.model.voices().get(4).id();
        onFx(() -> desk.model.keep(new TakeSource.Spoken(other, Manner.AS_WRITTEN, 0)));
        onFx(() -> desk.model.star("take-2"));
        onFx(() -> desk.model.note("take-2", "Softer, for the last scene"));
        onFx(() -> desk.model.visit("take-2"));
        Path wav = Files.createTempDirectory("recordings").resolve("Nell, 3rd reading.wav");
        while (!WaitForAsyncUtils.waitForAsyncFx(20_000, () -> made(desk))) {
            Thread.sleep(100);
        }
        Files.copy(desk.model.rowsProperty().get().getFirst().sound().orElseThrow().file(), wav);
        onFx(() -> desk.model.bringIn(List.of(wav)));
        Thread.sleep(3000);
        onFx(() -> desk.model.choose("take-2"));
        onFx(desk.model::stop);
    }

    private static boolean made(TakesDesk desk) {
        return desk.model.rowsProperty().get().stream().allMatch(row -> row.sound().isPresent());
    }

    private static Stage stage(TakesDesk desk) {
        Look.loadFonts();
        Stage stage = new Stage();
        stage.setScene(new Scene(new TakesView(desk.model, List::of), 330, 800));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void shot(Stage stage, Path folder, String name, Assets.Theme theme)
            throws Exception {
        Shot.of(stage, folder, "takes-" + name, theme, 400);
    }
}
