package studio.longplay.engine.sfx;

/// Where a sound stands in the Universal Category System, the public list of categories by which
/// sound libraries sort and name their files.
///
/// @param id the category's short name, with which file names begin: `RAINVege`
/// @param category `RAIN`
/// @param subCategory `VEGETATION`
public record UcsName(String id, String category, String subCategory) {
    /// Reads `RAINVege RAIN/VEGETATION`.
    static UcsName parse(String text) {
        int space = text.indexOf(' ');
        int stroke = text.indexOf('/', space);
        return new UcsName(
                text.substring(0, space),
                text.substring(space + 1, stroke),
                text.substring(stroke + 1));
    }

    /// A file name as the system wants it: id, what it is, who made it, where from.
    public String fileName(String title, String suffix) {
        String plain = title.replaceAll("[^\\p{L}\\p{N},.-]+", " ").strip();
        return id + "_" + plain + "_Longplay_Studio." + suffix;
    }

    @Override
    public String toString() {
        return category + "-" + subCategory;
    }
}
