package studio.longplay.engine.store.library;

import java.util.List;

/// How the takes that were found are spread. The counts of voices, speakers, projects and engines
/// are of takes that fit all else that was asked, so that a second value can be chosen beside the
/// first.
///
/// @param starred how many of those found are
public record TakeFacets(
        List<Facet> voices,
        List<Facet> speakers,
        List<Facet> projects,
        List<Facet> engines,
        List<Facet> tags,
        int starred) {
    /// Those of a field.
    public List<Facet> of(TakeField field) {
        return switch (field) {
            case VOICE -> voices;
            case SPEAKER -> speakers;
            case PROJECT -> projects;
            case ENGINE -> engines;
        };
    }
}
