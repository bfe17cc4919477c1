package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.sfx.SoundRequest;

/// What a sound cue says about when it ends.
public final class SoundCues {
    private SoundCues() {}

    /// Whether it goes on until it is stopped: the same words that make the sound seamless.
    public static boolean loops(Cue.SoundCue cue) {
        return SoundRequest.of(cue, 0, 0).loop();
    }

    /// Whether it makes no sound but ends one that loops.
    public static boolean stops(Cue.SoundCue cue) {
        return cue.modifiers().stream().anyMatch("stop"::equalsIgnoreCase);
    }
}
