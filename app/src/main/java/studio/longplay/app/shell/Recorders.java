package studio.longplay.app.shell;

import javafx.beans.property.ObjectProperty;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.record.Prompt;
import studio.longplay.app.record.RecorderHabits;
import studio.longplay.app.record.RecorderView;
import studio.longplay.app.record.RecorderViewModel;
import studio.longplay.engine.media.play.Sinks;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes recorders for whoever needs one: on this machine's inputs, with the user's habits.
final class Recorders {
    /// The folder of a project, or of the data folder, that recordings are kept in.
    static final String FOLDER = "recordings";

    private static final double WIDTH = 760;
    private static final double HEIGHT = 640;

    private final StudioWindow window;

    Recorders(StudioWindow window) {
        this.window = window;
    }

    /// A recorder that is not shown yet.
    ///
    /// @param folder of the recordings
    /// @param hush stops whatever else is heard
    /// @param sink takes what is kept
    RecorderViewModel model(Path folder, Prompt prompt, Runnable hush, Consumer<Path> sink) {
        ObjectProperty<RecorderHabits> habits =
                window.settings()
                        .section(
                                RecorderHabits.SECTION, RecorderHabits.class, RecorderHabits.USUAL);
        return new RecorderViewModel(
                new RecorderViewModel.Surroundings(
                        window.inputs(),
                        Sinks::open,
                        folder,
                        window.quiet(),
                        FxThread.INSTANCE,
                        habits,
                        hush),
                prompt,
                sink);
    }

    /// Shows a recorder as a sheet, which closes with the first recording that is kept.
    ///
    /// @param kept takes it
    void sheet(Path folder, Prompt prompt, Runnable hush, Consumer<Path> kept) {
        Overlay overlay = window.overlay();
        RecorderViewModel model =
                model(
                        folder,
                        prompt,
                        hush,
                        wav -> {
                            overlay.close();
                            kept.accept(wav);
                        });
        RecorderView view = new RecorderView(model, overlay::close);
        view.setPrefSize(WIDTH, HEIGHT);
        overlay.show(view);
        view.begin();
        overlay.whenClosed(() -> {
            view.close();
            model.close();
        });
    }
}
