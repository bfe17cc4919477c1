package studio.longplay.app.script;

import studio.longplay.engine.music.Composer;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The words a cue may use. Making them takes some milliseconds.
///
/// @param sounds names and other words of effects, by alphabet
/// @param moods of music
record KnownWords(List<String> sounds, List<String> moods) {
    static final List<String> KINDS =
            List.of("music", "sfx", "picture", "voice", "pause", "chapter");
    static final List<String> SOUND_MODIFIERS =
            List.of("far", "near", "left", "right", "loud", "quiet", "muffled", "loop", "stop");
    static final List<String> MUSIC_PARTS =
            List.of("72 bpm", "92 bpm", "120 bpm", "C major", "D minor", "E minor", "G major");
    static final List<String> VOICE_PARTS =
            List.of("rate 0.9", "rate 1.1", "pitch 2", "pitch -2", "whisper", "telephone", "radio");
    static final List<String> MOVES =
            List.of("still", "slow push in", "slow pull out", "pan left", "pan right");

    static final KnownWords NONE = new KnownWords(List.of(), List.of());

    static KnownWords load() {
        TreeSet<String> sounds = new TreeSet<>();
        for (SoundKind kind : new SoundBank().kinds()) {
            sounds.add(kind.name());
            sounds.addAll(kind.synonyms());
        }
        List<String> moods = new ArrayList<>(Composer.moods());
        moods.add("stop");
        return new KnownWords(List.copyOf(sounds), List.copyOf(moods));
    }
}
