package studio.longplay.app.script;

import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.SoundParameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The words a cue may use. Making them takes some milliseconds.
///
/// @param sounds names and other words of effects, by alphabet
/// @param soundParts by name of an effect the words of its parameters, and each with its usual
///   value
/// @param moods of music
/// @param musicParts what else a music cue may say
record KnownWords(
        List<String> sounds,
        Map<String, List<String>> soundParts,
        List<String> moods,
        List<String> musicParts) {
    static final List<String> KINDS =
            List.of("music", "sfx", "picture", "voice", "pause", "chapter", "song", "ensemble");
    static final List<String> SOUND_MODIFIERS =
            List.of(
                    "far",
                    "near",
                    "distant",
                    "left",
                    "right",
                    "centre",
                    "loud",
                    "quiet",
                    "soft",
                    "muffled",
                    "outside",
                    "echo",
                    "loop",
                    "bed",
                    "over speech",
                    "important",
                    "background",
                    "at most 2",
                    "on \"",
                    "take 2",
                    "-6 dB",
                    "stop");
    static final List<String> KEYS =
            List.of("C major", "D minor", "E minor", "F major", "G major", "A minor", "D dorian");
    static final List<String> TEMPI = List.of("72 bpm", "92 bpm", "120 bpm");
    static final List<String> SONG_PARTS =
            List.of("3/4", "4/4", "6/8", "melody \"", "tune 2", "a cappella", "legato", "stop");
    static final List<String> ENSEMBLE_PARTS =
            List.of(
                    "choir of 8",
                    "duet",
                    "trio",
                    "quartet",
                    "choir",
                    "crowd",
                    "congregation",
                    "solo",
                    "unison",
                    "octaves",
                    "thirds",
                    "call and response");
    static final List<String> VOICE_PARTS =
            List.of("rate 0.9", "rate 1.1", "pitch 2", "pitch -2", "whisper", "telephone", "radio");
    static final List<String> MOVES =
            List.of(
                    "still",
                    "slow push in",
                    "slow pull out",
                    "pan left",
                    "pan right",
                    "drift",
                    "sway",
                    "breathe");

    static final KnownWords NONE = new KnownWords(List.of(), Map.of(), List.of(), List.of());

    static KnownWords load() {
        TreeMap<String, List<String>> parts = new TreeMap<>();
        for (SoundKind kind : new SoundBank().kinds()) {
            List<String> own = parts(kind);
            parts.put(kind.name(), own);
            kind.synonyms().forEach(name -> parts.putIfAbsent(name, own));
        }
        return new KnownWords(List.copyOf(parts.keySet()), parts, Composer.moods(), ofMusic());
    }

    private static List<String> parts(SoundKind kind) {
        Set<String> words = new LinkedHashSet<>();
        for (SoundParameter parameter : kind.parameters()) {
            words.addAll(parameter.words().keySet());
        }
        for (SoundParameter parameter : kind.parameters()) {
            words.add(parameter.written(parameter.usual()));
        }
        return List.copyOf(words);
    }

    private static List<String> ofMusic() {
        List<String> parts = new ArrayList<>(TEMPI);
        parts.addAll(KEYS);
        parts.addAll(Composer.genres());
        Arrays.stream(Metre.values()).map(Metre::word).forEach(parts::add);
        parts.addAll(
                List.of("take 2", "simplify", "enrich", "reharmonise", "hit \"", "curve 20 60"));
        parts.addAll(List.of("form intro a b a outro", "24 bars", "loop", "extend"));
        for (MusicStem stem : MusicStem.values()) {
            parts.addAll(List.of("no " + stem.word(), stem.word() + " -6 dB"));
        }
        Instrument.pitched().forEach(it -> parts.add(MusicStem.MELODY.word() + " on " + it.word()));
        parts.add("soundfont \"");
        parts.add("stop");
        return List.copyOf(parts);
    }

    /// What may follow the name of a sound: the words of its kind, then those of every sound.
    List<String> after(String sound) {
        String phrase = " " + sound.strip().toLowerCase(Locale.ROOT) + " ";
        String best = "";
        for (String name : soundParts.keySet()) {
            if (name.length() > best.length() && phrase.contains(" " + name + " ")) {
                best = name;
            }
        }
        Set<String> words = new LinkedHashSet<>(soundParts.getOrDefault(best, List.of()));
        words.addAll(SOUND_MODIFIERS);
        return List.copyOf(words);
    }
}
