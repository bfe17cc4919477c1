package studio.longplay.engine.store.folder;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

/// What we say to files we are too old for.
final class Newer {
    private Newer() {}

    static StudioFault.Input fault(Path file) {
        return new StudioFault.Input(
                "store.project-newer",
                file + " was written by a newer version of Longplay.",
                "Update this one to open it; it was left as it is.");
    }
}
