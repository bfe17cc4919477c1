package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.sfx.SoundRequest;

/// What a sound cue says about when it begins and ends.
public final class SoundCues {
    private SoundCues() {}

    /// Whether it goes on until it is stopped: the same words that make the sound seamless.
    public static boolean loops(Cue.SoundCue cue) {
        return SoundRequest.of(Staging.sounding(cue), 0, 0).loop();
    }

    /// Whether it makes no sound but ends one that loops.
    public static boolean stops(Cue.SoundCue cue) {
        return cue.modifiers().stream().anyMatch("stop"::equalsIgnoreCase);
    }

    /// Whether it happens on a word, a time or a beat and not where it stands: it then moves
    /// nothing that follows it.
    public static boolean waits(Cue.SoundCue cue) {
        return Staging.of(cue).trigger().isPresent();
    }
}
