package studio.longplay.app.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

import studio.longplay.app.library.IdleMeasuring;
import studio.longplay.app.library.LibraryHabits;
import studio.longplay.app.library.LibraryView;
import studio.longplay.app.library.LibraryViewModel;
import studio.longplay.app.library.LineUse;
import studio.longplay.app.library.StudioLibrary;
import studio.longplay.app.words.Words;
import studio.longplay.engine.Studio;
import studio.longplay.engine.media.play.Sinks;

import java.time.InstantSource;

/// The takes gallery, and the measuring of takes that goes on while nobody looks.
final class LibraryPart implements AutoCloseable {
    private static final double WIDTH = 1380;
    private static final double HEIGHT = 860;

    private final StudioWindow window;
    private final StudioLibrary source;
    private final LineUse lines;
    private final IdleMeasuring measuring;
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));

    LibraryPart(StudioWindow window, Studio studio, LineUse lines) {
        this.window = window;
        this.lines = lines;
        source = new StudioLibrary(studio);
        measuring =
                new IdleMeasuring(
                        source,
                        window.quiet(),
                        window.work().running(),
                        Words.of("library").get("job.measure"),
                        System::nanoTime);
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    /// What plays is listened to.
    private void tick() {
        if (window.openSession()
                .filter(open -> open.transport().playingProperty().get())
                .isPresent()) {
            measuring.touch();
        }
        measuring.tick();
    }

    /// The user did something.
    void touch() {
        measuring.touch();
    }

    void show() {
        LibraryViewModel viewModel =
                new LibraryViewModel(
                        new LibraryViewModel.Surroundings(
                                source,
                                Sinks::open,
                                window.quiet(),
                                window.work(),
                                lines,
                                new LibraryViewModel.Places(
                                        window.choosers()::folder, new Sheets(window)::reveal),
                                window.settings()
                                        .section(
                                                LibraryHabits.SECTION,
                                                LibraryHabits.class,
                                                LibraryHabits.USUAL),
                                measuring,
                                InstantSource.system()));
        LibraryView view = new LibraryView(viewModel, window.overlay()::close);
        view.setPrefSize(WIDTH, HEIGHT);
        window.overlay().show(view);
        view.begin();
        window.overlay()
                .whenClosed(() -> {
                    view.close();
                    viewModel.close();
                });
    }

    @Override
    public void close() {
        clock.stop();
        measuring.close();
    }
}
