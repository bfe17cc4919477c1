package studio.longplay.engine.voice;

import studio.longplay.engine.fault.Warning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who speaks whom.
///
/// @param voices by speaker key, in the order of the speakers
/// @param reasons why each, by speaker key, in a few plain words
/// @param warnings what the author should know: an earlier voice that is gone, voices shared
public record CastingResult(
        Map<String, Voice> voices, Map<String, String> reasons, List<Warning> warnings) {
    public CastingResult {
        voices = Collections.unmodifiableMap(new LinkedHashMap<>(voices));
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        warnings = List.copyOf(warnings);
    }
}
