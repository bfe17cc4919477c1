package studio.longplay.app.bin;

import studio.longplay.engine.project.arrange.BinItem;

/// A row of the bin.
public sealed interface BinRow {
    /// How many folders it is in.
    int depth();

    /// A folder.
    ///
    /// @param path names separated by `/`
    /// @param items in it, those of its folders included
    record FolderRow(String path, int depth, int items, boolean open) implements BinRow {
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /// A file.
    ///
    /// @param uses how often the timeline uses it; a film and its linked sound are one use
    /// @param missing whether it is not where it was
    record ItemRow(BinItem item, int depth, int uses, boolean missing) implements BinRow {}
}
