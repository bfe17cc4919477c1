package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.script.Trigger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ambience of a script that goes on over the ends of its scenes: which of it comes into each
/// scene, and which leaves it.
///
/// In every scene it goes into, a bed is a cue of its own, so that the user can cut and move it
/// there; the script has only the first of them.
public final class Beds {
    /// There are none.
    static final Beds NONE = new Beds(Map.of(), Set.of(), Map.of());

    private static final char PARTING = '~';

    private final Map<ElementId, List<Cue.SoundCue>> entering;
    private final Set<ElementId> leaving;
    private final Map<ElementId, Cue.SoundCue> written;

    private Beds(
            Map<ElementId, List<Cue.SoundCue>> entering,
            Set<ElementId> leaving,
            Map<ElementId, Cue.SoundCue> written) {
        this.entering = entering;
        this.leaving = leaving;
        this.written = written;
    }

    /// Pure; a script without beds costs one look at its cues.
    public static Beds of(Script script) {
        Map<ElementId, List<Cue.SoundCue>> entering = new HashMap<>();
        Set<ElementId> leaving = new HashSet<>();
        Map<ElementId, Cue.SoundCue> written = new HashMap<>();
        Map<String, Cue.SoundCue> running = new LinkedHashMap<>();
        Map<String, ElementId> last = new HashMap<>();
        for (Scene scene : script.scenes()) {
            if (isEmpty(scene)) {
                continue;
            }
            List<Cue.SoundCue> here =
                    running.values().stream().map(cue -> goingOn(cue, scene)).toList();
            for (Cue.SoundCue cue : here) {
                leaving.add(last.get(name(cue)));
                last.put(name(cue), cue.id());
                written.put(cue.id(), running.get(name(cue)));
            }
            if (!here.isEmpty()) {
                entering.put(scene.id(), here);
            }
            run(scene, running, last);
        }
        return entering.isEmpty() ? NONE : new Beds(entering, leaving, written);
    }

    private static void run(
            Scene scene, Map<String, Cue.SoundCue> running, Map<String, ElementId> last) {
        for (Cue.SoundCue cue : CueList.of(List.of(scene), Cue.SoundCue.class)) {
            if (SoundCues.stops(cue)) {
                running.remove(name(cue));
            } else if (isBed(cue)) {
                running.remove(name(cue));
                running.put(name(cue), cue);
                last.put(name(cue), cue.id());
            }
        }
    }

    static boolean isEmpty(Scene scene) {
        return scene.parts().stream().allMatch(Action.class::isInstance);
    }

    static boolean isBed(Cue.SoundCue cue) {
        return Staging.of(cue).bed();
    }

    static String name(Cue.SoundCue cue) {
        return cue.sound().toLowerCase(Locale.ROOT);
    }

    /// Its place is the start of the scene, whatever it began on.
    private static Cue.SoundCue goingOn(Cue.SoundCue cue, Scene scene) {
        List<String> modifiers =
                cue.modifiers().stream().filter(word -> Trigger.read(word).isEmpty()).toList();
        ElementId id = new ElementId(cue.id().value() + PARTING + scene.id().value());
        return new Cue.SoundCue(id, cue.sourceLine(), cue.sound(), modifiers, cue.length());
    }

    /// The beds that a scene begins with, in the order in which they began.
    List<Cue.SoundCue> entering(Scene scene) {
        return entering.getOrDefault(scene.id(), List.of());
    }

    /// What the script has of the beds that go on into a scene.
    public List<Cue.SoundCue> writtenBefore(Scene scene) {
        return entering(scene).stream().map(this::asWritten).toList();
    }

    /// Whether the scene begins with it.
    boolean comesOn(Cue.SoundCue cue) {
        return written.containsKey(cue.id());
    }

    /// Whether the next scene goes on with it.
    boolean goesOn(Cue.SoundCue cue) {
        return leaving.contains(cue.id());
    }

    /// The cue that the script has.
    Cue.SoundCue asWritten(Cue.SoundCue cue) {
        return written.getOrDefault(cue.id(), cue);
    }

    /// The id that the script has for a cue: that of the bed for one that goes on.
    public static ElementId written(ElementId cue) {
        int parting = cue.value().indexOf(PARTING);
        return parting < 0 ? cue : new ElementId(cue.value().substring(0, parting));
    }

    /// What is known by the cues of the script, by those of the programme too.
    public static <T> Map<ElementId, T> withGoingOn(Programme programme, Map<ElementId, T> known) {
        Map<ElementId, T> all = new LinkedHashMap<>(known);
        for (SceneLayout scene : programme.scenes()) {
            for (Placed.PlacedSound sound : scene.sounds()) {
                ElementId id = sound.cue().id();
                Optional.ofNullable(known.get(written(id)))
                        .ifPresent(value -> all.putIfAbsent(id, value));
            }
        }
        return all;
    }
}
