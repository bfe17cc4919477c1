package studio.longplay.engine.voice.sing;

import studio.longplay.engine.script.Melody;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a line is sung to.
///
/// @param moods words of mood, for a melody that is composed
/// @param bpm quarter notes a minute, 20 to 600
/// @param key such as `F major`
/// @param beatsPerBar 2 to 12 quarter notes
/// @param compound whether a bar of three quarter notes has two beats, as in 6/8
/// @param melody the notes, or [Melody#NONE]: then one is composed
/// @param tune another one composes another melody of the same words
/// @param legato whether words are joined from note to note; else those of long notes stand apart
public record Song(
        List<String> moods,
        double bpm,
        String key,
        int beatsPerBar,
        boolean compound,
        Melody melody,
        long tune,
        boolean legato,
        Choir choir) {
    private static final double LONG_SECONDS = 0.5;

    public Song {
        moods = List.copyOf(moods);
        if (!(bpm >= 20 && bpm <= 600)) {
            throw new IllegalArgumentException("no tempo to sing at: " + bpm);
        }
        if (beatsPerBar < 2 || beatsPerBar > 12) {
            throw new IllegalArgumentException("no bar: " + beatsPerBar);
        }
    }

    /// In simple time, with words set apart where notes are long.
    public Song(
            List<String> moods,
            double bpm,
            String key,
            int beatsPerBar,
            Melody melody,
            long tune,
            Choir choir) {
        this(moods, bpm, key, beatsPerBar, false, melody, tune, false, choir);
    }

    /// Its key; C major if that cannot be read.
    public Scale scale() {
        Optional<Scale> scale = Scale.of(key);
        return scale.or(() -> Scale.of("C major")).orElseThrow();
    }

    /// Sung by others.
    public Song with(Choir other) {
        return new Song(moods, bpm, key, beatsPerBar, compound, melody, tune, legato, other);
    }

    /// Whether its notes are so long that words stand apart ([Articulation]): over half a second in
    /// the mean. Not if it is sung legato.
    boolean setsApart() {
        if (legato) {
            return false;
        }
        long begun =
                melody.notes().stream().filter(note -> !note.goesOn() && !note.isRest()).count();
        double beats = begun == 0 ? 1 : melody.beats() / begun;
        return beats * 60 / bpm > LONG_SECONDS;
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
        if (compound) {
            recipe.put("compound", true);
        }
        if (melody.isEmpty()) {
            recipe.put("moods", moods);
            recipe.put("tune", tune);
        } else {
            recipe.put("melody", melody.text());
        }
        if (legato) {
            recipe.put("legato", true);
        }
        if (!choir.isSolo()) {
            recipe.put("choir", choir.recipe());
        }
        return recipe;
    }
}
