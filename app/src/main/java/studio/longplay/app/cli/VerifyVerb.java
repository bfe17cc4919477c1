package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.FolderCheck;

import java.nio.file.Path;
import java.util.List;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Re-hashes a delivery folder and names what is wrong in it.",
        footerHeading = "%nExample:%n",
        footer = "  longplay verify film")
final class VerifyVerb extends Verb {
    @Parameters(index = "0", paramLabel = "DIR", description = "A delivery folder.")
    private @Nullable Path folder;

    @Override
    int run(Console console) throws StudioFault {
        ProgressLine progress = console.progress();
        FolderCheck.Result result =
                FolderCheck.check(java.util.Objects.requireNonNull(folder), progress);
        List<String> lines =
                result.verdicts().stream()
                        .map(verdict ->
                                (verdict.sound() ? "ok   " : "BAD  ")
                                        + verdict.file()
                                        + (verdict.sound() ? "" : ": " + verdict.problem()))
                        .toList();
        console.answer(result, lines);
        if (!result.sound()) {
            console.note("Make it again with the same command: only what is damaged is made.");
        }
        return result.sound() ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }
}
