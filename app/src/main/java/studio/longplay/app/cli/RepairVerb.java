package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.resume.ExportLedger;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description =
                "Makes again what \"verify\" finds wrong in a delivery folder, and only that.",
        footerHeading = "%nExample:%n",
        footer = "  longplay repair film")
final class RepairVerb extends Verb {
    @Parameters(index = "0", paramLabel = "DIR", description = "A delivery folder.")
    private @Nullable Path folder;

    /// The command it runs winds up by itself when it is interrupted.
    @Override
    public Integer call() throws StudioFault {
        return run(console());
    }

    @Override
    int run(Console console) throws StudioFault {
        Path whole = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        ExportLedger.Entry asked = asked(whole);
        Optional<Manifest> before = ManifestFile.find(whole);
        int code = instead(asked.words());
        if (code != CommandLineApp.DONE) {
            return code;
        }
        FolderCheck.Result now = VerifyVerb.check(whole, home(), console.progress());
        Manifest after = ManifestFile.read(whole);
        if (before.isPresent() && !before.get().digest().equals(after.digest())) {
            console.note(
                    "Its script, project or settings have changed since it was delivered: it is"
                            + " the film of today.");
        }
        console.note(
                now.sound()
                        ? "All " + Count.of(now.verdicts().size(), "file") + " are right."
                        : "Something is still wrong; \"longplay verify\" names it.");
        return now.sound() ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }

    private ExportLedger.Entry asked(Path whole) throws StudioFault {
        return ExportLedger.in(home())
                .of(whole)
                .filter(entry -> !entry.words().isEmpty())
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "repair.unknown-source",
                                "It is not known here what " + whole + " was made from.",
                                "Make or export it again into the same folder: only what is"
                                        + " damaged or missing is made."));
    }
}
