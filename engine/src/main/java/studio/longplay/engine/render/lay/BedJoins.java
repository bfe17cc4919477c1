package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sees whether a bed is heard on both sides of a border: where the user cut it away on one, it
/// fades on the other.
final class BedJoins {
    private BedJoins() {}

    static List<SceneLayout> of(List<SceneLayout> scenes) {
        List<SceneLayout> joined = new ArrayList<>(scenes);
        for (int number = 0; number < scenes.size(); number++) {
            SceneLayout scene = scenes.get(number);
            if (scene.sounds().stream().anyMatch(sound -> sound.bed().isPresent())) {
                List<Placed.PlacedSound> before =
                        number == 0 ? List.of() : scenes.get(number - 1).sounds();
                MediaTime beforeEnd =
                        number == 0 ? MediaTime.ZERO : scenes.get(number - 1).duration();
                List<Placed.PlacedSound> after =
                        number + 1 == scenes.size() ? List.of() : scenes.get(number + 1).sounds();
                joined.set(
                        number,
                        scene.withSounds(
                                scene.sounds().stream()
                                        .map(sound -> joined(sound, before, beforeEnd, after))
                                        .toList()));
            }
        }
        return joined;
    }

    private static Placed.PlacedSound joined(
            Placed.PlacedSound sound,
            List<Placed.PlacedSound> before,
            MediaTime beforeEnd,
            List<Placed.PlacedSound> after) {
        if (sound.bed().isEmpty()) {
            return sound;
        }
        Placed.Bed bed = sound.bed().get();
        ElementId written = Beds.written(sound.cue().id());
        boolean comesOn =
                bed.comesOn()
                        && before.stream()
                                .anyMatch(other -> isOf(other, written) && ends(other, beforeEnd));
        boolean goesOn =
                bed.goesOn()
                        && after.stream().anyMatch(other -> isOf(other, written) && begins(other));
        return new Placed.PlacedSound(
                sound.cue(),
                sound.range(),
                sound.loops(),
                sound.slices(),
                sound.made(),
                Optional.of(new Placed.Bed(comesOn, goesOn)));
    }

    private static boolean isOf(Placed.PlacedSound sound, ElementId written) {
        return sound.bed().isPresent() && Beds.written(sound.cue().id()).equals(written);
    }

    private static boolean ends(Placed.PlacedSound sound, MediaTime end) {
        return !sound.slices().isEmpty() && sound.slices().getLast().end().equals(end);
    }

    private static boolean begins(Placed.PlacedSound sound) {
        return !sound.slices().isEmpty()
                && sound.slices().getFirst().range().start().equals(MediaTime.ZERO);
    }
}
