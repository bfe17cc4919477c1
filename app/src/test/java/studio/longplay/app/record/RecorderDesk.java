package studio.longplay.app.record;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.session.CountingSink;
import studio.longplay.app.session.Work;
import studio.longplay.engine.media.play.SoundSink;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A recorder of one line, with a microphone and a device made by hand.
final class RecorderDesk implements AutoCloseable {
    static final Prompt LINE = new Prompt("002 NELL", "NELL", "You say that every night, Grandpa.");

    final FakeMicrophone microphone = new FakeMicrophone();
    final CountingSink sink = new CountingSink(0);
    final AtomicInteger hushed = new AtomicInteger();
    final List<Path> kept = new CopyOnWriteArrayList<>();
    final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    final ObjectProperty<RecorderHabits> habits =
            new SimpleObjectProperty<>(RecorderHabits.USUAL.withCountInSeconds(0));
    final Work work;
    private final Path folder;
    private final Executor ui;

    RecorderDesk(Path folder, Executor ui) {
        this.folder = folder;
        this.ui = ui;
        work = new Work(ui, bugs::add);
    }

    /// A recorder heard through the device.
    RecorderViewModel model() {
        return model(() -> sink);
    }

    RecorderViewModel model(Supplier<SoundSink> sinks) {
        return new RecorderViewModel(
                new RecorderViewModel.Surroundings(
                        microphone, sinks, folder, work, ui, habits, hushed::incrementAndGet),
                LINE,
                kept::add);
    }

    @Override
    public void close() {
        work.close();
    }
}
