package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.sfx.bank.RelinkReport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@Command(
        name = "relink",
        mixinStandardHelpOptions = true,
        description =
                "Finds sounds that were moved or renamed, by what is in them; exit code 1 if some"
                        + " stay missing.",
        footerHeading = "%nExample:%n",
        footer = "  longplay sounds relink /media/archive")
final class SoundsRelinkVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "Where to look, and below.")
    private @Nullable Path folder;

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            RelinkReport report =
                    studio.sounds()
                            .banks()
                            .relink(Objects.requireNonNull(folder), console.progress());
            List<String> lines = new ArrayList<>();
            report.found().forEach(file -> lines.add("found " + file));
            report.lost().forEach(file -> lines.add("still missing " + file));
            lines.add(
                    report.missing() == 0
                            ? "no sound is missing"
                            : report.found().size() + " of " + report.missing() + " found");
            console.answer(report, lines);
            return report.lost().isEmpty() ? CommandLineApp.DONE : CommandLineApp.FOUND;
        }
    }
}
