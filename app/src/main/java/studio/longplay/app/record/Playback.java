package studio.longplay.app.record;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.play.SoundSink;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets a recording be heard, read from the disk bit by bit. To be used on the window's thread.
final class Playback {
    private static final int BLOCK_SAMPLES = 960;

    /// Written after the end, so that the device has played all before it is closed.
    private static final int TAIL_SAMPLES = SoundSink.RATE_HZ / 5;

    private final Supplier<SoundSink> sinks;
    private final Work work;
    private final String title;
    private final ReadOnlyObjectWrapper<Boolean> playing =
            new ReadOnlyObjectWrapper<>(this, "playing", false);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyObjectWrapper<Optional<String>> silent =
            new ReadOnlyObjectWrapper<>(this, "silentBecause", Optional.empty());
    private @Nullable Running running;
    private long turn;

    /// @param title what the work is called
    Playback(Supplier<SoundSink> sinks, Work work, String title) {
        this.sinks = sinks;
        this.work = work;
        this.title = title;
    }

    ReadOnlyObjectProperty<Boolean> playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// How far it is, 0 to 1; 0 at rest.
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Why nothing can be heard; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return silent.getReadOnlyProperty();
    }

    /// Plays a file from its beginning.
    ///
    /// @param failed hears why it cannot be read
    void play(Path file, Consumer<StudioFault> failed) {
        stop();
        long mine = ++turn;
        playing.set(true);
        Running piece =
                work.start(
                        Job.of(title, context -> stream(file, context)),
                        new Work.Outcome<>(
                                why -> {
                                    silent.set(why);
                                    ended(mine);
                                },
                                fault -> {
                                    ended(mine);
                                    failed.accept(fault);
                                },
                                () -> ended(mine)));
        piece.progressProperty()
                .addListener((_, _, now) -> {
                    if (mine == turn) {
                        fraction.set(now.fraction());
                    }
                });
        running = piece;
    }

    private void ended(long mine) {
        if (mine == turn) {
            running = null;
            playing.set(false);
            fraction.set(0);
        }
    }

    void stop() {
        turn++;
        Running now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
        playing.set(false);
        fraction.set(0);
    }

    private Optional<String> stream(Path file, JobContext context) throws StudioFault {
        try (WavReader wav = WavReader.open(file);
                SoundSink sink = sinks.get()) {
            try {
                stream(wav, sink, context);
            } catch (CancellationException stopped) {
                sink.flush();
                throw stopped;
            }
            return sink.silentBecause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private static void stream(WavReader wav, SoundSink sink, JobContext context)
            throws StudioFault, InterruptedException {
        float[][] planar = new float[wav.format().channels()][BLOCK_SAMPLES];
        float[][] stereo = {planar[0], planar[0]};
        long length = wav.length();
        for (long at = 0; at < length + TAIL_SAMPLES; at += BLOCK_SAMPLES) {
            context.checkCancelled();
            int read = wav.read(at, planar, 0, BLOCK_SAMPLES);
            for (int i = read; i < BLOCK_SAMPLES; i++) {
                planar[0][i] = 0;
            }
            sink.write(stereo, BLOCK_SAMPLES);
            long held = sink.writtenSamples() - sink.heardSamples();
            context.progress(
                    new Progress("", Math.clamp(at + BLOCK_SAMPLES - held, 0, length), length));
        }
    }
}
