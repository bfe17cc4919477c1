package studio.longplay.app.library;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import studio.longplay.app.session.OneSound;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.store.Digest;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets takes be heard, one at a time, from any place of them. To be used on the window's thread;
/// nothing waits.
final class LibraryPlayer implements AutoCloseable {
    private final LibrarySource source;
    private final Supplier<SoundSink> sinks;
    private final OneSound<Digest> sounds;
    private final String title;

    /// What becomes of a take that is played; called on the window's thread.
    ///
    /// @param over it came to its end
    /// @param gone its sound is no longer on the disk
    record Ending(Runnable over, Runnable gone, Consumer<StudioFault> failed) {}

    LibraryPlayer(LibrarySource source, Supplier<SoundSink> sinks, Work work, String title) {
        this.source = source;
        this.sinks = sinks;
        this.sounds = new OneSound<>(work);
        this.title = title;
    }

    /// The take that is heard now.
    ReadOnlyObjectProperty<Optional<Digest>> heardProperty() {
        return sounds.heardProperty();
    }

    /// How far it is, 0 to 1.
    ReadOnlyDoubleProperty fractionProperty() {
        return sounds.fractionProperty();
    }

    /// Why nothing can be heard on this machine; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return sounds.silentBecauseProperty();
    }

    /// Plays a take; what was heard before ends.
    ///
    /// @param from 0 to 1
    void play(Digest take, double from, Ending ending) {
        Job<PlayedTake> playing =
                Job.of(
                        title,
                        context -> {
                            Optional<TakeSamples> sound = source.sound(take);
                            return sound.isEmpty()
                                    ? PlayedTake.GONE
                                    : PlayedTake.play(sound.get(), from, sinks, context);
                        });
        sounds.play(
                take,
                from,
                playing,
                new OneSound.Ending<>(played -> over(played, ending), ending.failed()));
    }

    private void over(PlayedTake played, Ending ending) {
        sounds.silentBecause(played.silentBecause());
        if (played.isGone()) {
            ending.gone().run();
        } else {
            ending.over().run();
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
