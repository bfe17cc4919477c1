package studio.longplay.app.record;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.record.Recorded;
import studio.longplay.engine.media.record.Recorder;
import studio.longplay.engine.media.record.RecorderNews;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Which input is listened to. To be used on the window's thread; what happens to it is told there,
/// as long as it is still the one listened to.
final class Listening {
    private final RecorderViewModel.Surroundings surroundings;
    private final Words words;
    private final Told told;
    private final ReadOnlyObjectWrapper<List<SoundInput>> inputs =
            new ReadOnlyObjectWrapper<>(this, "inputs", List.of());
    private final ReadOnlyObjectWrapper<Optional<SoundInput>> input =
            new ReadOnlyObjectWrapper<>(this, "input", Optional.empty());
    private @Nullable Recorder recorder;
    private long turn;

    /// Who is told.
    ///
    /// @param open that it listens, and how late it hears, in milliseconds
    record Told(
            Consumer<Integer> open, Consumer<Recorded> recorded, Consumer<StudioFault> failed) {}

    private record Found(List<SoundInput> all, SoundInput chosen) {}

    Listening(RecorderViewModel.Surroundings surroundings, Words words, Told told) {
        this.surroundings = surroundings;
        this.words = words;
        this.told = told;
    }

    ReadOnlyObjectProperty<List<SoundInput>> inputsProperty() {
        return inputs.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<SoundInput>> inputProperty() {
        return input.getReadOnlyProperty();
    }

    /// What listens; empty while nothing does.
    Optional<Recorder> recorder() {
        return Optional.ofNullable(recorder);
    }

    /// Looks what inputs there are, and listens to the one chosen last or the usual one.
    void look() {
        stop();
        SoundInputs all = surroundings.inputs();
        String wanted = surroundings.habits().get().input();
        long mine = turn;
        surroundings
                .work()
                .start(
                        Job.of(
                                words.get("job.look"),
                                _ -> new Found(all.list(), all.choose(wanted))),
                        Work.Outcome.of(found -> found(mine, found), fault -> none(mine, fault)));
    }

    private void found(long mine, Found found) {
        if (mine == turn) {
            inputs.set(found.all());
            listen(found.chosen());
        }
    }

    private void none(long mine, StudioFault fault) {
        if (mine == turn) {
            inputs.set(List.of());
            input.set(Optional.empty());
            told.failed().accept(fault);
        }
    }

    /// Listens to an input from now on.
    void listen(SoundInput chosen) {
        stop();
        input.set(Optional.of(chosen));
        recorder = Recorder.listen(surroundings.inputs(), chosen, new News(turn));
    }

    /// Lets go of an input that gives nothing more.
    void letGoIfSilent() {
        Recorder now = recorder;
        if (now != null && !now.isListening()) {
            stop();
        }
    }

    void stop() {
        turn++;
        Recorder now = recorder;
        recorder = null;
        if (now != null) {
            now.close();
        }
    }

    /// Brings a recorder's news to the window's thread.
    private final class News implements RecorderNews {
        private final long mine;

        News(long mine) {
            this.mine = mine;
        }

        private void now(Runnable news) {
            surroundings
                    .ui()
                    .execute(() -> {
                        if (mine == turn) {
                            news.run();
                        }
                    });
        }

        @Override
        public void listening(int latencyMillis) {
            now(() -> told.open().accept(latencyMillis));
        }

        @Override
        public void recorded(Recorded recorded) {
            now(() -> told.recorded().accept(recorded));
        }

        @Override
        public void failed(StudioFault fault, Optional<Recorded> kept) {
            now(() -> {
                kept.ifPresent(told.recorded());
                told.failed().accept(fault);
            });
        }

        /// What is thrown on the window's thread is told as every bug is.
        @Override
        public void broken(Throwable bug) {
            surroundings
                    .ui()
                    .execute(() -> {
                        throw new IllegalStateException("the recorder broke", bug);
                    });
        }
    }
}
