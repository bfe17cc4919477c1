package studio.longplay.app.takes;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import studio.longplay.app.session.GrowingSound;
import studio.longplay.app.session.OneSound;
import studio.longplay.app.session.PlayedSamples;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets takes be heard, one or two in turn. To be used on the window's thread; nothing waits.
final class TakePlayer implements AutoCloseable {
    private final Supplier<SoundSink> sinks;
    private final Words words;
    private final OneSound<Heard> sounds;
    private AtomicInteger side = new AtomicInteger();

    /// What is to be heard.
    ///
    /// @param ids of one take, or of the two that are compared
    /// @param side which of them is heard
    record Heard(List<String> ids, int side) {
        boolean isCompared() {
            return ids.size() > 1;
        }

        String now() {
            return ids.get(side);
        }
    }

    TakePlayer(Supplier<SoundSink> sinks, Work work, Words words) {
        this.sinks = sinks;
        this.words = words;
        this.sounds = new OneSound<>(work);
    }

    /// What is heard now; empty when all is still.
    ReadOnlyObjectProperty<Optional<Heard>> heardProperty() {
        return sounds.heardProperty();
    }

    /// How far the take that is heard is, 0 to 1.
    ReadOnlyDoubleProperty fractionProperty() {
        return sounds.fractionProperty();
    }

    /// Why nothing can be heard on this machine; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return sounds.silentBecauseProperty();
    }

    /// Plays one take to its end, or two in turn until they are stopped; what was heard before
    /// ends.
    ///
    /// @param failed hears why the sound cannot be read
    void play(List<String> ids, List<TakeSound> takes, Consumer<StudioFault> failed) {
        AtomicInteger ours = new AtomicInteger();
        side = ours;
        play(
                new Heard(ids, 0),
                context -> new TakeStream(takes, ours).play(sinks, context),
                failed);
    }

    /// Plays a take while it is made.
    void play(String id, GrowingSound take, Consumer<StudioFault> failed) {
        play(
                new Heard(List.of(id), 0),
                context -> PlayedSamples.play(take, sinks, context),
                failed);
    }

    private void play(
            Heard what, Job.Work<Optional<String>> playing, Consumer<StudioFault> failed) {
        sounds.play(what, Job.of(words.get("job.play"), playing), failed);
    }

    /// The other of two is heard from now on.
    void toggle() {
        sounds.heardProperty()
                .get()
                .filter(Heard::isCompared)
                .ifPresent(now -> {
                    int other = 1 - now.side();
                    side.set(other);
                    sounds.rename(new Heard(now.ids(), other));
                });
    }

    void stop() {
        sounds.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
