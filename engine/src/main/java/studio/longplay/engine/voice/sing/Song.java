package studio.longplay.engine.voice.sing;

import studio.longplay.engine.script.Melody;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a line is sung to.
///
/// @param moods words of mood, for a melody that is composed
/// @param bpm quarter notes a minute, 20 to 400
/// @param key such as `F major`
/// @param beatsPerBar 2 to 12 quarter notes
/// @param melody the notes, or [Melody#NONE]: then one is composed
/// @param tune another one composes another melody of the same words
public record Song(
        List<String> moods,
        double bpm,
        String key,
        int beatsPerBar,
        Melody melody,
        long tune,
        Choir choir) {
    public Song {
        moods = List.copyOf(moods);
        if (!(bpm >= 20 && bpm <= 400)) {
            throw new IllegalArgumentException("no tempo to sing at: " + bpm);
        }
        if (beatsPerBar < 2 || beatsPerBar > 12) {
            throw new IllegalArgumentException("no bar: " + beatsPerBar);
        }
    }

    /// Its key; C major if that cannot be read.
    public Scale scale() {
        Optional<Scale> scale = Scale.of(key);
        return scale.or(() -> Scale.of("C major")).orElseThrow();
    }

    /// Sung by others.
    public Song with(Choir other) {
        return new Song(moods, bpm, key, beatsPerBar, melody, tune, other);
    }

    /// Samples of a bar at 48 kHz.
    public double barSamples() {
        return beatsPerBar * 60.0 * VoiceFrames.RATE_HZ / bpm;
    }

    /// Every parameter that decides the bytes, for content addressing.
    public Map<String, Object> recipe() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("version", Singing.VERSION);
        recipe.put("bpm", bpm);
        recipe.put("key", key);
        recipe.put("beatsPerBar", beatsPerBar);
        if (melody.isEmpty()) {
            recipe.put("moods", moods);
            recipe.put("tune", tune);
        } else {
            recipe.put("melody", melody.text());
        }
        if (!choir.isSolo()) {
            recipe.put("choir", choir.recipe());
        }
        return recipe;
    }
}
