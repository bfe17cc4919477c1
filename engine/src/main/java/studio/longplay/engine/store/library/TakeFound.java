package studio.longplay.engine.store.library;

import java.util.BitSet;

/// What a search found, in the order asked for; [Library#page] shows stretches of it. It stays as
/// it was found, whatever is made or deleted afterwards.
public final class TakeFound {
    private final int[] ids;
    private final TakeFacets facets;

    TakeFound(int[] ids, TakeFacets facets) {
        this.ids = ids;
        this.facets = facets;
    }

    public int size() {
        return ids.length;
    }

    public TakeFacets facets() {
        return facets;
    }

    /// Only those at some places, in the same order; the facets stay those of all.
    ///
    /// @param places 0 for the first found
    public TakeFound only(BitSet places) {
        return new TakeFound(places.stream().map(at -> ids[at]).toArray(), facets);
    }

    /// Where the takes that stood at some places of another search stand in this one, as after a
    /// change that was searched again; those that are not found any more are left out.
    public BitSet places(TakeFound before, BitSet places) {
        BitSet wanted = new BitSet();
        places.stream().forEach(at -> wanted.set(before.ids[at]));
        BitSet now = new BitSet();
        for (int at = 0; at < ids.length; at++) {
            if (wanted.get(ids[at])) {
                now.set(at);
            }
        }
        return now;
    }

    int id(int at) {
        return ids[at];
    }
}
