package studio.longplay.app.voices;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All voices there are, and why others are not.
///
/// @param voices in the registry's order
/// @param absent why a provider has no voices, by its name
/// @param unverified voices that were brought in and changed since, each with the reason
public record VoiceStock(
        List<VoiceEntry> voices, Map<String, String> absent, Map<String, String> unverified) {
    static final VoiceStock NONE = new VoiceStock(List.of(), Map.of(), Map.of());

    /// Where the stock comes from; asked on a thread that may wait.
    @FunctionalInterface
    public interface Source {
        /// Finds out what voices there are.
        ///
        /// @param again whether providers are to look for voices anew
        VoiceStock look(boolean again) throws StudioFault;
    }

    public VoiceStock {
        voices = List.copyOf(voices);
    }

    /// Of voices without consents.
    static VoiceStock of(List<Voice> voices, Map<String, String> absent) {
        return new VoiceStock(
                voices.stream().map(voice -> VoiceEntry.of(voice, Optional.empty())).toList(),
                absent,
                Map.of());
    }

    /// The stock of a studio.
    public static Source of(Studio studio) {
        return again -> {
            if (again) {
                studio.speech().lookAgain();
            }
            return look(studio);
        };
    }

    private static VoiceStock look(Studio studio) throws StudioFault {
        Map<String, Consent> consents = new HashMap<>();
        Map<String, String> unverified = new HashMap<>();
        for (ShelfVoice shelved : new VoiceShelf(studio.home().folder()).list()) {
            switch (shelved) {
                case ShelfVoice.Verified known -> {
                    Consent consent = known.consent();
                    if (consent != null) {
                        consents.put(known.id(), consent);
                    }
                }
                case ShelfVoice.Unverified changed ->
                        unverified.put(changed.id(), changed.reason());
            }
        }
        List<VoiceEntry> entries = new ArrayList<>();
        for (Voice voice : studio.speech().registry().voices()) {
            entries.add(VoiceEntry.of(voice, Optional.ofNullable(consents.get(voice.id()))));
        }
        return new VoiceStock(entries, studio.speech().absent(), unverified);
    }
}
