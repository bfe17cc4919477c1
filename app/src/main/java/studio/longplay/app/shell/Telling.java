package studio.longplay.app.shell;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import studio.longplay.app.faults.Bugs;
import studio.longplay.app.faults.FaultWindow;
import studio.longplay.app.faults.FaultWindowViewModel;
import studio.longplay.app.faults.Notices;
import studio.longplay.app.faults.NoticesView;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How the window tells what went well and what did not: notices for what is expected, one window
/// for bugs.
final class Telling implements AutoCloseable {
    private final Notices notices = new Notices(InstantSource.system());
    private final NoticesView view = new NoticesView(notices);
    private final Bugs bugs;
    private final FaultWindow window;

    /// @param lastEdits names of the last edits, for a support bundle
    Telling(
            Path home,
            Work work,
            Supplier<List<String>> lastEdits,
            Choosers choosers,
            Consumer<Scene> dress) {
        bugs =
                new Bugs(
                        home.resolve("logs").resolve("bugs.log"),
                        FxThread.INSTANCE,
                        InstantSource.system());
        FaultWindowViewModel viewModel = new FaultWindowViewModel(bugs, home, work, lastEdits);
        window = new FaultWindow(viewModel, choosers::save, dress);
    }

    Notices notices() {
        return notices;
    }

    /// The notices' corner, to lie over everything.
    NoticesView view() {
        return view;
    }

    /// Keeps the notices off the buttons of sheets, which stand at their feet.
    void over(StackPane sheets) {
        Runnable place =
                () ->
                        StackPane.setAlignment(
                                view,
                                sheets.getChildren().isEmpty() ? Pos.BOTTOM_RIGHT : Pos.TOP_CENTER);
        sheets.getChildren().addListener((InvalidationListener) _ -> place.run());
        place.run();
    }

    /// Tells of a bug; from any thread.
    void bug(Throwable bug) {
        bugs.report(bug);
    }

    @Override
    public void close() {
        window.close();
        view.close();
        bugs.close();
    }
}
