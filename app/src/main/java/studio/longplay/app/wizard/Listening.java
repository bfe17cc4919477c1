package studio.longplay.app.wizard;

import javafx.beans.property.ReadOnlyObjectProperty;

import studio.longplay.app.session.OneSound;
import studio.longplay.app.session.PlayedSamples;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets one sound at a time be heard. To be used on the window's thread; nothing waits.
final class Listening implements AutoCloseable {
    private final Supplier<SoundSink> sinks;
    private final OneSound<String> sounds;

    Listening(Supplier<SoundSink> sinks, Work work) {
        this.sinks = sinks;
        this.sounds = new OneSound<>(work);
    }

    /// The name of what is heard now, or is being made to be; empty when all is still.
    ReadOnlyObjectProperty<Optional<String>> heardProperty() {
        return sounds.heardProperty();
    }

    /// Why nothing can be heard on this machine; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return sounds.silentBecauseProperty();
    }

    /// Makes a sound and lets it be heard, or ends it if it is.
    ///
    /// @param sound mono, 48 kHz
    void play(String name, Job<float[]> sound, Consumer<StudioFault> failed) {
        boolean again = sounds.heardProperty().get().equals(Optional.of(name));
        stop();
        if (!again) {
            sounds.play(
                    name,
                    Job.of(
                            sound.title(),
                            context -> PlayedSamples.play(sound.run(context), sinks, context)),
                    failed);
        }
    }

    void stop() {
        sounds.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
