package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobOrder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Work about a file or folder that runs beside films: it uses a core, not all of them, and needs
/// no room on a disk. [SpeakLabour] is such work about a project.
public enum LightWork {
    /// Hashes the files of a delivery folder, and what is left of its making, anew.
    VERIFY,

    /// Watches a finished film and names what is wrong with it.
    CHECK,

    /// Reads what sounds there are in a folder, so that scripts can ask for them by name.
    INDEX;

    /// Which labour does it, and its name for people.
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A job of it.
    ///
    /// @param what a delivery folder; for [#CHECK] also a film; for [#INDEX] a folder of sounds
    /// @param title for people
    /// @throws StudioFault.Input `queue.nothing-there` if there is no such folder or film
    public JobOrder of(Path what, String title) throws StudioFault.Input {
        Path path = what.toAbsolutePath().normalize();
        boolean there = this == CHECK ? Files.exists(path) : Files.isDirectory(path);
        if (!there) {
            throw new StudioFault.Input(
                    "queue.nothing-there",
                    this == CHECK
                            ? "There is no film and no folder " + path + "."
                            : "There is no folder " + path + ".",
                    this == INDEX
                            ? "Name a folder of sounds: \"longplay queue add index ~/Sounds\"."
                            : "Name a delivery folder: \"longplay queue add "
                                    + kind()
                                    + " film\".");
        }
        Path parent = path.getParent();
        Path place = Files.isDirectory(path) || parent == null ? path : parent;
        return JobOrder.light(kind(), title, place.toString(), path.toString());
    }
}
