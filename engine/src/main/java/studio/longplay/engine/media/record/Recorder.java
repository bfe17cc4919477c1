package studio.longplay.engine.media.record;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Listens to an input from its beginning to [#close], and records what is wanted of it.
///
/// Its methods return at once and may be called from any thread; what becomes of them is told to
/// [RecorderNews]. One thread listens and never waits for the disk, another writes. Whatever the
/// length, it needs the same memory: some seconds of sound.
public final class Recorder implements AutoCloseable {
    private static final int BLOCK_SAMPLES = 960;

    /// One listens, one writes, and one may be finishing the recording before.
    private static final int THREADS = 3;

    private final RecorderNews news;
    private final Levels levels = new Levels();
    private final Crew crew = new Crew("record", THREADS);
    private volatile boolean closing;
    private volatile boolean paused;
    private volatile @Nullable SoundSource source;
    private volatile @Nullable Recording recording;
    private long lostBefore;
    private int busy = 1;

    private Recorder(RecorderNews news) {
        this.news = news;
    }

    /// Begins to listen; opening the input may take a moment and is told.
    public static Recorder listen(SoundInputs inputs, SoundInput input, RecorderNews news) {
        Recorder recorder = new Recorder(news);
        recorder.crew.begin(
                Job.of("Listen", _ -> recorder.listen(inputs, input)),
                JobContext.quiet(),
                recorder.new Listened());
        return recorder;
    }

    /// How loud the input is; silence until it is open.
    public Levels levels() {
        return levels;
    }

    /// Whether the input is open.
    public boolean isListening() {
        return source != null;
    }

    /// How long the recording is so far; 0 while none is made.
    public double seconds() {
        Recording now = recording;
        return now == null ? 0 : now.seconds();
    }

    /// Begins a recording.
    ///
    /// @param folder where it is kept; made if it is not there
    /// @param name of its file, see [Recordings#freshFile]
    /// @return whether it begins: not before the input is open, nor while another is made
    public synchronized boolean record(Path folder, String name) {
        SoundSource open = source;
        if (open == null || recording != null) {
            return false;
        }
        paused = false;
        lostBefore = open.lostSamples();
        Recording next = new Recording(folder, name, open.rateHz());
        busy++;
        crew.begin(Job.of("Record", _ -> next.write()), JobContext.quiet(), new Written(next));
        recording = next;
        return true;
    }

    /// Leaves out what is heard until [#goOn].
    public void pause() {
        paused = true;
    }

    /// Records on after a pause.
    public void goOn() {
        paused = false;
    }

    public boolean isPaused() {
        return paused;
    }

    /// Ends the recording, which is told when it is whole.
    public synchronized void stop() {
        Recording now = recording;
        recording = null;
        if (now != null) {
            now.keep(lost());
        }
    }

    /// Ends the recording and throws it away; nothing is told.
    public synchronized void cancel() {
        Recording now = recording;
        recording = null;
        if (now != null) {
            now.drop();
        }
    }

    /// Stops listening, and recording, which is kept and told. Returns before that is done.
    @Override
    public synchronized void close() {
        stop();
        closing = true;
    }

    private long lost() {
        SoundSource open = source;
        return open == null ? 0 : open.lostSamples() - lostBefore;
    }

    private boolean listen(SoundInputs inputs, SoundInput input) throws StudioFault {
        float[] block = new float[BLOCK_SAMPLES];
        try (SoundSource open = inputs.open(input)) {
            source = open;
            news.listening(open.latencyMillis());
            while (!closing) {
                hear(block, open.read(block));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } finally {
            levels.silence();
        }
        return true;
    }

    private void hear(float[] block, int count) {
        if (count > 0) {
            // Asked first: who has seen a level knows what is recorded of it.
            Recording now = paused ? null : recording;
            levels.take(block, count);
            if (now != null) {
                now.offer(block, count);
            }
        }
    }

    /// Nothing more can be heard.
    ///
    /// @return the recording that ends with it, for which its own writer speaks
    private synchronized Optional<Recording> ended() {
        Recording now = recording;
        recording = null;
        source = null;
        return Optional.ofNullable(now);
    }

    private synchronized void oneLess() {
        busy--;
        if (busy == 0) {
            crew.close();
        }
    }

    /// Hears of the thread that listens.
    private final class Listened implements Crew.Outcome<Boolean> {
        @Override
        public void done(Boolean result) {
            ended().ifPresent(now -> now.keep(0));
            oneLess();
        }

        @Override
        public void failed(StudioFault fault) {
            ended().ifPresentOrElse(
                            now -> now.keepBecause(fault, 0),
                            () -> news.failed(fault, Optional.empty()));
            oneLess();
        }

        @Override
        public void cancelled() {
            done(false);
        }

        @Override
        public void broken(Throwable bug) {
            news.broken(bug);
            done(false);
        }
    }

    /// Hears of the thread that writes.
    private final class Written implements Crew.Outcome<Recording.End> {
        private final Recording mine;

        Written(Recording mine) {
            this.mine = mine;
        }

        @Override
        public void done(Recording.End end) {
            forget();
            if (end.fault().isPresent()) {
                news.failed(end.fault().get(), end.kept());
            } else {
                end.kept().ifPresent(news::recorded);
            }
            oneLess();
        }

        @Override
        public void failed(StudioFault fault) {
            forget();
            news.failed(fault, Optional.empty());
            oneLess();
        }

        @Override
        public void cancelled() {
            forget();
            oneLess();
        }

        @Override
        public void broken(Throwable bug) {
            forget();
            news.broken(bug);
            oneLess();
        }

        /// The disk may end a recording that nobody stopped.
        private void forget() {
            synchronized (Recorder.this) {
                if (mine.equals(recording)) {
                    recording = null;
                }
            }
        }
    }
}
