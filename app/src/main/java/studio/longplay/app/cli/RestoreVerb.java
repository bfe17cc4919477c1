package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.folder.ProjectBackups;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Lists the backups in a project's folder, or makes a new project from one. The"
                        + " folder itself is only read, and need not open.",
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay restore play.longplay",
            "  longplay restore play.longplay --backup project-000000000041.json -o again.longplay"
        })
final class RestoreVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path folder;

    @Option(
            names = "--backup",
            paramLabel = "NAME",
            description = "The backup to restore. Default: only list what there is.")
    private @Nullable String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "A new folder for the project.")
    private @Nullable Path into;

    private record Restored(String project, String title, int edits) {}

    private record Backup(
            String name,
            String at,
            String title,
            boolean history,
            boolean readable,
            long bytes,
            int format,
            String program) {}

    @Override
    int run(Console console) throws StudioFault {
        Path whole = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        if (name == null) {
            return list(whole, console);
        }
        if (into == null) {
            throw new StudioFault.Input(
                    "restore.output",
                    "It is not said where the project is to go.",
                    "Name a new folder with -o.");
        }
        try (ProjectFolder made = ProjectBackups.restore(whole, name, into)) {
            String title = made.project().title();
            int edits = made.history().done().size();
            console.answer(
                    new Restored(made.folder().toString(), title, edits),
                    List.of(
                            "restored \"%s\" into %s, with %s"
                                    .formatted(title, made.folder(), Count.of(edits, "edit"))));
        }
        return CommandLineApp.DONE;
    }

    private static int list(Path folder, Console console) throws StudioFault {
        List<Backup> backups = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (ProjectBackups.Kept kept : ProjectBackups.of(folder)) {
            String at = kept.at().toString();
            backups.add(
                    new Backup(
                            kept.name(),
                            at,
                            kept.title(),
                            kept.history(),
                            kept.readable(),
                            kept.bytes(),
                            kept.written().format(),
                            kept.written().program()));
            lines.add(
                    "%-34s  %s  %9s  format %-3s  %s"
                            .formatted(
                                    kept.name(),
                                    at,
                                    InWords.size(kept.bytes()),
                                    kept.written().format() == 0 ? "?" : kept.written().format(),
                                    kept.readable()
                                            ? kept.title() + (kept.history() ? ", all edits" : "")
                                            : "cannot be read by this version"));
        }
        if (backups.isEmpty()) {
            throw new StudioFault.Input(
                    "restore.none",
                    folder + " has no backups.",
                    "One is made whenever a project that was edited is closed. Take the folder from"
                            + " a backup of your disk.");
        }
        console.answer(backups, lines);
        return CommandLineApp.DONE;
    }
}
