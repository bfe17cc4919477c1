package studio.longplay.app.record;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import studio.longplay.app.session.OneSound;
import studio.longplay.app.session.SentSound;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.play.SoundSink;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets a recording be heard, read from the disk bit by bit. To be used on the window's thread.
final class Playback {
    private static final int BLOCK_SAMPLES = SentSound.BLOCK_SAMPLES;

    private final Supplier<SoundSink> sinks;
    private final OneSound<Path> sounds;
    private final BooleanBinding playing;
    private final String title;

    /// @param title what the work is called
    Playback(Supplier<SoundSink> sinks, Work work, String title) {
        this.sinks = sinks;
        this.sounds = new OneSound<>(work);
        this.playing =
                Bindings.createBooleanBinding(
                        () -> sounds.heardProperty().get().isPresent(), sounds.heardProperty());
        this.title = title;
    }

    /// Whether a recording is heard.
    BooleanBinding playingProperty() {
        return playing;
    }

    /// How far it is, 0 to 1; 0 at rest.
    ReadOnlyDoubleProperty fractionProperty() {
        return sounds.fractionProperty();
    }

    /// Why nothing can be heard; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return sounds.silentBecauseProperty();
    }

    /// Plays a file from its beginning.
    ///
    /// @param failed hears why it cannot be read
    void play(Path file, Consumer<StudioFault> failed) {
        sounds.play(file, Job.of(title, context -> stream(file, context)), failed);
    }

    void stop() {
        sounds.stop();
    }

    private Optional<String> stream(Path file, JobContext context) throws StudioFault {
        try (WavReader wav = WavReader.open(file)) {
            return SentSound.send(sinks, sink -> stream(wav, sink, context));
        }
    }

    private static void stream(WavReader wav, SoundSink sink, JobContext context)
            throws StudioFault, InterruptedException {
        float[][] planar = new float[wav.format().channels()][BLOCK_SAMPLES];
        float[][] stereo = {planar[0], planar[0]};
        long length = wav.length();
        for (long at = 0; at < length + SentSound.TAIL_SAMPLES; at += BLOCK_SAMPLES) {
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
