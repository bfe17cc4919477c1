package studio.longplay.engine.store.home;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Goes from one data folder to another.
///
/// @param note what remembers it
/// @param now the data folder so far
public record HomeSwitch(HomeNote note, Path now) {
    /// What the note says where nobody chose.
    private static final Optional<Path> NONE = Optional.empty();

    public HomeSwitch {
        now = now.toAbsolutePath().normalize();
    }

    /// Has another folder used from the next start on; what is in the one so far stays there.
    ///
    /// @throws StudioFault.Input `home.inside`
    /// @throws StudioFault.Resource if nothing can be written there
    public void leave(Path wanted) throws StudioFault {
        Path to = checked(wanted);
        made(to);
        note.write(kept(to, NONE, NONE));
    }

    /// Has everything taken along when the window next starts: until then it stays as it is.
    ///
    /// @throws StudioFault.Input `home.inside`, `home.occupied`
    /// @throws StudioFault.Resource if nothing can be written there, or `home.space`
    public void moveLater(Path wanted) throws StudioFault {
        Path to = checked(wanted);
        made(to);
        new HomeMove(now, to).requirePossible();
        note.write(kept(now, Optional.of(to), NONE));
    }

    /// Takes everything along now.
    ///
    /// @throws StudioFault.Input `home.inside`, `home.occupied`
    /// @throws StudioFault.Resource `home.in-use` if another process has the folder open,
    ///   `home.space`, or what a disk says; everything is where it was then
    /// @throws java.util.concurrent.CancellationException likewise
    public void move(Path wanted, JobContext context) throws StudioFault {
        Path to = checked(wanted);
        made(to);
        HomeMove move = new HomeMove(now, to);
        move.requirePossible();
        HomeNote.Kept before = note.read();
        note.write(kept(now, Optional.of(to), NONE));
        boolean done = false;
        try {
            move.bring(context);
            note.write(kept(to, NONE, Optional.of(now)));
            done = true;
        } finally {
            if (!done) {
                note.write(new HomeNote.Kept(before.folder(), NONE, NONE));
            }
        }
        move.removeOld();
        note.write(kept(to, NONE, NONE));
    }

    /// Gives a move up that was put off.
    public void stay() throws StudioFault {
        note.write(kept(now, NONE, NONE));
    }

    /// The usual folder is not written down: it may be another when the environment is.
    private static HomeNote.Kept kept(Path folder, Optional<Path> next, Optional<Path> left) {
        Optional<Path> named = Optional.of(folder).filter(path -> !path.equals(Home.usual()));
        return new HomeNote.Kept(named, next, left);
    }

    private Path checked(Path wanted) throws StudioFault {
        Path to = wanted.toAbsolutePath().normalize();
        if (to.startsWith(now) || now.startsWith(to)) {
            boolean same = to.equals(now);
            throw new StudioFault.Input(
                    "home.inside",
                    same
                            ? to + " is the data folder already."
                            : "The data folder cannot go from "
                                    + now
                                    + " to "
                                    + to
                                    + ": one is"
                                    + " inside the other.",
                    same ? "Choose another folder, or leave it." : "Choose a folder beside it.");
        }
        return to;
    }

    private static void made(Path folder) throws StudioFault {
        try {
            Files.createDirectories(folder);
            Path tried = Files.createTempFile(folder, ".longplay", ".part");
            Files.delete(tried);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /// What is in a data folder.
    ///
    /// @return bytes, without what libraries unpack again
    public static long bytesIn(Path folder) throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Path natives = new Home(folder).natives();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.startsWith(natives))
                    .filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        } catch (UncheckedIOException e) {
            throw DiskFault.reading(folder, Objects.requireNonNull(e.getCause()));
        }
    }
}
