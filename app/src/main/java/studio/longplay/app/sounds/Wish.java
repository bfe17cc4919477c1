package studio.longplay.app.sounds;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.sfx.SoundParameter;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a sound is wanted.
///
/// @param values of its parameters that were moved
/// @param take another is another rendering of the same sound; 1 is the first
record Wish(SoundItem item, Map<String, Double> values, int take) {
    Wish {
        values = Map.copyOf(values);
    }

    static Wish of(SoundItem item) {
        return new Wish(item, Map.of(), 1);
    }

    Wish with(String parameter, double value) {
        Map<String, Double> changed = new HashMap<>(values);
        changed.put(parameter, value);
        return new Wish(item, changed, take);
    }

    Wish another() {
        return new Wish(item, values, take + 1);
    }

    /// What a script says to have it.
    ///
    /// @param name by which the script asks for it
    Cue.SoundCue cue(String name, List<String> more) {
        List<String> modifiers = new ArrayList<>();
        item.kind()
                .ifPresent(kind -> {
                    for (SoundParameter parameter : kind.parameters()) {
                        double value = values.getOrDefault(parameter.name(), parameter.usual());
                        if (!parameter
                                .written(value)
                                .equals(parameter.written(parameter.usual()))) {
                            modifiers.add(parameter.written(value));
                        }
                    }
                });
        if (take > 1) {
            modifiers.add("take " + take);
        }
        modifiers.addAll(more);
        return new Cue.SoundCue(new ElementId("sounds"), 0, name, modifiers, MediaTime.ZERO);
    }

    /// The same as the note of a script.
    String note(String name, List<String> more) {
        return CueNote.of(cue(name, more));
    }
}
