package studio.longplay.app.inspector;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cues that say how a line is spoken and when it begins.
///
/// @param voice the one the line is spoken by: inside it, else before it
/// @param pauses between the line before it in its scene and this one
record LineCues(Optional<Cue.VoiceCue> voice, List<Cue.PauseCue> pauses) {
    LineCues {
        pauses = List.copyOf(pauses);
    }

    /// Those of a line; none if it is not in the script.
    static LineCues of(Script script, ElementId line) {
        for (Scene scene : script.scenes()) {
            Optional<LineCues> found = in(scene, line);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new LineCues(Optional.empty(), List.of());
    }

    private static Optional<LineCues> in(Scene scene, ElementId wanted) {
        Optional<Cue.VoiceCue> pending = Optional.empty();
        List<Cue.PauseCue> pauses = new ArrayList<>();
        for (ScriptPart part : scene.parts()) {
            switch (part) {
                case Cue.VoiceCue cue -> pending = Optional.of(cue);
                case Cue.PauseCue cue -> pauses.add(cue);
                case Line line when line.id().equals(wanted) -> {
                    Optional<Cue.VoiceCue> inside = inside(line);
                    return Optional.of(new LineCues(inside.isPresent() ? inside : pending, pauses));
                }
                case Line _ -> {
                    pending = Optional.empty();
                    pauses.clear();
                }
                case Action _, Cue _ -> {}
            }
        }
        return Optional.empty();
    }

    private static Optional<Cue.VoiceCue> inside(Line line) {
        return line.cues().stream()
                .map(Line.CueAtWord::cue)
                .filter(Cue.VoiceCue.class::isInstance)
                .map(Cue.VoiceCue.class::cast)
                .findFirst();
    }

    LineManner manner() {
        return LineManner.of(voice);
    }

    /// How long all pauses before the line are together.
    MediaTime pause() {
        return pauses.stream().map(Cue.PauseCue::length).reduce(MediaTime.ZERO, MediaTime::plus);
    }
}
