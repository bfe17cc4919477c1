package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.inference.run.ProfileFigures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = {
            "How much of this machine models take: eco, balanced or ultra.",
            "Without a name, all three are measured here, with a model of matrix products, and the"
                    + " one in use is marked."
        },
        footerHeading = "%nExample:%n",
        footer = {"  longplay models profile", "  longplay models profile eco"})
final class ModelsProfileVerb extends Verb {
    private static final double BYTES_PER_GIGABYTE = 1e9;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PROFILE",
            description = "The one to use from now on: eco, balanced or ultra.")
    private @Nullable String wanted;

    private record Chosen(Profile profile) {}

    /// What was measured.
    private record Measured(Profile profile, MachineWorth machine) {}

    @Override
    int run(Console console) throws StudioFault {
        PolicyFile table = new PolicyFile(home());
        if (wanted == null) {
            try (Studio studio = Studio.open(home())) {
                measured(console, table, studio.modelKeeper().measure(console.progress()));
            }
            return CommandLineApp.DONE;
        }
        Profile profile = Profile.of(wanted).orElseThrow(this::unknown);
        table.write(table.read().with(profile));
        console.answer(
                new Chosen(profile),
                List.of("Models take %s: %s.".formatted(profile.id(), profile.words())));
        return CommandLineApp.DONE;
    }

    private StudioFault.Input unknown() {
        return new StudioFault.Input(
                "model.profile",
                "There is no profile \"" + wanted + "\".",
                "Name eco, balanced or ultra.");
    }

    private static void measured(Console console, PolicyFile table, MachineWorth worth) {
        Profile used = table.read().profile();
        List<String> lines = new ArrayList<>();
        for (ProfileFigures figures : worth.figures()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s %-9s %6.1f GFLOP/s on %s, %s, %s; %s",
                            figures.profile() == used ? "*" : " ",
                            figures.profile().id(),
                            figures.gigaflops(),
                            figures.chip().words(),
                            figures.precision().id(),
                            figures.threads() == 1 ? "1 thread" : figures.threads() + " threads",
                            quality(figures)));
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "  memory    %6.1f GB/s, %.1f GB",
                        worth.memoryGigabytesPerSecond(),
                        worth.memoryBytes() / BYTES_PER_GIGABYTE));
        lines.add(worth.proposed().why() + " Proposed: " + worth.proposed().profile().id() + ".");
        console.answer(new Measured(used, worth), lines);
    }

    private static String quality(ProfileFigures figures) {
        return figures.deviationDb() <= ProfileFigures.SAME
                ? "the same numbers as the most exact way"
                : String.format(
                        Locale.ROOT,
                        "differs from the most exact way at %.0f dB",
                        figures.deviationDb());
    }
}
