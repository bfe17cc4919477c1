package studio.longplay.engine.sfx;

import studio.longplay.engine.script.Cue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What sound is wanted; everything that decides its bytes.
///
/// @param sound what sounds, in the words of the script: `thunder`, `a door creaks`
/// @param modifiers how: `far`, `left`, `quiet`, `-6 dB` (see [Treatment]), and what is set of the
///   kind's parameters, by a word (`slow`, `in boots`) or exactly (`density 0.8`)
/// @param lengthSamples length at 48 kHz, kept to the sample; 0 is the sound's natural length
/// @param loop whether the sound can be repeated without a seam; with a length given it is repeated
///   to that length and faded at both ends
/// @param seed another seed is another take of the sound
public record SoundRequest(
        String sound, List<String> modifiers, long lengthSamples, boolean loop, long seed) {
    public SoundRequest {
        modifiers = List.copyOf(modifiers);
        if (lengthSamples < 0) {
            throw new IllegalArgumentException("a sound of negative length");
        }
    }

    /// What a cue of the script asks for; it loops if a modifier says so.
    ///
    /// @param lengthSamples what the place in the film allows or asks for, 0 for the natural length
    public static SoundRequest of(Cue.SoundCue cue, long lengthSamples, long seed) {
        boolean loop = Treatment.loops(cue.modifiers());
        return new SoundRequest(cue.sound(), cue.modifiers(), lengthSamples, loop, seed);
    }

    /// Modifiers that mean nothing to us; the sound is made without them.
    public List<String> unknownModifiers() {
        return SoundTable.BUILT_IN
                .read(sound, modifiers)
                .map(SoundReading::unknown)
                .orElseGet(() -> Treatment.of(modifiers).unknown());
    }

    /// Words of the sound itself that change nothing: the kazoo of a `kazoo explosion`.
    public List<String> unusedWords() {
        return SoundTable.BUILT_IN
                .read(sound, modifiers)
                .map(SoundReading::unused)
                .orElse(List.of());
    }

    /// How many dB louder than usual its modifiers make it, beside what they set of its parameters.
    public double levelDb() {
        List<String> words =
                SoundTable.BUILT_IN
                        .read(sound, modifiers)
                        .map(SoundReading::treatments)
                        .orElse(modifiers);
        return Treatment.of(words).gainDb();
    }

    /// Every parameter that decides the bytes, in a fixed order, for content addressing.
    public Map<String, Object> recipe() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("maker", "sfx");
        recipe.put("version", SoundBank.VERSION);
        recipe.put("sound", sound);
        recipe.put("modifiers", modifiers);
        recipe.put("lengthSamples", lengthSamples);
        recipe.put("loop", loop);
        recipe.put("seed", seed);
        return recipe;
    }
}
