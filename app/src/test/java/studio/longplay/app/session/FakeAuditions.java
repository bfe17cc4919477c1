package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Auditions that say nothing and remember what was asked.
public final class FakeAuditions implements VoiceAuditions {
    public final List<String> said = new ArrayList<>();
    public final ReadOnlyObjectWrapper<Optional<Heard>> heard =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    public final ReadOnlyObjectWrapper<Optional<String>> silent =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    public Map<String, String> lexicon = Map.of();
    public float[] sound = new float[4800];
    public Optional<StudioFault> fault = Optional.empty();

    @Override
    public ReadOnlyObjectProperty<Optional<Heard>> heardProperty() {
        return heard;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return silent;
    }

    @Override
    public void play(
            Voice voice, String text, Map<String, String> words, Consumer<StudioFault> failed) {
        lexicon = words;
        said.add(voice.id() + ": " + text);
        heard.set(Optional.of(new Heard(voice.id(), text, true)));
        fault.ifPresent(failed);
    }

    @Override
    public Runnable speak(Voice voice, String text, Work.Outcome<float[]> outcome) {
        if (fault.isPresent()) {
            outcome.failed().accept(fault.get());
        } else {
            outcome.done().accept(sound);
        }
        return () -> {};
    }

    @Override
    public void stop() {
        heard.set(Optional.empty());
    }

    @Override
    public void close() {
        stop();
    }
}
