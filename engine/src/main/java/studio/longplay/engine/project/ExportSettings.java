package studio.longplay.engine.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the user last asked of a film.
///
/// @param preset name of an export preset, for example `hd`
/// @param terms what is otherwise than in that preset, in words, for example `codec` and `hevc`
public record ExportSettings(String preset, CaptionPlace captions, Map<String, String> terms) {
    public static final ExportSettings USUAL = new ExportSettings("hd", CaptionPlace.SOFT);

    public ExportSettings {
        terms = Collections.unmodifiableMap(new TreeMap<>(terms));
    }

    /// A preset as it is.
    public ExportSettings(String preset, CaptionPlace captions) {
        this(preset, captions, Map.of());
    }

    public ExportSettings withPreset(String name) {
        return new ExportSettings(name, captions, terms);
    }

    public ExportSettings withCaptions(CaptionPlace place) {
        return new ExportSettings(preset, place, terms);
    }

    public ExportSettings withTerms(Map<String, String> other) {
        return new ExportSettings(preset, captions, other);
    }
}
