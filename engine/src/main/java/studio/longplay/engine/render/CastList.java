package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.voice.Casting;
import studio.longplay.engine.voice.CastingResult;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who speaks whom.
///
/// @param voices by speaker key
/// @param voicing what else was decided about how they speak
record CastList(CastingResult casting, Map<String, Voice> voices, Voicing voicing) {
    CastList {
        voices = Collections.unmodifiableMap(new LinkedHashMap<>(voices));
    }

    /// Casts the whole script, whatever part of it is wanted: a speaker sounds the same in any
    /// part.
    static CastList of(ExportOrder order, VoiceRegistry registry) throws StudioFault.Input {
        CastingResult casting =
                new Casting(registry)
                        .cast(
                                order.script(),
                                order.settings().cast(),
                                order.earlierCast(),
                                order.voicing());
        return new CastList(casting, casting.voices(), order.voicing());
    }

    /// For speaking.
    Speaking.Voiced voiced() {
        return new Speaking.Voiced(voices, voicing);
    }
}
