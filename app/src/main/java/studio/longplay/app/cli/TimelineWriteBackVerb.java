package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.writeback.DiffLine;
import studio.longplay.engine.edit.writeback.Hunk;
import studio.longplay.engine.edit.writeback.ScriptProposal;
import studio.longplay.engine.edit.writeback.TextDiff;
import studio.longplay.engine.edit.writeback.Unwritten;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.TimelineWriting;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "write-back",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what the script would be as the timeline has it: without "
                    + "lines that were taken out and words that are no longer heard, and "
                    + "lines in the order they are heard; exit code 1 if it is not so yet.",
            "With --apply it is written, as one edit."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay timeline write-back play.longplay",
            "  longplay timeline write-back play.longplay --apply"
        })
final class TimelineWriteBackVerb extends Verb {
    @Parameters(paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Option(names = "--apply", description = "Write it; undo in the studio takes it back.")
    private boolean apply;

    /// @param diff unified, as `diff -u` writes it
    private record Answer(
            String script,
            boolean applied,
            List<Change> changes,
            List<Left> unwritten,
            List<String> diff) {}

    private record Change(String kind, String speaker, String words, String why) {
        static Change of(Hunk hunk) {
            return new Change(
                    hunk.kind().name().toLowerCase(Locale.ROOT),
                    hunk.speaker(),
                    hunk.words(),
                    hunk.sentence());
        }
    }

    private record Left(String speaker, String words, String why) {
        static Left of(Unwritten unwritten) {
            return new Left(unwritten.speaker(), unwritten.words(), unwritten.sentence());
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home());
                ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(project))) {
            Project before = open.project();
            ScriptProposal proposal =
                    ScriptProposal.of(
                            TimelineWriting.of(
                                    before, studio.timeline(before, console.progress())));
            boolean writes = apply && !proposal.isEmpty();
            if (writes) {
                open.apply(proposal.edit());
            }
            Answer answer =
                    new Answer(
                            before.scriptFile(),
                            writes,
                            proposal.hunks().stream().map(Change::of).toList(),
                            proposal.unwritten().stream().map(Left::of).toList(),
                            diff(before.scriptFile(), proposal));
            console.answer(answer, lines(answer));
            return proposal.isEmpty() || writes ? CommandLineApp.DONE : CommandLineApp.FOUND;
        }
    }

    private static List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        for (Change change : answer.changes()) {
            lines.add(line(change.kind() + " ", change.speaker(), change.words(), change.why()));
        }
        for (Left left : answer.unwritten()) {
            lines.add(line("not written: ", left.speaker(), left.words(), left.why()));
        }
        if (answer.changes().isEmpty()) {
            lines.add("The script says what the timeline does.");
            return lines;
        }
        lines.add("");
        lines.addAll(answer.diff());
        lines.add("");
        lines.add(answer.applied() ? "Written." : "Nothing is written yet; --apply does it.");
        return lines;
    }

    private static String line(String what, String speaker, String words, String why) {
        String brief = TimelineAnswer.brief(words.replace('\n', ' '));
        return what + speaker + ", “" + brief + "”: " + why;
    }

    private static List<String> diff(String file, ScriptProposal proposal) {
        List<String> lines = new ArrayList<>();
        for (List<DiffLine> stretch : TextDiff.stretches(proposal.diff())) {
            if (lines.isEmpty()) {
                lines.add("--- " + file);
                lines.add("+++ " + file + " (timeline)");
            }
            lines.add(TextDiff.heading(stretch));
            stretch.forEach(line -> lines.add(line.unified()));
        }
        return lines;
    }
}
