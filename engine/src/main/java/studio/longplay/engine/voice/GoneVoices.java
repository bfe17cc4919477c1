package studio.longplay.engine.voice;

import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is left of the choices a project keeps where a voice is gone: its program uninstalled, its
/// pack removed. The choice waits for its return; until then another voice speaks, and that is
/// told.
///
/// @param left voice id or name by speaker key, of voices there are
/// @param warnings one for each that is gone
public record GoneVoices(Map<String, String> left, List<Warning> warnings) {
    /// Parts those that are there from those that are gone.
    ///
    /// @param chosen voice id or name by speaker key
    public static GoneVoices of(Map<String, String> chosen, VoiceRegistry registry) {
        Map<String, String> left = new TreeMap<>();
        List<Warning> warnings = new ArrayList<>();
        for (Map.Entry<String, String> choice : new TreeMap<>(chosen).entrySet()) {
            if (registry.find(choice.getValue()).isPresent()) {
                left.put(choice.getKey(), choice.getValue());
            } else {
                warnings.add(warning(choice.getValue(), choice.getKey()));
            }
        }
        return new GoneVoices(left, warnings);
    }

    private static Warning warning(String voice, String speaker) {
        return new Warning(
                "cast.gone",
                "The voice \"" + voice + "\" of " + speaker + " is gone; another speaks.",
                "Install its program or import its voice pack again, or choose another voice.",
                null);
    }
}
