package studio.longplay.engine.render.preview;

import studio.longplay.engine.project.DuckingDepth;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a scene's mix is a function of: a typing error mended in another scene is not part of it,
/// though every line after it stands on another line of the text.
///
/// @param sounding clips in the order of the layout
record SceneKey(MediaTime duration, List<Object> sounding, DuckingDepth ducking) {
    private record Spoken(TakeKey take, TimeRange range) {}

    private record Music(
            ElementId id, List<String> moods, double bpm, String key, TimeRange range) {}

    private record Effect(EffectKey effect, TimeRange range, boolean loops) {}

    /// @param takes of the scene's lines, by line id; a line that could not be spoken has none
    static SceneKey of(SceneLayout layout, Map<ElementId, TakeKey> takes, DuckingDepth ducking) {
        List<Object> sounding = new ArrayList<>();
        for (Placed.PlacedLine line : layout.lines()) {
            TakeKey take = takes.get(line.line().id());
            if (take != null) {
                sounding.add(new Spoken(take, line.range()));
            }
        }
        for (Placed.PlacedMusic music : layout.music()) {
            Cue.MusicCue cue = music.cue();
            sounding.add(new Music(cue.id(), cue.moods(), cue.bpm(), cue.key(), music.range()));
        }
        for (Placed.PlacedSound sound : layout.sounds()) {
            sounding.add(new Effect(EffectKey.of(sound.cue()), sound.range(), sound.loops()));
        }
        return new SceneKey(layout.duration(), List.copyOf(sounding), ducking);
    }
}
