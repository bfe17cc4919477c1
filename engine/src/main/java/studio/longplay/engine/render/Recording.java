package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The spoken lines and made effects of a script, and the programme they lay out to.
///
/// @param script the part of the script that was asked for
/// @param takes by line id
/// @param effects by cue id
/// @param timelineWarnings what was done on the timeline and has no place in it
record Recording(
        Script script,
        Programme programme,
        Map<ElementId, SpokenLine> takes,
        Map<ElementId, Effects.Made> effects,
        List<Warning> timelineWarnings) {
    /// The spoken lines of the script's part, in its order.
    List<SpokenLine> spoken() {
        return script.lines().stream()
                .map(line -> takes.get(line.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Whether somebody is heard who is not a person.
    boolean isSynthetic() {
        return spoken().stream().anyMatch(line -> !line.isRecorded());
    }
}
