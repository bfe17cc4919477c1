package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobOrder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Work that runs beside films: it uses a core, not all of them, and needs no room on a disk.
public enum LightWork {
    /// Hashes the files of a delivery folder, and what is left of its making, anew.
    VERIFY,

    /// Watches a finished film and names what is wrong with it.
    CHECK;

    /// Which labour does it, and its name for people.
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A job of it.
    ///
    /// @param what a delivery folder; for [#CHECK] also a film
    /// @param title for people
    /// @throws StudioFault.Input `queue.nothing-there` if there is no such folder or film
    public JobOrder of(Path what, String title) throws StudioFault.Input {
        Path path = what.toAbsolutePath().normalize();
        boolean there = this == VERIFY ? Files.isDirectory(path) : Files.exists(path);
        if (!there) {
            throw new StudioFault.Input(
                    "queue.nothing-there",
                    this == VERIFY
                            ? "There is no folder " + path + "."
                            : "There is no film and no folder " + path + ".",
                    "Name a delivery folder: \"longplay queue add " + kind() + " film\".");
        }
        Path parent = path.getParent();
        Path place = Files.isDirectory(path) || parent == null ? path : parent;
        return JobOrder.light(kind(), title, place.toString(), path.toString());
    }
}
