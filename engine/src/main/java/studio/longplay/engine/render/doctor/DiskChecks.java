package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.Mount;
import studio.longplay.engine.store.NativePlace;
import studio.longplay.engine.store.home.HomeChoice;
import studio.longplay.engine.store.home.HomeNote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Whether there is room, whether we may write, and how fast: in the data folder and where the
/// system keeps what is for a moment.
final class DiskChecks {
    private static final long LEAST_HOME_BYTES = 2_000_000_000L;
    private static final long LEAST_TEMPORARY_BYTES = 300_000_000L;

    /// Slower than this, pictures of a film wait for the disk.
    private static final double SLOW_BYTES_PER_SECOND = 20e6;

    private final Home home;

    DiskChecks(Home home) {
        this.home = home;
    }

    List<Check> all() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        return List.of(
                new Check("data folder", _ -> folder()),
                new Check("libraries", _ -> libraries(NativePlace.of(home))),
                new Check("disk", _ -> space(home.folder(), LEAST_HOME_BYTES)),
                new Check("temporary", _ -> space(temporary, LEAST_TEMPORARY_BYTES)),
                new Check("permissions", _ -> permissions()),
                new Check("write speed", context -> speed(home.folder(), context)),
                new Check("temp speed", context -> speed(temporary, context)));
    }

    /// Which it is, and who said so.
    private Found folder() {
        HomeChoice choice = HomeChoice.of(Optional.empty());
        String why =
                choice.folder().equals(home.folder()) ? why(choice.reason()) : "named by --home";
        String told = home.folder() + " (" + why + ")";
        return Mount.of(home.folder()).filter(Mount::isNetwork).isPresent()
                ? Found.note(
                        told + " is on a disk of another machine.",
                        "Films come out faster, and cannot be cut off, on a disk of this one:"
                                + " \"longplay home set FOLDER --move\".")
                : Found.good(told);
    }

    private static String why(HomeChoice.Reason reason) {
        return switch (reason) {
            case OPTION -> "named by --home";
            case ENVIRONMENT -> "named by " + HomeChoice.VARIABLE;
            case REMEMBERED -> "chosen, as " + HomeNote.usual().file() + " says";
            case USUAL -> "the usual place";
        };
    }

    static Found libraries(NativePlace place) {
        Optional<StudioFault> fault = place.fault();
        if (fault.isPresent()) {
            return Found.bad(fault.get().sentence(), fault.get().remedy());
        }
        return place.passedOver().isEmpty()
                ? Found.good("unpacked in " + place.folder())
                : Found.note(
                        "unpacked in "
                                + place.folder()
                                + ", since nothing may be run from "
                                + place.passedOver().getFirst()
                                + " (noexec).",
                        "Nothing needs to be done; mounted without noexec, that disk is used.");
    }

    static Found space(Path folder, long leastBytes) throws StudioFault {
        long freeBytes = Machine.freeBytes(folder);
        String free = MachineChecks.gigabytes(freeBytes) + " free at " + folder;
        return freeBytes >= leastBytes
                ? Found.good(free)
                : Found.bad(
                        free + "; at least " + MachineChecks.gigabytes(leastBytes) + " are needed.",
                        "Free some space, or have the data folder elsewhere: \"longplay home set"
                                + " FOLDER --move\".");
    }

    /// Makes, renames and deletes a file in every folder of ours that is there.
    Found permissions() throws StudioFault {
        List<Path> folders =
                List.of(
                        home.folder(),
                        home.artifacts(),
                        home.projects(),
                        home.models(),
                        home.library(),
                        home.sounds(),
                        home.logs());
        List<String> refused = new ArrayList<>();
        make(home.folder());
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && !mayChange(folder)) {
                refused.add(folder.toString());
            }
        }
        return refused.isEmpty()
                ? Found.good("files can be made, renamed and deleted")
                : Found.bad(
                        "Files cannot be changed in " + String.join(", ", refused) + ".",
                        "Make yourself the owner of these folders.");
    }

    private static void make(Path folder) throws StudioFault {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    private static boolean mayChange(Path folder) {
        Path made = folder.resolve("doctor-" + UUID.randomUUID() + ".part");
        Path renamed = folder.resolve("doctor-" + UUID.randomUUID() + ".part");
        try {
            Files.createFile(made);
            Files.move(made, renamed);
            Files.delete(renamed);
            return true;
        } catch (IOException forbidden) {
            return false;
        }
    }

    private static Found speed(Path folder, JobContext context) throws StudioFault {
        make(folder);
        DiskSpeed speed = DiskSpeed.measure(folder, context);
        String told =
                String.format(
                        Locale.ROOT,
                        "%.0f MB/s written and kept, %.0f MB/s read",
                        speed.writeBytesPerSecond() / 1e6,
                        speed.readBytesPerSecond() / 1e6);
        return speed.writeBytesPerSecond() >= SLOW_BYTES_PER_SECOND
                ? Found.good(told)
                : Found.note(told + ".", "Films come out faster on another disk.");
    }
}
