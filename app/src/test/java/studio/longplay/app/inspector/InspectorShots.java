package studio.longplay.app.inspector;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.cast.Desk;
import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Takes pictures of the inspector in its states and in both themes, into the folder given.
final class InspectorShots {
    private InspectorShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        try (Desk desk =
                new Desk(Files.createTempDirectory("inspector"), Desk.PLAY, FxThread.INSTANCE)) {
            Thread.sleep(500);
            Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage(desk));
            onFx(() ->
                    desk.lines(line ->
                            line.speaker().key().equals("IDA")
                                    ? PreviewLine.State.FAILED
                                    : PreviewLine.State.SPOKEN));
            Thread.sleep(300);
            onFx(() -> place(desk));
            Thread.sleep(500);
            for (Assets.Theme theme : Assets.Theme.values()) {
                onFx(() -> desk.session.selection().clear());
                shot(stage, folder, "empty", theme);
                select(desk, desk.line("How many").id());
                shot(stage, folder, "line", theme);
                select(desk, desk.line("The oil").id());
                shot(stage, folder, "line-failed", theme);
                cue(desk, Cue.MusicCue.class, 1, stage, theme, folder);
                cue(desk, Cue.SoundCue.class, 3, stage, theme, folder);
                cue(desk, Cue.PictureCue.class, 0, stage, theme, folder);
                cue(desk, Cue.UnknownCue.class, 0, stage, theme, folder);
                select(desk, desk.now().script().scenes().get(1).id());
                shot(stage, folder, "scene", theme);
                onFx(() -> stage.setWidth(270));
                shot(stage, folder, "scene-narrow", theme);
                select(desk, desk.line("How many").id());
                shot(stage, folder, "line-narrow", theme);
                onFx(() -> stage.setWidth(330));
                clips(desk, stage, theme, folder);
            }
        }
        Platform.exit();
    }

    private static void place(Desk desk) {
        desk.session.arranging().apply("Place", (_, now) -> placed(now), () -> {});
    }

    private static Arrangement placed(Arrangement now) {
        Arrangement own = ClipBoards.arrangement();
        UserClip red = own.userClips().get("red");
        Curve curve =
                new Curve(
                        List.of(
                                new Key(MediaTime.ZERO, 0, Ease.IN_OUT),
                                new Key(MediaTime.ofSeconds(2), 1, Ease.LINEAR),
                                new Key(MediaTime.ofMillis(3500), 0.4, Ease.LINEAR)));
        return now.withTracks(own.tracks())
                .withUserClips(own.userClips())
                .with(red.with(red.treatment().withCurve(Property.OPACITY, curve)));
    }

    private static void clips(Desk desk, Stage stage, Assets.Theme theme, Path folder)
            throws Exception {
        Shots shots = new Shots(desk, stage, theme, folder);
        onFx(() -> stage.setHeight(1250));
        onFx(() -> desk.session.transport().seek(MediaTime.ofSeconds(4)));
        clip(shots, "clip-colour", ClipBoards.RED);
        clip(shots, "clip-title", ClipBoards.WORDS);
        clip(shots, "clip-sound", ClipBoards.WAVES);
        onFx(() -> desk.session.transport().seek(MediaTime.ofSeconds(3)));
        clip(shots, "clip-mixed", ClipBoards.RED, ClipBoards.WORDS);
        ClipKey line = new ClipKey(desk.line("Mind").id(), ClipRole.LINE);
        clip(shots, "clip-line", new ClipRef.OfScript(line, 0));
        Cue.PictureCue picture =
                CueList.of(desk.now().script().scenes(), Cue.PictureCue.class).getFirst();
        ClipRef shown = new ClipRef.OfScript(new ClipKey(picture.id(), ClipRole.PICTURE), 0);
        clip(shots, "clip-picture", shown);
        onFx(() -> stage.setWidth(270));
        clip(shots, "clip-narrow", ClipBoards.RED);
        onFx(() -> desk.session.selection().clear());
        shot(stage, folder, "clip-empty", theme);
        onFx(() -> stage.setWidth(330));
        onFx(() -> stage.setHeight(680));
    }

    private record Shots(Desk desk, Stage stage, Assets.Theme theme, Path folder) {}

    private static void clip(Shots shots, String name, ClipRef... refs) throws Exception {
        Stage stage = shots.stage();
        onFx(() -> shots.desk().session.selection().selectClips(List.of(refs)));
        onFx(() -> ((ToggleButton) stage.getScene().lookup("#tab-clip")).setSelected(true));
        shot(stage, shots.folder(), name, shots.theme());
    }

    private static <C extends Cue> void cue(
            Desk desk, Class<C> kind, int number, Stage stage, Assets.Theme theme, Path folder)
            throws Exception {
        C cue = CueList.of(desk.now().script().scenes(), kind).get(number);
        select(desk, cue.id());
        shot(stage, folder, kind.getSimpleName().toLowerCase(Locale.ROOT), theme);
    }

    private static void select(Desk desk, ElementId id) {
        onFx(() -> desk.session.selection().select(id));
    }

    private static Stage stage(Desk desk) {
        Look.loadFonts();
        InspectorViewModel model = new InspectorViewModel(desk.session, FxThread.INSTANCE);
        Stage stage = new Stage();
        stage.setScene(new Scene(new InspectorView(model), 330, 640));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void shot(Stage stage, Path folder, String name, Assets.Theme theme)
            throws Exception {
        Shot.of(stage, folder, "inspector-" + name, theme, 400);
    }
}
