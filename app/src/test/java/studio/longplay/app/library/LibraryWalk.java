package studio.longplay.app.library;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.library.LibraryTake;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// A gallery on a stage, to be walked through.
final class LibraryWalk implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;

    final AtomicInteger closed = new AtomicInteger();
    final LibraryRoom room;
    final LibraryView view;

    LibraryWalk(Stage stage, Path folder, int takes) throws StudioFault {
        this(stage, furnished(folder, takes));
    }

    private static MadeUpLibrary furnished(Path folder, int takes) throws StudioFault {
        MadeUpLibrary library = new MadeUpLibrary(folder, takes);
        library.furnish();
        return library;
    }

    /// @param library closed with this
    LibraryWalk(Stage stage, MadeUpLibrary library) {
        Look.loadFonts();
        room = new LibraryRoom(library, FxThread.INSTANCE);
        view = new LibraryView(room.model, closed::incrementAndGet);
        stage.setScene(new Scene(view, 1280, 760));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        view.begin();
    }

    /// Asks on the window's thread.
    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, question);
    }

    /// Waits until something is so, asked on the window's thread.
    void until(Callable<Boolean> wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ask(wanted));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until so many takes are found and the one that leads is read.
    void untilFound(int takes) throws TimeoutException {
        until(() -> found() == takes && (takes == 0 || lead() != null));
    }

    private int found() {
        return room.model.answerProperty().get().map(now -> now.found().size()).orElse(-1);
    }

    /// The take that leads; null while it is not read.
    LibraryTake lead() {
        return room.model.leadProperty().get().orElse(null);
    }

    int selected() {
        return ask(() -> room.model.marks().count());
    }

    String words(FxRobot robot, String id) {
        return ask(() -> robot.lookup("#" + id).queryAs(Labeled.class).getText());
    }

    String notice() {
        return ask(() -> room.model.noticeProperty().get().map(Notice::says).orElse(""));
    }

    @Override
    public void close() throws StudioFault {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    view.close();
                    room.close();
                    return view;
                });
    }
}
