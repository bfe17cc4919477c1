package studio.longplay.app.faults;

import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.words.Words;

import java.util.Optional;
import java.util.function.Consumer;

/// The one window for bugs: it opens when there is one, and never twice.
public final class FaultWindow implements AutoCloseable {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 520;

    private final FaultWindowViewModel viewModel;
    private final BundlePlace bundlePlace;
    private final Consumer<Scene> dress;
    private final ChangeListener<Optional<Bug>> listener = (_, _, now) -> show(now);
    private @Nullable Stage stage;
    private @Nullable FaultView view;

    /// @param bundlePlace asks where a support bundle goes
    /// @param dress gives a scene the window's theme
    public FaultWindow(
            FaultWindowViewModel viewModel, BundlePlace bundlePlace, Consumer<Scene> dress) {
        this.viewModel = viewModel;
        this.bundlePlace = bundlePlace;
        this.dress = dress;
        viewModel.bugProperty().addListener(listener);
        show(viewModel.bugProperty().get());
    }

    private void show(Optional<Bug> bug) {
        if (bug.isEmpty()) {
            hide();
        } else if (stage == null) {
            open();
        }
    }

    private void open() {
        FaultView content = new FaultView(viewModel, bundlePlace);
        Stage window = new Stage();
        window.setTitle(Words.of("faults").get("bug.window"));
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        dress.accept(scene);
        window.setScene(scene);
        window.setOnCloseRequest(_ -> viewModel.goOn());
        view = content;
        stage = window;
        window.show();
    }

    private void hide() {
        if (view != null) {
            view.close();
            view = null;
        }
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }

    @Override
    public void close() {
        viewModel.bugProperty().removeListener(listener);
        hide();
    }
}
