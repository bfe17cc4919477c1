package studio.longplay.engine.store.library;

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

    int id(int at) {
        return ids[at];
    }
}
