package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Precision;

import java.nio.file.Path;
import java.util.Map;

/// One of the exports a model can be opened from.
///
/// @param graphs files by role
/// @param bytes of them and of the weights beside them
public record Variant(Precision precision, Map<String, Path> graphs, long bytes) {
    /// What models need besides their weights while they work: a quarter.
    private static final int WORKING_SHARE = 4;

    public Variant {
        graphs = Map.copyOf(graphs);
    }

    /// What it takes while it works, as far as its files tell.
    public long estimateBytes() {
        return bytes + bytes / WORKING_SHARE;
    }
}
