package studio.longplay.app.takes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.play.SilentSink;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.SpeechListener;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// A take of a long line, by the real engine, whose second sentence waits for the first to be
/// heard.
class HeardWhileMadeTest {
    private static final String PLAY =
            """
            TAM
            Mind the seventh step. Nobody has mended it. And nobody ever will.
            """;

    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final Semaphore mayGoOn = new Semaphore(0);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    @TempDir Path folder;

    /// Counts what is sent and plays at once.
    private SoundSink sink() {
        SoundSink silent = new SilentSink("test");
        return new SoundSink() {
            @Override
            public void write(float[][] stereo, int count) {
                sent.addAndGet(count);
            }

            @Override
            public long writtenSamples() {
                return sent.get();
            }

            @Override
            public long heardSamples() {
                return sent.get();
            }

            @Override
            public void rest() {}

            @Override
            public void flush() {}

            @Override
            public Optional<String> silentBecause() {
                return silent.silentBecause();
            }

            @Override
            public void close() {
                silent.close();
            }
        };
    }

    private TakeRoom slow(TakeRoom room) {
        return new TakeRoom() {
            @Override
            public TakeSound hear(TakeOrder order, SpeechListener listener, JobContext context)
                    throws StudioFault {
                boolean another = order.source().isPresent();
                return room.hear(
                        order,
                        piece -> {
                            listener.heard(piece);
                            if (another && told.getAndAdd(piece.length) == 0) {
                                mayGoOn.acquireUninterruptibly();
                            }
                        },
                        context);
            }

            @Override
            public MediaTime predict(TakeOrder order) throws StudioFault {
                return room.predict(order);
            }

            @Override
            public Edit bringIn(Recording recording, JobContext context) throws StudioFault {
                return room.bringIn(recording, context);
            }

            @Override
            public void close() {
                room.close();
            }
        };
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Runnable task = ui.poll(20, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        }
    }

    @Test
    void aNewTakeIsHeardFromItsFirstSentenceWhileTheRestIsSpoken() throws Exception {
        try (TakesDesk desk = new TakesDesk(folder, ui::add, PLAY, this::slow, this::sink)) {
            until(desk::isRead);
            desk.session.selection().select(desk.line("Mind").id());
            until(() -> desk.model.rowsProperty().get().getFirst().sound().isPresent());
            desk.model.another();
            until(() -> told.get() > 0 && sent.get() >= told.get() - 960);
            TakeRow row = desk.model.rowsProperty().get().getLast();
            assertThat(row.making()).isTrue();
            assertThat(desk.model.heardProperty().get().orElseThrow().now()).isEqualTo(row.id());
            long first = told.get();
            mayGoOn.release();
            until(() -> desk.model.heardProperty().get().isEmpty());
            assertThat(told.get()).isGreaterThan(2 * first);
            assertThat(sent.get()).isGreaterThan(told.get());
            until(() -> desk.model.rowsProperty().get().getLast().sound().isPresent());
        }
    }
}
