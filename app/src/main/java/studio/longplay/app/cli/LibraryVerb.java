package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.library.Library;

import java.util.List;
import java.util.Locale;

@Command(
        name = "library",
        mixinStandardHelpOptions = true,
        description = "All takes ever made in this home.",
        synopsisSubcommandLabel = "search|stats|measure|rebuild",
        subcommands = {
            LibrarySearchVerb.class,
            LibraryVerb.Stats.class,
            LibraryVerb.Measure.class,
            LibraryVerb.Rebuild.class
        })
final class LibraryVerb extends Group {
    /// Says in passing that the window has the index.
    static Library open(Studio studio, Console console) throws StudioFault {
        Library library = studio.library().open(console.progress());
        if (library.isCopy()) {
            console.note(
                    "note: another Longplay has the library open; this one read its journal anew.");
        }
        return library;
    }

    @Command(
            name = "stats",
            mixinStandardHelpOptions = true,
            description = "Says how much there is.",
            footerHeading = "%nExample:%n",
            footer = "  longplay library stats")
    static final class Stats extends Verb {
        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                Library.Extent extent = open(studio, console).extent();
                console.answer(
                        extent,
                        List.of(
                                String.format(
                                        Locale.ROOT,
                                        "%s, %.1f minutes, %.1f MB",
                                        Count.of(extent.takes(), "take"),
                                        extent.samples() / (60 * 48_000.0),
                                        extent.bytes() / 1e6),
                                Count.of(extent.unmeasured(), "take") + " not measured",
                                Count.of(extent.deleted(), "take") + " deleted",
                                Count.of(extent.voices(), "voice")));
            }
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "measure",
            mixinStandardHelpOptions = true,
            description = "Finds out how good takes are of which nobody knows.",
            footerHeading = "%nExample:%n",
            footer = "  longplay library measure")
    static final class Measure extends Verb {
        private record Measured(int measured) {}

        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                int measured = studio.library().measure(console.progress());
                console.answer(
                        new Measured(measured), List.of(Count.of(measured, "take") + " measured"));
            }
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = "Makes the index again and compares it with the files there are.",
            footerHeading = "%nExample:%n",
            footer = "  longplay library rebuild")
    static final class Rebuild extends Verb {
        private record Rebuilt(int takes, int found) {}

        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                int found = studio.library().rebuild(console.progress());
                int takes = open(studio, console).extent().takes();
                console.answer(
                        new Rebuilt(takes, found),
                        List.of(
                                Count.of(takes, "take")
                                        + ", "
                                        + found
                                        + " of them found beside the journal"));
            }
            return CommandLineApp.DONE;
        }
    }
}
