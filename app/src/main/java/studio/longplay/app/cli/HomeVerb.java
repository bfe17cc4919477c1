package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.Mount;
import studio.longplay.engine.store.NativePlace;
import studio.longplay.engine.store.home.HomeChoice;
import studio.longplay.engine.store.home.HomeNote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@Command(
        name = "home",
        mixinStandardHelpOptions = true,
        description = {
            "Says which data folder is used, who said so, and what its disk permits.",
            "--home says more than the variable LONGPLAY_HOME, that more than what was chosen in"
                    + " the window or with \"home set\", and that more than the usual place."
        },
        synopsisSubcommandLabel = "[set]",
        subcommands = {HomeSetVerb.class},
        footerHeading = "%nExample:%n",
        footer = {"  longplay home", "  longplay home set ~/longplay-data --move"})
final class HomeVerb extends Verb {
    /// @param chosenBy option, environment, remembered or usual
    /// @param note the file that remembers a choice
    /// @param next where everything goes when the window next starts
    /// @param left a former folder that could not be removed
    /// @param disk name of its file system, empty where the system does not say
    /// @param natives where libraries are unpacked
    record Told(
            String folder,
            String chosenBy,
            String note,
            @Nullable String next,
            @Nullable String left,
            long freeBytes,
            String disk,
            boolean networkDisk,
            boolean runsPrograms,
            String natives) {}

    @Override
    int run(Console console) throws StudioFault {
        HomeChoice choice = homeChoice();
        tell(console, choice);
        if (choice.fault().isPresent()) {
            throw choice.fault().get();
        }
        return CommandLineApp.DONE;
    }

    static void tell(Console console, HomeChoice choice) throws StudioFault {
        Path folder = choice.folder();
        HomeNote note = HomeNote.usual();
        Optional<Mount> disk = Mount.of(folder);
        Optional<Path> left = choice.fault().isPresent() ? Optional.empty() : note.read().left();
        Told told =
                new Told(
                        folder.toString(),
                        choice.reason().name().toLowerCase(Locale.ROOT),
                        note.file().toString(),
                        choice.next().map(Path::toString).orElse(null),
                        left.map(Path::toString).orElse(null),
                        Machine.freeBytes(folder),
                        disk.map(Mount::kind).orElse(""),
                        disk.filter(Mount::isNetwork).isPresent(),
                        disk.filter(Mount::forbidsPrograms).isEmpty(),
                        NativePlace.of(new Home(folder)).folder().toString());
        console.answer(told, lines(told, choice.reason()));
    }

    private static List<String> lines(Told told, HomeChoice.Reason reason) {
        List<String> lines = new ArrayList<>();
        lines.add(told.folder);
        lines.add("  " + why(told, reason));
        lines.add("  " + InWords.size(told.freeBytes) + " free" + disk(told));
        if (told.networkDisk) {
            lines.add("  a disk of another machine: films come out slower, and may be cut off");
        }
        if (!told.runsPrograms) {
            lines.add("  nothing may be run from there (noexec); libraries are in " + told.natives);
        }
        if (told.next != null) {
            lines.add("  goes to " + told.next + " when the window next starts");
        }
        if (told.left != null) {
            lines.add("  " + told.left + " is what it was before, and can be deleted");
        }
        return lines;
    }

    private static String disk(Told told) {
        return told.disk.isEmpty() ? "" : ", " + told.disk;
    }

    private static String why(Told told, HomeChoice.Reason reason) {
        return switch (reason) {
            case OPTION -> "named by --home";
            case ENVIRONMENT -> "named by " + HomeChoice.VARIABLE;
            case REMEMBERED -> "chosen, as " + told.note + " says";
            case USUAL -> "the usual place: nobody chose another";
        };
    }
}
