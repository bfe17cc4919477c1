package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.record.Recorded;
import studio.longplay.engine.media.record.Recorder;
import studio.longplay.engine.media.record.RecorderNews;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Records from an input until a time is over or Enter is pressed. Who cancels it keeps nothing.
final class TerminalRecording {
    private static final long NAP_MILLIS = 20;
    private static final int TENTHS = 10;

    private final SoundInputs inputs;
    private final BooleanSupplier enter;
    private final Console console;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

    /// What is wanted.
    ///
    /// @param countInSeconds counted before it begins
    /// @param seconds how long; 0 until Enter is pressed
    record Wish(SoundInput input, Path folder, String name, int countInSeconds, double seconds) {}

    private sealed interface Told {
        record Open() implements Told {}

        record Whole(Recorded recorded) implements Told {}

        record Failed(StudioFault fault, Optional<Recorded> kept) implements Told {}

        record Broken(Throwable bug) implements Told {}
    }

    /// @param enter whether Enter was pressed since it was asked last
    TerminalRecording(SoundInputs inputs, BooleanSupplier enter, Console console) {
        this.inputs = inputs;
        this.enter = enter;
        this.console = console;
    }

    /// Records; what was recorded before the input went away is kept, and that is said.
    Recorded run(Wish wish) throws StudioFault {
        try (Recorder recorder = Recorder.listen(inputs, wish.input(), new News())) {
            try {
                result(next());
                countIn(wish.countInSeconds());
                forgetEnter();
                recorder.record(wish.folder(), wish.name());
                return follow(recorder, wish);
            } catch (CancellationException stopped) {
                recorder.cancel();
                throw stopped;
            }
        }
    }

    private Recorded follow(Recorder recorder, Wish wish) throws StudioFault {
        boolean stopped = false;
        Told news = null;
        while (news == null) {
            console.progress().checkCancelled();
            double seconds = recorder.seconds();
            boolean over = wish.seconds() > 0 && seconds >= wish.seconds();
            if (!stopped && (over || enter.getAsBoolean())) {
                stopped = true;
                recorder.stop();
            }
            if (!stopped && wish.seconds() > 0) {
                console.progress().progress(progress(seconds, wish.seconds()));
            }
            news = poll();
        }
        return result(news).orElseThrow();
    }

    private static Progress progress(double seconds, double all) {
        return new Progress("Record", (long) (seconds * TENTHS), (long) (all * TENTHS));
    }

    /// Who pressed it during the count did not mean the recording.
    private void forgetEnter() {
        if (enter.getAsBoolean()) {
            console.note("Recording; press Enter when the line is said.");
        }
    }

    private void countIn(int seconds) {
        for (int left = seconds; left > 0; left--) {
            console.note(String.valueOf(left));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            while (System.nanoTime() < end) {
                console.progress().checkCancelled();
                nap();
            }
        }
    }

    private Told next() {
        Told news = poll();
        while (news == null) {
            console.progress().checkCancelled();
            news = poll();
        }
        return news;
    }

    private @Nullable Told poll() {
        try {
            return told.poll(NAP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void nap() {
        try {
            TimeUnit.MILLISECONDS.sleep(NAP_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static CancellationException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        CancellationException stopped = new CancellationException("interrupted");
        stopped.initCause(cause);
        return stopped;
    }

    private Optional<Recorded> result(Told news) throws StudioFault {
        return switch (news) {
            case Told.Open() -> Optional.empty();
            case Told.Whole(Recorded recorded) -> Optional.of(recorded);
            case Told.Failed(StudioFault fault, Optional<Recorded> kept) -> {
                if (kept.isEmpty()) {
                    throw fault;
                }
                console.note("warning: " + fault.whole());
                yield kept;
            }
            case Told.Broken(Throwable bug) -> throw new IllegalStateException(bug);
        };
    }

    /// Hands news to the thread that waits.
    private final class News implements RecorderNews {
        @Override
        public void listening(int latencyMillis) {
            told.add(new Told.Open());
        }

        @Override
        public void recorded(Recorded recorded) {
            told.add(new Told.Whole(recorded));
        }

        @Override
        public void failed(StudioFault fault, Optional<Recorded> kept) {
            told.add(new Told.Failed(fault, kept));
        }

        @Override
        public void broken(Throwable bug) {
            told.add(new Told.Broken(bug));
        }
    }
}
