package studio.longplay.app.inspector;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Melody;

/// Song cues with one thing changed.
final class SongChanges {
    private SongChanges() {}

    static Cue.SongCue key(Cue.SongCue it, String key) {
        return with(it, it.bpm(), key, it.beatsPerBar(), it.legato());
    }

    static Cue.SongCue tempo(Cue.SongCue it, double bpm) {
        return with(it, bpm, it.key(), it.beatsPerBar(), it.legato());
    }

    static Cue.SongCue metre(Cue.SongCue it, int beatsPerBar) {
        return with(it, it.bpm(), it.key(), beatsPerBar, it.legato());
    }

    static Cue.SongCue legato(Cue.SongCue it, boolean legato) {
        return with(it, it.bpm(), it.key(), it.beatsPerBar(), legato);
    }

    /// Without notes; another tune where it had none.
    static Cue.SongCue composed(Cue.SongCue it) {
        int tune = it.melody().isEmpty() ? it.tune() + 1 : it.tune();
        return new Cue.SongCue(
                it.id(),
                it.sourceLine(),
                it.moods(),
                it.bpm(),
                it.key(),
                it.beatsPerBar(),
                Melody.NONE,
                tune,
                it.alone(),
                it.legato(),
                it.stops());
    }

    private static Cue.SongCue with(
            Cue.SongCue it, double bpm, String key, int beatsPerBar, boolean legato) {
        return new Cue.SongCue(
                it.id(),
                it.sourceLine(),
                it.moods(),
                bpm,
                key,
                beatsPerBar,
                it.melody(),
                it.tune(),
                it.alone(),
                legato,
                it.stops());
    }
}
