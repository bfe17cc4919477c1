package studio.longplay.app.timeline;

import java.util.Locale;

/// Names a track that is shown.
///
/// @param name tells tracks of one kind apart: the id of the user's own, a speaker, a lane; empty
///   for the only one, or the first
public record TrackId(TrackKind kind, String name) {
    /// The only track of its kind.
    static TrackId of(TrackKind kind) {
        return new TrackId(kind, "");
    }

    /// As it is remembered, and as part of the ids of controls.
    public String key() {
        String lower = kind.name().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? lower : lower + "-" + name;
    }
}
