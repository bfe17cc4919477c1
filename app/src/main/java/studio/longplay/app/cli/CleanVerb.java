package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description =
                "Removes finished work from the store that nothing has needed for some time. What"
                        + " was delivered stays; what is needed again is made again.",
        footerHeading = "%nExample:%n",
        footer = "  longplay clean --unused 14 --dry-run")
final class CleanVerb extends Verb {
    @Option(
            names = "--unused",
            paramLabel = "DAYS",
            description = "What has not been used for so many days. Default: ${DEFAULT-VALUE}.")
    private int unusedDays = 30;

    @Option(names = "--dry-run", description = "Only say what would be removed.")
    private boolean pretending;

    @Override
    int run(Console console) throws StudioFault {
        if (unusedDays < 0) {
            throw new StudioFault.Input(
                    "option.unused",
                    unusedDays + " days are in the future.",
                    "Say 0 for everything that is not in use now.");
        }
        Instant asked = Instant.now().minus(Duration.ofDays(unusedDays));
        Optional<Instant> needed = ExportLedger.in(home()).neededSince();
        Instant since = needed.filter(asked::isAfter).orElse(asked);
        if (since.isBefore(asked)) {
            console.note(
                    "Exports are unfinished that began at "
                            + since
                            + " or later, so what was used since then stays. \"longplay resume"
                            + " --list\" names them, \"longplay resume --forget\" lets them go.");
        }
        try (ArtifactStore store = ArtifactStore.open(new Home(home()).artifacts())) {
            ArtifactStore.Purged removed = pretending ? store.purgeable(since) : store.purge(since);
            console.answer(removed, List.of(line(removed)));
        }
        return CommandLineApp.DONE;
    }

    private String line(ArtifactStore.Purged removed) {
        return "%s %s, %s"
                .formatted(
                        pretending ? "would remove" : "removed",
                        Count.of((int) removed.artifacts(), "finished piece"),
                        InWords.size(removed.bytes()));
    }
}
