package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.qc.QualityLimits;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Re-hashes and re-measures a delivery folder, also a copy of one, and what is left of"
                    + " its making; does the quality check of the film anew; names what is wrong.",
            "Ends with 1 if anything is."
        },
        footerHeading = "%nExample:%n",
        footer = {"  longplay verify film", "  longplay verify --quick film"})
final class VerifyVerb extends Verb {
    @Parameters(index = "0", paramLabel = "DIR", description = "A delivery folder.")
    private @Nullable Path folder;

    @Option(
            names = "--quick",
            description =
                    "Only re-hash, and count the film's packets: do not watch it and measure the"
                            + " mix anew.")
    private boolean quick;

    @Option(
            names = "--full",
            description =
                    "Look at every picture of the film, to the frame. Default: as when it was"
                            + " delivered.")
    private boolean full;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description =
                    "Limits of the quality check. Default: quality.json in the data folder, else"
                            + " the shipped limits.")
    private @Nullable Path limits;

    @Override
    int run(Console console) throws StudioFault {
        ProgressLine progress = console.progress();
        FolderVerification.Depth depth = depth();
        QualityLimits held = CheckVerb.limits(limits, home());
        FolderCheck.Result hashed = check(Objects.requireNonNull(folder), home(), progress);
        FolderCheck.Result result = FolderVerification.check(hashed, depth, held, progress);
        List<String> lines =
                result.verdicts().stream()
                        .map(verdict ->
                                (verdict.sound() ? "ok   " : "BAD  ")
                                        + verdict.file()
                                        + (verdict.sound() ? "" : ": " + verdict.problem()))
                        .toList();
        console.answer(result, lines);
        if (isAny(result, false)) {
            console.note(
                    "\"longplay repair\" makes again what is damaged, and only that; so does the"
                            + " command that made it.");
        }
        if (isAny(result, true)) {
            console.note(
                    "What the quality check finds is in the film as it was delivered: change what"
                            + " it names and export again.");
        }
        return result.sound() ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }

    private FolderVerification.Depth depth() throws StudioFault.Input {
        if (quick && full) {
            throw new StudioFault.Input(
                    "option.verify-depth",
                    "--quick and --full do not go together.",
                    "Leave one out.");
        }
        return quick
                ? FolderVerification.Depth.QUICK
                : full ? FolderVerification.Depth.FULL : FolderVerification.Depth.USUAL;
    }

    private static boolean isAny(FolderCheck.Result result, boolean quality) {
        return result.verdicts().stream()
                .anyMatch(verdict -> !verdict.sound() && verdict.quality() == quality);
    }

    /// Looks into the store too, where this machine has one.
    static FolderCheck.Result check(Path folder, Path home, JobContext context) throws StudioFault {
        Path artifacts = new Home(home).artifacts();
        if (!Files.isDirectory(artifacts)) {
            return FolderCheck.check(folder, context);
        }
        try (ArtifactStore store = ArtifactStore.open(artifacts)) {
            return FolderCheck.check(folder, store, context);
        }
    }
}
