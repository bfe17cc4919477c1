package studio.longplay.engine.render.make;

import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.MediaTime;

import java.util.Set;
import java.util.TreeSet;

/// Finds the sources whose sound goes on over a border of a scene: beds of ambience, and sounds of
/// the user.
final class Crossing {
    private Crossing() {}

    /// Those that come on from the scene before.
    static Set<StripRef> before(SceneLayout layout) {
        Set<StripRef> sources = new TreeSet<>();
        for (Placed.PlacedSound sound : layout.sounds()) {
            boolean heard =
                    Runs.of(sound.slices()).stream()
                            .anyMatch(run -> run.range().start().equals(MediaTime.ZERO));
            if (heard && sound.bed().filter(Placed.Bed::comesOn).isPresent()) {
                sources.add(Rows.strip(sound.cue()));
            }
        }
        for (Placed.PlacedUser user : layout.userClips()) {
            if (user.kind() == UserTrack.Kind.AUDIO && UserSounds.comesOn(user)) {
                sources.add(new StripRef.OfTrack(user.clip().track()));
            }
        }
        return sources;
    }

    /// Those that go on in the next scene.
    static Set<StripRef> after(SceneLayout layout) {
        Set<StripRef> sources = new TreeSet<>();
        for (Placed.PlacedSound sound : layout.sounds()) {
            boolean heard =
                    Runs.of(sound.slices()).stream()
                            .anyMatch(run -> run.end().equals(layout.duration()));
            if (heard && sound.bed().filter(Placed.Bed::goesOn).isPresent()) {
                sources.add(Rows.strip(sound.cue()));
            }
        }
        for (Placed.PlacedUser user : layout.userClips()) {
            if (user.kind() == UserTrack.Kind.AUDIO && UserSounds.goesOn(user, layout.duration())) {
                sources.add(new StripRef.OfTrack(user.clip().track()));
            }
        }
        return sources;
    }
}
