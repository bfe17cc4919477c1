package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.interchange.Format;
import studio.longplay.engine.render.interchange.LossReport;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes a project's timeline for another program, its media beside "
                        + "it, and says what the format could not hold.",
        footerHeading = "%nExample:%n",
        footer = "  longplay timeline export ~/projects/coriolanus --format mlt -o cut.mlt")
final class TimelineExportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "otio, edl, fcpxml or mlt. Default: by the file's suffix.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "What to write; an EDL becomes a file for each track.")
    private @Nullable Path out;

    private record Answer(String file, String format, List<String> lost) {}

    @Override
    int run(Console console) throws StudioFault {
        Path file = Objects.requireNonNull(out);
        Format wanted = format(file);
        LossReport report;
        try (Studio studio = Studio.open(home());
                ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(project))) {
            Project read = open.project();
            report = studio.exportTimeline(read, wanted, file, console.progress());
        }
        report.lines().forEach(line -> console.note("not in " + wanted.title() + ": " + line));
        console.answer(
                new Answer(file.toString(), wanted.suffix(), report.lines()),
                List.of(
                        file
                                + ": "
                                + (report.isEmpty()
                                        ? "everything is in it"
                                        : Count.of(report.losses().size(), "loss"))));
        return CommandLineApp.DONE;
    }

    private Format format(Path file) throws StudioFault.Input {
        String name = String.valueOf(file.getFileName());
        String wanted = format == null ? name.substring(name.lastIndexOf('.') + 1) : format;
        return Format.find(wanted)
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "option.format",
                                "\"" + wanted + "\" names no format we write.",
                                "Use --format otio, edl, fcpxml or mlt."));
    }
}
