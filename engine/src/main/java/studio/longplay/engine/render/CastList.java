package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
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
record CastList(CastingResult casting, Map<String, Voice> voices) {
    CastList {
        voices = Collections.unmodifiableMap(new LinkedHashMap<>(voices));
    }

    /// Casts the whole script, whatever part of it is wanted: a speaker sounds the same in any
    /// part.
    static CastList of(ExportOrder order, VoiceRegistry registry) throws StudioFault.Input {
        CastingResult casting =
                new Casting(registry)
                        .cast(order.script(), order.settings().cast(), order.earlierCast());
        return new CastList(casting, casting.voices());
    }
}
