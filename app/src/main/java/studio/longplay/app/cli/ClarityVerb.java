package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.HardLines;
import studio.longplay.engine.render.deliver.SpeechFacts.HardLine;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

@Command(
        name = "clarity",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the lines of a project that are hard to understand over music and effects:"
                    + " those that stand less than 7 LU over them. Ends with 1 if there are any.",
            "With --mend music and effects go down under these lines, as automation that moves"
                    + " with the line."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay clarity play.longplay --mend")
final class ClarityVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Option(names = "--mend", description = "Take music and effects down under these lines.")
    private boolean mend;

    private record Answer(List<HardLine> lines, boolean mended, List<ModelFallback> fallbacks) {}

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home());
                ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(project))) {
            HardLines found = studio.hardLines(open.project(), console.progress());
            Optional<Edit> remedy = mend ? found.remedyOfAll(open.project()) : Optional.empty();
            if (remedy.isPresent()) {
                open.apply(remedy.get());
            }
            boolean mending = remedy.isPresent();
            console.answer(
                    new Answer(found.worst(), mending, ModelFallback.told(studio, console)),
                    lines(found.worst(), mending));
            return found.worst().isEmpty() || mending ? CommandLineApp.DONE : CommandLineApp.FOUND;
        }
    }

    private static List<String> lines(List<HardLine> hard, boolean mended) {
        if (hard.isEmpty()) {
            return List.of("Every line stands clear of music and effects.");
        }
        List<String> lines = new ArrayList<>();
        for (HardLine line : hard) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s  line %d  %s: %s  (%.1f LU over music and effects)",
                            line.at(),
                            line.sourceLine(),
                            line.speaker(),
                            line.text(),
                            line.overBedLu()));
        }
        if (mended) {
            lines.add(hard.size() + " mended: music and effects go down there.");
        }
        return lines;
    }
}
