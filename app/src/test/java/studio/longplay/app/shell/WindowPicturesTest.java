package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.edit.arrange.Incoming;
import studio.longplay.engine.edit.arrange.Places;
import studio.longplay.engine.edit.arrange.Treats;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Property;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

import javax.imageio.ImageIO;

/// Takes the pictures of the window that stand in the documentation: into `target/pictures`, or the
/// folder that the property `pictures` names.
@Tag("long")
@Tag("window")
class WindowPicturesTest {
    private static final double WIDTH = 1680;
    private static final double HEIGHT = 1050;
    private static final int FRAMES_DRAWN = 6;

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private final Path pictures = Path.of(System.getProperty("pictures", "target/pictures"));
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
        OpenWindow.onFx(() -> {
            open.stage().setX(0);
            open.stage().setY(0);
            open.stage().setWidth(WIDTH);
            open.stage().setHeight(HEIGHT);
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private Session session() {
        return open.window.openSession().orElseThrow();
    }

    /// Waits until what changes by itself has changed, and takes a picture.
    private void take(String name) throws TimeoutException {
        long[] frames = new long[1];
        javafx.animation.AnimationTimer count =
                OpenWindow.onFx(() -> {
                    javafx.animation.AnimationTimer timer =
                            new javafx.animation.AnimationTimer() {
                                @Override
                                public void handle(long now) {
                                    frames[0]++;
                                }
                            };
                    timer.start();
                    return timer;
                });
        open.until(() -> frames[0] > FRAMES_DRAWN);
        OpenWindow.onFx(() -> {
            count.stop();
            return true;
        });
        Path file = pictures.resolve(name + ".png");
        open.picture(file);
        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void ofEveryPageThereIs() throws Exception {
        open.until(() -> open.find("template-radio-play").isPresent());
        Thread.sleep(3000);
        take("welcome");
        open.click("template-radio-play");
        open.click("new-create");
        open.node("timeline");
        untilAllIsMixed();
        ofTheMainWindow();
        ofTheTimeline();
        ofTheCast();
        ofAnExport();
        ofABug();
    }

    private void untilAllIsMixed() throws TimeoutException {
        open.until(() ->
                session()
                        .previewProperty()
                        .get()
                        .filter(state ->
                                state.scenes().stream()
                                        .allMatch(
                                                scene -> scene.state() == PreviewScene.State.READY))
                        .isPresent());
    }

    @Test
    void ofTheFirstStart() throws Exception {
        OpenWindow.onFx(() -> {
            open.window.offerFirstSteps(false);
            return true;
        });
        open.click("firstrun-next");
        open.until(() ->
                open.find("firstrun-progress").isEmpty()
                        && open.find("firstrun-figure-ultra").isPresent());
        take("first-run-machine");
    }

    private void ofTheMainWindow() throws TimeoutException, InterruptedException {
        breakACue();
        OpenWindow.onFx(() -> {
            session().transport().seek(MediaTime.ofSeconds(20));
            session().transport().play();
            return true;
        });
        open.until(() -> session().transport().position().isAfter(MediaTime.ofSeconds(24)));
        OpenWindow.onFx(() -> {
            session().transport().pause();
            session()
                    .selection()
                    .select(
                            session()
                                    .previewProperty()
                                    .get()
                                    .orElseThrow()
                                    .lines()
                                    .keySet()
                                    .stream()
                                    .skip(3)
                                    .findFirst()
                                    .orElseThrow());
            return true;
        });
        dismissNotices();
        Thread.sleep(2500);
        assertThat(open.find("script-fix")).isEmpty();
        take("main-dark");
        theme();
        take("main-light");
        theme();
        open.click("choice-mix");
        playing(true);
        open.until(() -> session().transport().position().isAfter(MediaTime.ofSeconds(28)));
        take("mix");
        playing(false);
        open.click("choice-edit");
    }

    private void playing(boolean on) {
        OpenWindow.onFx(() -> {
            if (on) {
                session().transport().play();
            } else {
                session().transport().pause();
            }
            return on;
        });
    }

    private void theme() throws InterruptedException {
        OpenWindow.onFx(() -> {
            open.window.actions().get("view.theme").runIfEnabled();
            return true;
        });
        Thread.sleep(1000);
    }

    /// So that one picture has a fault and its remedy in it; the others have none.
    private void breakACue() throws TimeoutException, InterruptedException {
        GenericStyledArea<?, ?, ?> text = (GenericStyledArea<?, ?, ?>) open.node("script-text");
        OpenWindow.onFx(() -> {
            text.requestFocus();
            text.moveTo(text.getText().indexOf("footsteps stone"));
            text.requestFollowCaret();
            return true;
        });
        open.robot.write("x");
        open.until(() -> open.find("script-fix").isPresent());
        take("fault-in-script");
        open.robot.push(KeyCode.BACK_SPACE);
        open.until(() -> open.find("script-fix").isEmpty());
        Thread.sleep(2000);
        untilAllIsMixed();
    }

    /// Machines that take pictures have no sound device, and say so.
    private void dismissNotices() {
        OpenWindow.onFx(() -> {
            open.robot.lookup(".lp-notice-dismiss").queryAllAs(Button.class).stream()
                    .filter(Button::isVisible)
                    .forEach(Button::fire);
            return true;
        });
    }

    /// Pictures of the user's on a track of their own, one that comes on by a dissolve and grows,
    /// and a title over both.
    private void ofTheTimeline() throws Exception {
        List<BinItem> shots =
                List.of(
                        shot("shore.png", new Color(0x2b4a6b), new Color(0xd9a066)),
                        shot("lamp.png", new Color(0x1d1f33), new Color(0xe8c872)),
                        shot("gone.png", Color.GRAY, Color.DARK_GRAY));
        Files.delete(Path.of(shots.getLast().file()));
        edit(
                "Import files",
                (_, before) -> {
                    Arrangement after = before;
                    for (BinItem shot : shots) {
                        after = after.with(shot);
                    }
                    return after;
                });
        placeAt(shots.get(0), 22);
        placeAt(shots.get(1), 27);
        seek(24);
        run("timeline.add-title");
        open.until(() -> session().selection().clips().size() == 1);
        edit("Cross over and grow", (board, before) -> grown(new Desk(board, before)));
        seek(29);
        run("timeline.mark");
        run("timeline.zoom-in");
        run("timeline.zoom-in");
        OpenWindow.onFx(() -> {
            session().selection().selectClips(List.of(clip(board(), "lamp.png").ref()));
            return true;
        });
        run("view.show-media");
        Thread.sleep(12_000);
        take("timeline-dark");
        theme();
        take("timeline-light");
        theme();
        run("keys.show");
        take("keys");
        open.robot.push(KeyCode.ESCAPE);
        run("edit.history");
        take("history");
        open.robot.push(KeyCode.ESCAPE);
        run("timeline.zoom-fit");
        run("view.show-script");
    }

    private BinItem shot(String name, Color above, Color below) throws Exception {
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, above, 0, 720, below));
        graphics.fillRect(0, 0, 1280, 720);
        graphics.setPaint(below.brighter());
        graphics.fillOval(820, 180, 160, 160);
        graphics.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return new BinItem(
                Digest.ofFile(file).hex(),
                name,
                file.toString(),
                BinItem.Kind.STILL,
                "Coast",
                List.of("outside"),
                MediaTime.ZERO,
                1280,
                720,
                "",
                0,
                Files.size(file));
    }

    private void placeAt(BinItem shot, int second) throws TimeoutException {
        Incoming incoming =
                new Incoming(
                        shot.name(),
                        new ClipSource.OfMedia(shot.digest()),
                        MediaTime.ZERO,
                        MediaTime.ofSeconds(5),
                        false);
        edit(
                "Place " + shot.name(),
                (board, before) ->
                        Places.overwrite(
                                new Desk(board, before),
                                incoming,
                                MediaTime.ofSeconds(second),
                                ""));
    }

    private static Arrangement grown(Desk desk) {
        ClipRef lamp = clip(desk.board(), "lamp.png").ref();
        Arrangement after =
                Treats.crossing(
                        desk,
                        lamp,
                        Optional.of(
                                Crossing.centred(Crossing.Kind.DISSOLVE, MediaTime.ofSeconds(1))));
        for (int second = 0; second < 5; second += 2) {
            after =
                    Treats.value(
                            new Desk(desk.board(), after),
                            Set.of(lamp),
                            Property.SCALE,
                            1 + second * 0.2,
                            Optional.of(MediaTime.ofSeconds(second)));
        }
        return after;
    }

    private static Strip clip(Board board, String name) {
        return board.rows().stream()
                .flatMap(row -> row.strips().stream())
                .filter(strip -> strip.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Board board() {
        return session().previewProperty().get().orElseThrow().board();
    }

    /// Does an edit and waits until the timeline shows it.
    private void edit(String name, BiFunction<Board, Arrangement, Arrangement> edit)
            throws TimeoutException {
        OpenWindow.onFx(() -> {
            session().arranging().apply(name, edit, () -> {});
            return true;
        });
        open.until(() ->
                session().historyProperty().get().done().getLast().name().equals(name)
                        && session()
                                .previewProperty()
                                .get()
                                .orElseThrow()
                                .project()
                                .equals(session().project()));
    }

    private void seek(int second) {
        OpenWindow.onFx(() -> {
            session().transport().seek(MediaTime.ofSeconds(second));
            return true;
        });
    }

    private void run(String action) {
        OpenWindow.onFx(() -> {
            open.window.actions().get(action).runIfEnabled();
            return true;
        });
    }

    private void ofTheCast() throws TimeoutException, InterruptedException {
        open.click("tab-cast");
        Thread.sleep(500);
        take("cast");
        open.click("tab-script");
    }

    private void ofAnExport() throws TimeoutException, InterruptedException {
        open.click("top-export");
        open.until(() -> open.find("export-start").map(node -> !node.isDisabled()).orElse(false));
        take("export");
        open.click("export-start");
        open.node("export-map");
        Thread.sleep(8000);
        take("export-running");
        open.click("export-cancel");
        open.node("export-resume");
        open.robot.push(KeyCode.ESCAPE);
    }

    private void ofABug() throws TimeoutException {
        OpenWindow.onFx(() -> {
            open.window.bug(new IllegalStateException("a fault made for its picture"));
            return true;
        });
        open.until(() ->
                javafx.stage.Window.getWindows().stream()
                        .anyMatch(window -> window != open.stage() && window.isShowing()));
        open.picture(
                javafx.stage.Window.getWindows().stream()
                        .filter(window -> window != open.stage() && window.isShowing())
                        .findFirst()
                        .orElseThrow()
                        .getScene(),
                pictures.resolve("bug.png"));
    }
}
