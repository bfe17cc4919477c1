package studio.longplay.app.wizard;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import studio.longplay.app.session.CountingSink;
import studio.longplay.app.session.Work;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A wizard whose window and engine are played by hand.
final class WizardDesk implements AutoCloseable, Places {
    final FakeDesk desk = new FakeDesk();
    final List<String> cast = new ArrayList<>();
    final List<Throwable> bugs = new ArrayList<>();
    final Work work;
    final WizardViewModel model;
    List<Path> chosen = List.of();
    Optional<Path> statement = Optional.empty();
    Optional<Path> bundle = Optional.empty();
    Optional<Path> pack = Optional.empty();
    Optional<Consumer<Path>> recording = Optional.empty();
    List<Reading> readings = new ArrayList<>();

    /// @param ui runs things as the window's thread does
    WizardDesk(Executor ui) {
        this(ui, Optional.empty());
    }

    /// @param engine sits at the desk in place of the one that is played
    WizardDesk(Executor ui, Optional<CloningDesk> engine) {
        work = new Work(ui, bugs::add);
        model =
                new WizardViewModel(
                        new WizardViewModel.Surroundings(
                                engine.orElse(desk),
                                work,
                                work,
                                () -> new CountingSink(0),
                                new Speakers(),
                                LocalDate.of(2026, 11, 21)));
    }

    @Override
    public List<Path> recordings() {
        return chosen;
    }

    @Override
    public Optional<Path> statement() {
        return statement;
    }

    @Override
    public Optional<Path> bundle() {
        return bundle;
    }

    @Override
    public Optional<Path> pack(String name) {
        return pack.map(folder -> folder.resolve(name));
    }

    @Override
    public Recorder recorder(Reading reading, Consumer<Path> kept) {
        readings.add(reading);
        recording = Optional.of(kept);
        StackPane pane = new StackPane(new Label(reading.text()));
        pane.setId("fake-recorder");
        return new Recorder() {
            @Override
            public Region view() {
                return pane;
            }

            @Override
            public void begin() {
                pane.requestFocus();
            }

            @Override
            public void close() {
                recording = Optional.empty();
            }
        };
    }

    /// Two speakers.
    private final class Speakers implements Parts {
        @Override
        public List<Part> all() {
            return List.of(new Part("NELL", "Nell"), new Part("TAM", "Tam"));
        }

        @Override
        public void cast(String speakerKey, String voiceId) {
            cast.add(speakerKey + " " + voiceId);
        }

        @Override
        public void hush() {}
    }

    @Override
    public void close() {
        model.close();
        work.close();
    }
}
