package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.AskedAgain;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Manifest.FileEntry;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.render.resume.FilmSource;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = {
            "Makes again what \"verify\" finds wrong in a delivery folder, and only that.",
            "Where the film was not made on this machine it is asked for as its manifest says, of"
                    + " the project with its script."
        },
        footerHeading = "%nExample:%n",
        footer = {"  longplay repair film", "  longplay repair film --project play.longplay"})
final class RepairVerb extends Verb {
    @Parameters(index = "0", paramLabel = "DIR", description = "A delivery folder.")
    private @Nullable Path folder;

    @Option(
            names = "--project",
            paramLabel = "SOURCE",
            description =
                    "The project folder or the script that the film was made from. Default: what"
                            + " this machine remembers, else one with that script beside the film,"
                            + " among the projects or here.")
    private @Nullable Path project;

    /// The command it runs winds up by itself when it is interrupted.
    @Override
    public Integer call() throws StudioFault {
        return isRemembered() ? run(console()) : super.call();
    }

    @Override
    int run(Console console) throws StudioFault {
        Path whole = whole();
        Optional<Manifest> before = ManifestFile.find(whole);
        if (isRemembered()) {
            int code = instead(asked(whole).orElseThrow().words());
            if (code != CommandLineApp.DONE) {
                return code;
            }
        } else {
            makeAgain(console, before.orElseThrow(() -> untold(whole)), whole);
        }
        return told(console, before, whole);
    }

    private Path whole() {
        return Objects.requireNonNull(folder).toAbsolutePath().normalize();
    }

    private boolean isRemembered() throws StudioFault {
        return project == null && asked(whole()).isPresent();
    }

    private void makeAgain(Console console, Manifest manifest, Path whole) throws StudioFault {
        Path source = source(manifest, whole);
        console.note("It is made from " + source + ".");
        try (Studio studio = Studio.open(home())) {
            studio.checks()
                    .lead(
                            manifest.files().stream()
                                    .anyMatch(file -> file.name().startsWith("sync-leader.")));
            studio.mark(AskedAgain.mark(manifest));
            Manifest made =
                    ProjectFolder.isProject(source)
                            ? studio.export(
                                    source,
                                    whole,
                                    usual -> AskedAgain.of(manifest, usual),
                                    console.progress())
                            : studio.make(
                                    source,
                                    whole,
                                    AskedAgain.of(
                                            manifest, DeliverySettings.usual(ExportPreset.HD)),
                                    console.progress());
            MakeVerb.report(console, made, whole);
        }
    }

    private Path source(Manifest manifest, Path whole) throws StudioFault {
        FilmSource source = new FilmSource(manifest);
        return project != null
                ? source.named(project.toAbsolutePath().normalize())
                : source.near(whole, List.of(new Home(home()).projects(), Path.of("")))
                        .orElseThrow(() -> unknown(whole));
    }

    private int told(Console console, Optional<Manifest> before, Path whole) throws StudioFault {
        FolderCheck.Result now = VerifyVerb.check(whole, home(), console.progress());
        Manifest after = ManifestFile.read(whole);
        if (before.isPresent() && !areSame(before.get().files(), after.files())) {
            console.note(
                    "Its script, project or settings have changed since it was delivered, or this"
                            + " machine encodes otherwise: it is the film of today.");
        }
        console.note(
                now.sound()
                        ? "All " + Count.of(now.verdicts().size(), "file") + " are right."
                        : "Something is still wrong; \"longplay verify\" names it.");
        return now.sound() ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }

    /// Whether it is the same delivery, to the byte. Manifests differ where a script has another
    /// name by now; that makes no other film.
    static boolean areSame(List<FileEntry> before, List<FileEntry> after) {
        return bytes(before).equals(bytes(after));
    }

    private static Set<String> bytes(List<FileEntry> files) {
        return files.stream()
                .map(file -> file.name() + " " + file.sha256())
                .collect(Collectors.toSet());
    }

    private Optional<ExportLedger.Entry> asked(Path whole) throws StudioFault {
        return ExportLedger.in(home()).of(whole).filter(entry -> !entry.words().isEmpty());
    }

    /// Nothing of what was asked for is guessed: the project alone does not tell the preset.
    private static StudioFault.Input untold(Path whole) {
        return new StudioFault.Input(
                "repair.no-manifest",
                whole
                        + " has no manifest that can be read: neither with which settings it was"
                        + " made is known, nor which of its files are damaged.",
                "Put manifest.json back from another copy, or export the project into this folder"
                        + " with the options it was made with; all files are written anew then.");
    }

    private static StudioFault.Input unknown(Path whole) {
        return new StudioFault.Input(
                "repair.unknown-source",
                "It is not known here what " + whole + " was made from.",
                "Name the project or the script with --project; only what is damaged or missing is"
                        + " made.");
    }
}
