package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Lets voices be heard, one at a time. To be used on the window's thread; nothing waits.
public interface VoiceAuditions extends AutoCloseable {
    /// What is to be heard now.
    ///
    /// @param voiceId who speaks
    /// @param sounding false while it is still being spoken for the first time
    record Heard(String voiceId, String text, boolean sounding) {
        Heard asSounding() {
            return new Heard(voiceId, text, true);
        }
    }

    /// What is to be heard now; empty when all is still.
    ReadOnlyObjectProperty<Optional<Heard>> heardProperty();

    /// Why nothing can be heard on this machine; empty as long as nothing was tried in vain.
    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty();

    /// Has a voice say something; what was heard before ends.
    ///
    /// @param failed hears why it could not be spoken
    default void play(Voice voice, String text, Consumer<StudioFault> failed) {
        play(voice, text, Map.of(), failed);
    }

    /// The same with words said as the author has them.
    ///
    /// @param said respellings or phones, by written word
    void play(Voice voice, String text, Map<String, String> said, Consumer<StudioFault> failed);

    /// Has a voice say something into samples, without letting it be heard.
    ///
    /// @param outcome hears the samples, mono at 48 kHz, not to be changed: at once if they are
    ///   known, else on the window's thread
    /// @return ends it
    Runnable speak(Voice voice, String text, Work.Outcome<float[]> outcome);

    /// Ends what is heard.
    void stop();

    @Override
    void close();
}
