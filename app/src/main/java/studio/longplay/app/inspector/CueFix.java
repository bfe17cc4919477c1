package studio.longplay.app.inspector;

import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.sfx.SoundBank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What would put a cue right that asks for something there is not.
///
/// @param meant what it becomes, in a word
record CueFix(Cue cue, String meant) {
    private static final Set<String> KINDS =
            Set.of(
                    "music",
                    "sfx",
                    "sound",
                    "picture",
                    "voice",
                    "pause",
                    "chapter",
                    "song",
                    "ensemble");

    /// The fix of a cue; empty if it needs none or none is known.
    static Optional<CueFix> of(Cue cue, SoundBank bank) {
        return switch (cue) {
            case Cue.UnknownCue unknown when KINDS.contains(unknown.suggestion()) ->
                    Optional.of(new CueFix(cue, unknown.suggestion()));
            case Cue.SoundCue sound when !bank.knows(sound.sound()) ->
                    nearestSound(sound.sound(), bank).map(near -> new CueFix(cue, near));
            case Cue.MusicCue music ->
                    MusicRequest.of(music, 0, 0).unknownMoods().stream()
                            .findFirst()
                            .map(unknown -> new CueFix(cue, nearestMood(unknown)));
            case Cue.SoundCue _,
                    Cue.PictureCue _,
                    Cue.VoiceCue _,
                    Cue.PauseCue _,
                    Cue.ChapterCue _,
                    Cue.SongCue _,
                    Cue.EnsembleCue _,
                    Cue.UnknownCue _ ->
                    Optional.empty();
        };
    }

    /// The sound spelt most like a phrase, or like its last words: a "harbour bel" is a bell.
    private static Optional<String> nearestSound(String phrase, SoundBank bank) {
        String rest = phrase;
        Optional<String> near = bank.nearest(rest);
        while (near.isEmpty() && rest.indexOf(' ') > 0) {
            rest = rest.substring(rest.indexOf(' ') + 1);
            near = bank.nearest(rest);
        }
        return near;
    }

    /// A mood that begins alike; empty to leave the word out.
    private static String nearestMood(String unknown) {
        return Composer.moods().stream()
                .filter(mood ->
                        mood.regionMatches(true, 0, unknown, 0, Math.min(3, unknown.length())))
                .findFirst()
                .orElse("");
    }

    Optional<ScriptChange> change(CueWriting writing) {
        return switch (cue) {
            case Cue.UnknownCue unknown -> writing.rename(unknown, meant);
            case Cue.SoundCue it ->
                    writing.replace(
                            it, new Cue.SoundCue(it.id(), 0, meant, it.modifiers(), it.length()));
            case Cue.MusicCue it ->
                    writing.replace(
                            it,
                            new Cue.MusicCue(
                                    it.id(),
                                    0,
                                    moods(it),
                                    it.bpm(),
                                    it.key(),
                                    it.stops(),
                                    it.manner()));
            case Cue.PictureCue _,
                    Cue.VoiceCue _,
                    Cue.PauseCue _,
                    Cue.ChapterCue _,
                    Cue.SongCue _,
                    Cue.EnsembleCue _ ->
                    Optional.empty();
        };
    }

    private List<String> moods(Cue.MusicCue music) {
        List<String> unknown = MusicRequest.of(music, 0, 0).unknownMoods();
        List<String> moods = new ArrayList<>();
        for (String mood : music.moods()) {
            if (!unknown.contains(mood)) {
                moods.add(mood);
            } else if (!meant.isEmpty() && !music.moods().contains(meant)) {
                moods.add(meant);
            }
        }
        boolean saysNothing = moods.isEmpty() && music.bpm() == 0 && music.key().isEmpty();
        return saysNothing ? List.of("neutral") : moods;
    }
}
