package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.MusicCheck;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.ArrayList;
import java.util.List;

/// Asks the makers whether they have what a script's cues ask for, before anything is made.
public final class CueCheck {
    private CueCheck() {}

    /// Sounds, modifiers, moods, keys, voices and characters there are not, by kind of cue.
    ///
    /// @param sounds what scripts may ask for
    public static List<Warning> of(Script script, VoiceRegistry registry, SoundNames sounds) {
        List<Scene> scenes = script.scenes();
        String file = script.file();
        List<Warning> warnings = new ArrayList<>();
        warnings.addAll(Effects.check(CueList.of(scenes, Cue.SoundCue.class), file, sounds));
        warnings.addAll(MusicCheck.of(scenes, file));
        warnings.addAll(Speaking.check(CueList.of(scenes, Cue.VoiceCue.class), registry, file));
        return warnings;
    }
}
