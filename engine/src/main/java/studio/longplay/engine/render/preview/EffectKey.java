package studio.longplay.engine.render.preview;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// What an effect is a function of.
record EffectKey(String sound, List<String> modifiers, MediaTime length) {
    /// Not of when it is heard.
    static EffectKey of(Cue.SoundCue placed) {
        Cue.SoundCue cue = Staging.sounding(placed);
        return new EffectKey(cue.sound(), cue.modifiers(), cue.length());
    }
}
