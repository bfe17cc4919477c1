package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.store.library.Facet;

import java.util.List;
import java.util.Map;

/// What a search found.
///
/// @param sounds the best first
/// @param facets of each field, its values with how many sounds there would be
public record SoundsFound(List<SoundItem> sounds, Map<SoundQuery.Field, List<Facet>> facets) {
    public SoundsFound {
        sounds = List.copyOf(sounds);
        facets = Map.copyOf(facets);
    }
}
