package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.voice.Voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a project's value says, before anything is made.
///
/// @param sounding the script without sound cues nobody can make
/// @param orders how each line is spoken, by line id, in the order of the script
/// @param takes what the take of each line is a function of, by the ids of `orders`
/// @param effects the sound cues whose sound is known, by scene id
/// @param renamed the new id of each element that has another than in the reading before
record Reading(
        Project project,
        Script script,
        Script sounding,
        Optional<StudioFault> unreadable,
        List<Warning> warnings,
        Map<String, Voice> cast,
        Map<String, String> castReasons,
        Map<ElementId, Speaking.Order> orders,
        Map<ElementId, TakeKey> takes,
        Map<ElementId, List<Cue.SoundCue>> effects,
        Pictures pictures,
        Map<ElementId, ElementId> renamed) {
    /// The same text and cast in a project that differs in other things.
    Reading of(Project other, Pictures now) {
        return new Reading(
                other,
                script,
                sounding,
                unreadable,
                warnings,
                cast,
                castReasons,
                orders,
                takes,
                effects,
                now,
                Map.of());
    }

    /// The same spoken otherwise.
    Reading spoken(Map<ElementId, Speaking.Order> others, Map<ElementId, TakeKey> othersTakes) {
        return new Reading(
                project,
                script,
                sounding,
                unreadable,
                warnings,
                cast,
                castReasons,
                others,
                othersTakes,
                effects,
                pictures,
                renamed);
    }

    /// What the take of a line with an order is a function of.
    TakeKey take(ElementId line) {
        return Objects.requireNonNull(takes.get(line), "no order for that line");
    }

    /// The sound cues of a scene whose sound is known, and the beds that go on into it.
    List<Cue.SoundCue> effectsIn(PreviewScene scene) {
        List<Cue.SoundCue> own = effects.getOrDefault(scene.layout().scene().id(), List.of());
        List<Cue.SoundCue> all = new ArrayList<>(own);
        for (Placed.PlacedSound sound : scene.layout().sounds()) {
            if (sound.bed().filter(Placed.Bed::comesOn).isPresent()) {
                all.add(sound.cue());
            }
        }
        return all;
    }

    /// The lines that are new here or are spoken in another way than before.
    Set<ElementId> changedSince(Reading before) {
        Set<ElementId> changed = new java.util.LinkedHashSet<>();
        takes.forEach((id, take) -> {
            if (!take.equals(before.takes.get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }
}
