package studio.longplay.app.settings;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.doctor.DiskSpeed;
import studio.longplay.engine.store.Mount;
import studio.longplay.engine.store.home.HomeChoice;
import studio.longplay.engine.store.home.HomeNote;
import studio.longplay.engine.store.home.HomeSwitch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// This machine's disks, for a window that was opened with a data folder; one for the window, since
/// what is chosen later does not tell how it was opened.
public final class StudioHomeDisks implements HomeDisks {
    private final Path home;
    private @Nullable Boolean named;

    /// @param home the data folder of this start
    public StudioHomeDisks(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    @Override
    public synchronized Standing standing() throws StudioFault {
        HomeChoice choice = HomeChoice.of(Optional.empty());
        if (named == null) {
            named =
                    !choice.folder().equals(home)
                            || choice.reason() == HomeChoice.Reason.ENVIRONMENT;
        }
        Optional<Path> other = Optional.of(choice.folder()).filter(path -> !path.equals(home));
        Optional<Path> coming = named ? Optional.empty() : choice.next().or(() -> other);
        return new Standing(named, coming, HomeSwitch.bytesIn(home));
    }

    @Override
    public HomeSeen look(Path folder, JobContext context) throws StudioFault {
        Path there = nearest(folder.toAbsolutePath().normalize());
        Optional<Mount> disk = Mount.of(there);
        return new HomeSeen(
                folder,
                free(there),
                speed(there, context),
                disk.filter(Mount::isNetwork).isPresent(),
                disk.filter(Mount::forbidsPrograms).isEmpty(),
                isEmpty(folder));
    }

    private static Path nearest(Path folder) {
        Path there = folder;
        Path above = there.getParent();
        while (above != null && !Files.isDirectory(there)) {
            there = above;
            above = there.getParent();
        }
        return there;
    }

    private static OptionalLong free(Path folder) {
        try {
            return OptionalLong.of(Machine.freeBytes(folder));
        } catch (StudioFault silent) {
            return OptionalLong.empty();
        }
    }

    private static double speed(Path folder, JobContext context) {
        try {
            return DiskSpeed.measure(folder, context).writeBytesPerSecond();
        } catch (StudioFault unwritable) {
            return 0;
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException notThereYet) {
            return !Files.exists(folder);
        }
    }

    @Override
    public void take(Path folder, boolean move) throws StudioFault {
        HomeSwitch change = new HomeSwitch(HomeNote.usual(), home);
        if (move) {
            change.moveLater(folder);
        } else {
            change.leave(folder);
        }
    }

    @Override
    public void stay() throws StudioFault {
        new HomeSwitch(HomeNote.usual(), home).stay();
    }
}
