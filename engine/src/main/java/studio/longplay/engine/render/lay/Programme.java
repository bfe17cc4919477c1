package studio.longplay.engine.render.lay;

import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;

/// The scenes of a programme, one after the other.
public record Programme(String title, String author, List<SceneLayout> scenes) {
    public Programme {
        scenes = List.copyOf(scenes);
    }

    public MediaTime duration() {
        return startOf(scenes.size());
    }

    /// Where scene `index` starts in the programme; the number of scenes gives the end.
    public MediaTime startOf(int index) {
        MediaTime start = MediaTime.ZERO;
        for (SceneLayout scene : scenes.subList(0, index)) {
            start = start.plus(scene.duration());
        }
        return start;
    }

    /// Where each scene starts, in order.
    public List<MediaTime> starts() {
        List<MediaTime> starts = new ArrayList<>(scenes.size());
        MediaTime start = MediaTime.ZERO;
        for (SceneLayout scene : scenes) {
            starts.add(start);
            start = start.plus(scene.duration());
        }
        return starts;
    }
}
