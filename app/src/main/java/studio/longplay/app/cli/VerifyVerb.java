package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.FolderMeasure;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Re-hashes and re-measures a delivery folder and what is left of its making, and"
                        + " names what is wrong.",
        footerHeading = "%nExample:%n",
        footer = "  longplay verify film")
final class VerifyVerb extends Verb {
    @Parameters(index = "0", paramLabel = "DIR", description = "A delivery folder.")
    private @Nullable Path folder;

    @Option(
            names = "--quick",
            description = "Only re-hash: do not read the film's packets and measure the mix anew.")
    private boolean quick;

    @Override
    int run(Console console) throws StudioFault {
        ProgressLine progress = console.progress();
        Path whole = Objects.requireNonNull(folder);
        FolderCheck.Result result = check(whole, home(), progress);
        if (!quick) {
            result = FolderMeasure.check(whole, result, progress);
        }
        List<String> lines =
                result.verdicts().stream()
                        .map(verdict ->
                                (verdict.sound() ? "ok   " : "BAD  ")
                                        + verdict.file()
                                        + (verdict.sound() ? "" : ": " + verdict.problem()))
                        .toList();
        console.answer(result, lines);
        if (!result.sound()) {
            console.note(
                    "\"longplay repair\" makes again what is damaged, and only that; so does the"
                            + " command that made it.");
        }
        return result.sound() ? CommandLineApp.DONE : CommandLineApp.FOUND;
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
