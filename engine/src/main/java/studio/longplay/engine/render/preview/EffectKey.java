package studio.longplay.engine.render.preview;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// What an effect is a function of.
record EffectKey(String sound, List<String> modifiers, MediaTime length) {
    static EffectKey of(Cue.SoundCue cue) {
        return new EffectKey(cue.sound(), cue.modifiers(), cue.length());
    }
}
