package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.render.takes.CastProject;
import studio.longplay.engine.render.takes.TakeDesk;
import studio.longplay.engine.render.takes.TakeImport;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes recordings of lines in, a file a line, by the numbers in "
                        + "their names (012.wav); exit code 1 if a file could not be used or "
                        + "seems to say something else.",
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay takes import play.longplay studio/*.wav",
            "  longplay takes import play.longplay --line 12 final.wav"
        })
final class TakesImportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Recordings.")
    private List<Path> files = List.of();

    @Option(
            names = "--line",
            paramLabel = "N",
            description = "The number of the line, whatever the name of the one file.")
    private @Nullable Integer number;

    private record Answer(List<Taken> files) {}

    /// @param confidence that it says the line, 0 to 1
    private record Taken(
            String file,
            String line,
            String speaker,
            boolean used,
            double confidence,
            double quality,
            String problem) {
        static Taken of(TakeImport.Outcome outcome) {
            double confidence =
                    outcome.take()
                            .flatMap(take -> take.fit())
                            .map(TakeFile.Fit::confidence)
                            .orElse(0.0);
            boolean used = outcome.take().isPresent();
            String problem =
                    used && confidence < studio.longplay.engine.voice.align.Alignment.DOUBTFUL
                            ? "It may say something else."
                            : outcome.fault().map(StudioFault::sentence).orElse("");
            return new Taken(
                    outcome.file().toString(),
                    outcome.line().id().value(),
                    outcome.line().speaker().name(),
                    used,
                    confidence,
                    outcome.take().map(take -> take.quality().score()).orElse(0.0),
                    problem);
        }

        String words() {
            return used
                    ? String.format(
                            Locale.ROOT,
                            "%s: %s, %.0f %% sure, quality %.0f of 100 %s",
                            file,
                            speaker,
                            100 * confidence,
                            quality,
                            problem)
                    : file + ": " + problem;
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home());
                ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(project))) {
            TakeDesk desk = studio.takes();
            CastProject read = desk.read(open.project());
            TakeImport.Imported imported =
                    desk.importing().run(read, byLine(read), console.progress());
            if (imported.outcomes().stream().anyMatch(outcome -> outcome.take().isPresent())) {
                open.apply(imported.edit());
            }
            List<Taken> taken = imported.outcomes().stream().map(Taken::of).toList();
            List<String> lines = new ArrayList<>();
            taken.forEach(one -> lines.add(one.words().strip()));
            console.answer(new Answer(taken), lines);
            return taken.stream().allMatch(one -> one.problem().isEmpty())
                    ? CommandLineApp.DONE
                    : CommandLineApp.FOUND;
        }
    }

    private Map<ElementId, Path> byLine(CastProject read) throws StudioFault.Input {
        if (number == null) {
            return TakeImport.byName(read, files);
        }
        if (files.size() > 1) {
            throw new StudioFault.Input(
                    "option.line-many",
                    "Several files are not one line.",
                    "Leave --line out and number the files, or import one.");
        }
        return Map.of(read.line(number).id(), files.getFirst());
    }
}
