package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;

import java.util.ArrayList;
import java.util.List;

/// What music cues and songs ask for that there is not.
public final class MusicCheck {
    private final String file;
    private final List<Warning> warnings = new ArrayList<>();

    private MusicCheck(String file) {
        this.file = file;
    }

    /// Moods, keys, instruments and words to arrive on that there are not.
    public static List<Warning> of(List<Scene> scenes, String file) {
        MusicCheck check = new MusicCheck(file);
        for (Scene scene : scenes) {
            for (Cue.MusicCue cue : CueList.of(List.of(scene), Cue.MusicCue.class)) {
                check.words(cue);
                check.hits(cue, scene);
            }
            for (Cue.SongCue song : CueList.of(List.of(scene), Cue.SongCue.class)) {
                check.words(song);
            }
        }
        return check.warnings;
    }

    private void words(Cue.MusicCue cue) {
        MusicRequest asked = MusicRequest.of(cue, 0, 0);
        moods(asked, cue);
        asked.unknownKey()
                .ifPresent(key ->
                        warn(
                                cue,
                                "music.key-unknown",
                                "There is no key \"" + key + "\".",
                                "Write it like D minor; the mood chose one."));
        for (String word : asked.played().unknown()) {
            warn(
                    cue,
                    "music.word-unknown",
                    "Music cannot be played \"" + word + "\"; it is left out.",
                    "\"longplay music moods\" lists the moods and other words there are.");
        }
    }

    /// The accompaniment is composed to them.
    private void words(Cue.SongCue song) {
        moods(new MusicRequest(song.moods(), song.bpm(), song.key(), 0, 0, false), song);
    }

    private void moods(MusicRequest asked, Cue cue) {
        for (String mood : asked.unknownMoods()) {
            warn(
                    cue,
                    "music.mood-unknown",
                    "There is no mood \"" + mood + "\"; it is left out.",
                    "\"longplay music moods\" lists the moods and other words there are.");
        }
    }

    private void hits(Cue.MusicCue cue, Scene scene) {
        List<String> spoken =
                scene.lines().stream().map(Line::words).flatMap(List::stream).toList();
        for (String hit : MusicManner.read(cue.manner()).hits()) {
            if (!MusicHits.isSpoken(hit, spoken)) {
                warn(
                        cue,
                        "music.hit-unspoken",
                        "Nobody says \"" + hit + "\" in this scene; the music cannot arrive on it.",
                        "Write a word of a line that follows the cue.");
            }
        }
    }

    private void warn(Cue cue, String code, String sentence, String remedy) {
        warnings.add(new Warning(code, sentence, remedy, new Place(file, cue.sourceLine())));
    }
}
