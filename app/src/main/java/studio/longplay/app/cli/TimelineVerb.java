package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.ProjectTimeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description =
                "Shows what stands on a project's timeline; to and from other "
                        + "programs, and back into the script.",
        synopsisSubcommandLabel = "show|lost|cross|export|import|write-back",
        subcommands = {
            TimelineVerb.Show.class,
            TimelineVerb.Lost.class,
            TimelineCrossVerb.class,
            TimelineExportVerb.class,
            TimelineImportVerb.class,
            TimelineWriteBackVerb.class
        })
final class TimelineVerb extends Group {
    /// A verb that looks at a project's timeline.
    abstract static class Looking extends Verb {
        @Parameters(paramLabel = "PROJECT", description = "A project folder.")
        private @Nullable Path project;

        abstract int answer(TimelineAnswer answer, Console console);

        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                ProjectTimeline timeline =
                        studio.timeline(Objects.requireNonNull(project), console.progress());
                return answer(TimelineAnswer.of(timeline), console);
            }
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Lists the tracks from the top down, with all clips and their times.",
            footerHeading = "%nExample:%n",
            footer = "  longplay timeline show play.longplay --json")
    static final class Show extends Looking {
        @Override
        int answer(TimelineAnswer answer, Console console) {
            console.answer(answer, answer.words());
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "lost",
            mixinStandardHelpOptions = true,
            description =
                    "Lists what was done on the timeline and has no place in it any "
                            + "more; exit code 1 if anything has none.",
            footerHeading = "%nExample:%n",
            footer = "  longplay timeline lost play.longplay")
    static final class Lost extends Looking {
        private record Answer(String title, List<TimelineAnswer.Lost> lost) {}

        @Override
        int answer(TimelineAnswer answer, Console console) {
            List<String> lines =
                    answer.lost().isEmpty()
                            ? List.of("Everything has its place.")
                            : answer.lostLines();
            console.answer(new Answer(answer.title(), answer.lost()), lines);
            return answer.lost().isEmpty() ? CommandLineApp.DONE : CommandLineApp.FOUND;
        }
    }
}
