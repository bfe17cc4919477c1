package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How many films are made at once where nobody says otherwise, kept in a data folder.
public final class FilmsAtOnce {
    private static final String NAME = "queue-at-once.txt";

    private final Path file;

    /// @param home nothing is read yet
    public FilmsAtOnce(Home home) {
        file = home.folder().resolve(NAME);
    }

    /// How many, 1 to [Capacity#MOST]; one where nobody chose or the file cannot be understood.
    public int read() {
        try {
            int kept = Integer.parseInt(Files.readString(file).strip());
            return Math.clamp(kept, 1, Capacity.MOST);
        } catch (IOException | NumberFormatException _) {
            // One film uses all cores already.
            return Capacity.USUAL.heavy();
        }
    }

    /// Keeps a number.
    ///
    /// @param films 1 to [Capacity#MOST]
    /// @throws StudioFault.Resource as [AtomicFile#write]
    public void write(int films) throws StudioFault {
        AtomicFile.write(file, Math.clamp(films, 1, Capacity.MOST) + "\n");
    }

    /// How many jobs at once go with so many films.
    public static int total(int films) {
        return Math.min(Capacity.MOST, Math.max(films, Capacity.USUAL.total()));
    }
}
