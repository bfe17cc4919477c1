package studio.longplay.app.wizard;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.PlayedSamples;
import studio.longplay.app.session.Running;
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
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<String>> heard =
            new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> silent =
            new ReadOnlyObjectWrapper<>(this, "silentBecause", Optional.empty());
    private @Nullable Running running;
    private long turn;

    Listening(Supplier<SoundSink> sinks, Work work) {
        this.sinks = sinks;
        this.work = work;
    }

    /// The name of what is heard now, or is being made to be; empty when all is still.
    ReadOnlyObjectProperty<Optional<String>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// Why nothing can be heard on this machine; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return silent.getReadOnlyProperty();
    }

    /// Makes a sound and lets it be heard, or ends it if it is.
    ///
    /// @param sound mono, 48 kHz
    void play(String name, Job<float[]> sound, Consumer<StudioFault> failed) {
        boolean again = heard.get().equals(Optional.of(name));
        stop();
        if (again) {
            return;
        }
        long mine = ++turn;
        heard.set(Optional.of(name));
        running =
                work.start(
                        Job.of(
                                sound.title(),
                                context -> PlayedSamples.play(sound.run(context), sinks, context)),
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
    }

    private void ended(long mine) {
        if (mine == turn) {
            running = null;
            heard.set(Optional.empty());
        }
    }

    void stop() {
        turn++;
        Running now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
        heard.set(Optional.empty());
    }

    @Override
    public void close() {
        stop();
    }
}
