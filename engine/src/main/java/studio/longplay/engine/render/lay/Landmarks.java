package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where in the programme everything stands by itself that something can be anchored to.
public final class Landmarks {
    private final Map<ElementId, MediaTime> starts = new HashMap<>();

    private Landmarks() {}

    /// Those of scenes, one after the other.
    public static Landmarks of(List<SceneLayout> scenes) {
        Landmarks landmarks = new Landmarks();
        MediaTime start = MediaTime.ZERO;
        for (SceneLayout scene : scenes) {
            landmarks.take(scene, start);
            start = start.plus(scene.duration());
        }
        return landmarks;
    }

    private void take(SceneLayout scene, MediaTime start) {
        starts.put(scene.scene().id(), start);
        for (Placed.PlacedLine line : scene.lines()) {
            starts.put(line.line().id(), start.plus(line.natural().start()));
        }
        for (Placed.PlacedMusic music : scene.music()) {
            starts.put(music.cue().id(), start.plus(music.range().start()));
        }
        for (Placed.PlacedSound sound : scene.sounds()) {
            starts.put(sound.cue().id(), start.plus(sound.range().start()));
        }
        for (Placed.PlacedPicture picture : scene.pictures()) {
            starts.put(picture.cue().id(), start.plus(picture.range().start()));
        }
    }

    /// Where an anchored thing stands; empty if neither its element nor its scene is there. Nothing
    /// stands before the programme.
    public Optional<MediaTime> of(Anchor anchor) {
        if (anchor.isOfProgramme()) {
            return Optional.of(anchor.offset().max(MediaTime.ZERO));
        }
        MediaTime element = starts.get(anchor.element());
        if (element != null) {
            return Optional.of(element.plus(anchor.offset()).max(MediaTime.ZERO));
        }
        return Optional.ofNullable(starts.get(anchor.scene()))
                .map(scene -> scene.plus(anchor.sceneOffset()).max(MediaTime.ZERO));
    }

    /// Whether it stands where its scene has it, because its element is gone.
    boolean isOrphan(Anchor anchor) {
        return !anchor.isOfProgramme() && !starts.containsKey(anchor.element());
    }
}
