package studio.longplay.app.cast;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Auditions that say nothing and remember what was asked.
final class FakeAuditions implements VoiceAuditions {
    final List<String> said = new ArrayList<>();
    final ReadOnlyObjectWrapper<Optional<Heard>> heard =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<String>> silent =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    Optional<StudioFault> fault = Optional.empty();

    @Override
    public ReadOnlyObjectProperty<Optional<Heard>> heardProperty() {
        return heard;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return silent;
    }

    @Override
    public void play(Voice voice, String text, Consumer<StudioFault> failed) {
        said.add(voice.id() + ": " + text);
        heard.set(Optional.of(new Heard(voice.id(), text, true)));
        fault.ifPresent(failed);
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
