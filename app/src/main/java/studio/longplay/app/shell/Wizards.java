package studio.longplay.app.shell;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.record.Prompt;
import studio.longplay.app.record.RecorderView;
import studio.longplay.app.record.RecorderViewModel;
import studio.longplay.app.session.Session;
import studio.longplay.app.wizard.CloningDesk;
import studio.longplay.app.wizard.Parts;
import studio.longplay.app.wizard.Places;
import studio.longplay.app.wizard.WizardView;
import studio.longplay.app.wizard.WizardViewModel;
import studio.longplay.engine.Studio;
import studio.longplay.engine.media.play.Sinks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The wizard that makes voices. What was filled in is kept when its sheet is closed, until the
/// voice is made.
final class Wizards implements AutoCloseable {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 720;

    private final StudioWindow window;
    private @Nullable WizardViewModel model;

    Wizards(StudioWindow window) {
        this.window = window;
    }

    /// Shows the wizard where it was left.
    void show(Studio studio) {
        WizardViewModel known = model;
        if (known == null || known.isDone()) {
            close();
            known = fresh(studio);
            model = known;
        }
        Overlay overlay = window.overlay();
        WizardView view =
                new WizardView(known, new Around(studio), overlay::close, () -> again(studio));
        view.setPrefSize(WIDTH, HEIGHT);
        overlay.show(view);
        view.begin();
        overlay.whenClosed(view::close);
    }

    private WizardViewModel fresh(Studio studio) {
        return new WizardViewModel(
                new WizardViewModel.Surroundings(
                        CloningDesk.of(studio.cloning(), studio.models()),
                        window.work(),
                        window.quiet(),
                        Sinks::open,
                        Parts.of(window::openSession),
                        LocalDate.now(ZoneId.systemDefault())));
    }

    /// Begins with another voice.
    private void again(Studio studio) {
        window.overlay().close();
        close();
        show(studio);
    }

    @Override
    public void close() {
        WizardViewModel known = model;
        model = null;
        if (known != null) {
            known.close();
        }
    }

    /// The desktop's dialogs, and a recorder.
    private final class Around implements Places {
        private final Studio studio;

        Around(Studio studio) {
            this.studio = studio;
        }

        @Override
        public List<Path> recordings() {
            return window.choosers().media();
        }

        @Override
        public Optional<Path> statement() {
            return window.choosers().statement();
        }

        @Override
        public Optional<Path> bundle() {
            return window.choosers().bundle();
        }

        @Override
        public Optional<Path> pack(String name) {
            return window.choosers().pack(name);
        }

        @Override
        public Recorder recorder(Reading reading, Consumer<Path> kept) {
            Path folder = studio.home().folder().resolve(Recorders.FOLDER);
            RecorderViewModel recorder =
                    new Recorders(window)
                            .model(
                                    folder,
                                    new Prompt(reading.fileName(), reading.who(), reading.text()),
                                    () -> window.openSession().ifPresent(Around::hush),
                                    kept);
            return new Embedded(recorder, new RecorderView(recorder));
        }

        private static void hush(Session session) {
            session.transport().pause();
        }
    }

    /// A recorder in the wizard's page.
    private record Embedded(RecorderViewModel model, RecorderView shown)
            implements Places.Recorder {
        @Override
        public Region view() {
            return shown;
        }

        @Override
        public void begin() {
            shown.begin();
        }

        @Override
        public void close() {
            shown.close();
            model.close();
        }
    }
}
