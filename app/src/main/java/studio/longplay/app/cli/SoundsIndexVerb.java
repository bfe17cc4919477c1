package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.sfx.bank.IndexReport;
import studio.longplay.engine.sfx.bank.SoundBanks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Reads what sounds there are in a folder, so that scripts can ask for them by"
                        + " name; exit code 1 if some files are no sounds.",
        footerHeading = "%nExample:%n",
        footer = "  longplay sounds index ~/Sounds --licence \"CC0\"")
final class SoundsIndexVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "All below it is read too.")
    private @Nullable Path folder;

    @Option(
            names = "--licence",
            paramLabel = "TERMS",
            description = "Under which its sounds may be used that do not say it themselves.")
    private @Nullable String licence;

    @Option(names = "--remove", description = "Forget the folder; its files stay.")
    private boolean remove;

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            SoundBanks banks = studio.sounds().banks();
            Path wanted = Objects.requireNonNull(folder);
            return remove ? forget(banks, wanted, console) : index(banks, wanted, console);
        }
    }

    private int index(SoundBanks banks, Path wanted, Console console) throws StudioFault {
        IndexReport report = banks.index(wanted, console.progress());
        if (licence != null) {
            banks.license(report.bank(), licence);
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                Count.of(report.sounds(), "sound")
                        + " in "
                        + report.folder()
                        + ", "
                        + report.unchanged()
                        + " unchanged, "
                        + report.gone()
                        + " gone");
        report.refused().forEach(it -> lines.add("  left out " + it.file() + ": " + it.why()));
        console.answer(report, lines);
        return report.refused().isEmpty() ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }

    private record Forgotten(String bank) {}

    private static int forget(SoundBanks banks, Path wanted, Console console) throws StudioFault {
        Path whole = wanted.toAbsolutePath().normalize();
        String bank =
                banks.banks().stream()
                        .filter(it -> it.path().equals(whole))
                        .findFirst()
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "sounds.bank-unknown",
                                        "The folder " + whole + " was never indexed.",
                                        "\"longplay sounds search\" names the folders there are."))
                        .id();
        banks.remove(bank);
        console.answer(new Forgotten(bank), List.of("forgot " + whole));
        return CommandLineApp.DONE;
    }
}
