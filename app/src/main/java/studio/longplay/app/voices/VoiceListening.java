package studio.longplay.app.voices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import studio.longplay.app.session.VoiceAuditions;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.ShapeCharacter;
import studio.longplay.engine.voice.Voice;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Hearing voices: one at a time, two blindly, and what a sample looks like.
final class VoiceListening implements AutoCloseable {
    private final VoiceAuditions auditions;
    private final Work work;
    private final String measuring;
    private final RandomGenerator chance;
    private final Consumer<StudioFault> failed;
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final StringProperty usual = new SimpleStringProperty(this, "usual", "");
    private final ReadOnlyObjectWrapper<Optional<Sound>> heard =
            new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<VoiceSketch>> sketch =
            new ReadOnlyObjectWrapper<>(this, "sketch", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BlindTest>> blind =
            new ReadOnlyObjectWrapper<>(this, "blind", Optional.empty());
    private final ObservableSet<String> characters = FXCollections.observableSet();
    private final ObjectProperty<Optional<VoiceEntry>> first =
            new SimpleObjectProperty<>(this, "first", Optional.empty());
    private final ChangeListener<Optional<VoiceAuditions.Heard>> ended;
    private Runnable stopMeasuring = () -> {};
    private long turn;

    /// What is to be heard: a voice, or X of a blind test, of which nobody may know who it is.
    sealed interface Sound {
        record Of(String voiceId) implements Sound {}

        record Hidden() implements Sound {}
    }

    /// @param around whose auditions are closed with this
    VoiceListening(
            VoicesViewModel.Surroundings around, String measuring, Consumer<StudioFault> failed) {
        this.auditions = around.auditions();
        this.work = around.work();
        this.chance = around.chance();
        this.measuring = measuring;
        this.failed = failed;
        ended =
                (_, _, now) -> {
                    if (now.isEmpty()) {
                        heard.set(Optional.empty());
                    }
                };
        auditions.heardProperty().addListener(ended);
    }

    /// What is done to the voices that are heard, of [Prosody#CHARACTERS].
    ObservableSet<String> characters() {
        return characters;
    }

    /// A voice in the characters wanted.
    Voice inCharacter(Voice voice) {
        List<String> asked = Prosody.CHARACTERS.stream().filter(characters::contains).toList();
        return asked.isEmpty() ? voice : ShapeCharacter.of(voice, asked);
    }

    /// What the voices say; empty for the usual sentence.
    StringProperty sentenceProperty() {
        return sentence;
    }

    /// What they say where the user wrote nothing.
    StringProperty usualProperty() {
        return usual;
    }

    String words() {
        String own = sentence.get().strip();
        return own.isEmpty() ? usual.get() : own;
    }

    ReadOnlyObjectProperty<Optional<Sound>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    boolean isHeard(VoiceEntry entry) {
        return heard.get().equals(Optional.of(new Sound.Of(entry.id())));
    }

    /// Lets a voice be heard, or ends it if it is.
    void hear(VoiceEntry entry) {
        play(entry, new Sound.Of(entry.id()));
    }

    private void play(VoiceEntry entry, Sound sound) {
        boolean again = heard.get().equals(Optional.of(sound));
        auditions.stop();
        if (!again) {
            auditions.play(inCharacter(entry.voice()), words(), failed);
            heard.set(auditions.heardProperty().get().map(_ -> sound));
        }
    }

    /// What the voice's sample looks like, once it is known.
    ReadOnlyObjectProperty<Optional<VoiceSketch>> sketchProperty() {
        return sketch.getReadOnlyProperty();
    }

    /// Speaks and measures a voice's sample in the background; whatever was before is left.
    void look(Optional<VoiceEntry> entry) {
        stopMeasuring.run();
        stopMeasuring = () -> {};
        sketch.set(Optional.empty());
        long mine = ++turn;
        entry.ifPresent(it ->
                stopMeasuring =
                        auditions.speak(
                                inCharacter(it.voice()),
                                words(),
                                new Work.Outcome<>(
                                        samples -> measure(samples, mine), failed, () -> {})));
    }

    private void measure(float[] samples, long mine) {
        if (mine == turn) {
            work.start(
                    Job.of(measuring, _ -> VoiceSketch.of(samples)),
                    Work.Outcome.of(
                            seen -> {
                                if (mine == turn) {
                                    sketch.set(Optional.of(seen));
                                }
                            },
                            failed));
        }
    }

    /// The voice that waits for another to be compared with.
    ReadOnlyObjectProperty<Optional<VoiceEntry>> firstProperty() {
        return first;
    }

    ReadOnlyObjectProperty<Optional<BlindTest>> blindProperty() {
        return blind.getReadOnlyProperty();
    }

    /// Takes a voice into a comparison: as the first, or as the second of the first.
    void compare(VoiceEntry entry) {
        Optional<VoiceEntry> waiting = first.get();
        if (waiting.isEmpty() || blind.get().isPresent()) {
            blind.set(Optional.empty());
            first.set(Optional.of(entry));
        } else if (!waiting.get().id().equals(entry.id())) {
            blind.set(Optional.of(BlindTest.of(waiting.get(), entry, chance)));
        }
    }

    void hearHidden() {
        blind.get().ifPresent(test -> play(test.hidden(), new Sound.Hidden()));
    }

    void answer(boolean saysFirst) {
        blind.set(blind.get().map(test -> test.answer(saysFirst)));
    }

    /// Draws X anew.
    void nextTurn() {
        auditions.stop();
        blind.set(blind.get().map(test -> test.next(chance)));
    }

    void endComparison() {
        auditions.stop();
        blind.set(Optional.empty());
        first.set(Optional.empty());
    }

    @Override
    public void close() {
        stopMeasuring.run();
        turn++;
        auditions.heardProperty().removeListener(ended);
        auditions.close();
    }
}
