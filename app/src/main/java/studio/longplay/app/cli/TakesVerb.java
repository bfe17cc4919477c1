package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.render.takes.CastProject;
import studio.longplay.engine.render.takes.TakeEdits;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "takes",
        mixinStandardHelpOptions = true,
        description =
                "The takes of a project's lines: makes, records, keeps, chooses and imports them.",
        synopsisSubcommandLabel =
                "list|retake|record|inputs|choose|restore|star|note|remove|import",
        subcommands = {
            TakesListVerb.class,
            TakesRetakeVerb.class,
            TakesRecordVerb.class,
            TakesInputsVerb.class,
            TakesVerb.Choose.class,
            TakesVerb.Restore.class,
            TakesVerb.Star.class,
            TakesVerb.Note.class,
            TakesVerb.Remove.class,
            TakesImportVerb.class
        })
final class TakesVerb extends Group {
    /// A verb about one line of a project.
    abstract static class OfLine extends Verb {
        @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
        private @Nullable Path folder;

        @Parameters(
                index = "1",
                paramLabel = "LINE",
                description = "The line's number, as \"takes list\" has it.")
        private int number;

        abstract int run(Open open, Console console) throws StudioFault;

        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home());
                    ProjectFolder project = ProjectFolder.open(Objects.requireNonNull(folder))) {
                CastProject read = studio.takes().read(project.project());
                return run(new Open(studio, project, read, read.line(number)), console);
            }
        }
    }

    /// @param line the one that is meant
    record Open(Studio studio, ProjectFolder folder, CastProject read, Line line) {
        /// The chosen take after an edit, and what was done.
        void apply(Edit edit, Console console) throws StudioFault {
            folder.apply(edit);
            String chosen = folder.project().voicing().takesOf(line.id()).chosen();
            console.answer(
                    new Done(edit.name(), line.id().value(), chosen),
                    List.of(
                            edit.name()
                                    + ": "
                                    + (chosen.isEmpty()
                                            ? "the line is heard as the script has it"
                                            : chosen + " is heard")));
        }
    }

    private record Done(String edit, String line, String chosen) {}

    /// A verb about one take of a line.
    abstract static class OfTake extends OfLine {
        @Parameters(index = "2", paramLabel = "TAKE", description = "Its name, for example take-2.")
        private String take = "";

        abstract Edit edit(Project project, ElementId line, String id);

        @Override
        int run(Open open, Console console) throws StudioFault {
            Project project = open.folder().project();
            List<KeptTake> kept = project.voicing().takesOf(open.line().id()).kept();
            if (kept.stream().noneMatch(one -> one.id().equals(take))) {
                throw new StudioFault.Input(
                        "take.unknown",
                        "The line has no take \"" + take + "\".",
                        kept.isEmpty()
                                ? "\"longplay takes retake\" makes one."
                                : "It has " + String.join(", ", names(kept)) + ".");
            }
            open.apply(edit(project, open.line().id(), take), console);
            return CommandLineApp.DONE;
        }

        private static List<String> names(List<KeptTake> kept) {
            return kept.stream().map(KeptTake::id).toList();
        }
    }

    @Command(
            name = "choose",
            mixinStandardHelpOptions = true,
            description = "Has a kept take heard.",
            footerHeading = "%nExample:%n",
            footer = "  longplay takes choose play.longplay 12 take-2")
    static final class Choose extends OfTake {
        @Override
        Edit edit(Project project, ElementId line, String id) {
            return TakeEdits.choose(project, line, id);
        }
    }

    @Command(
            name = "star",
            mixinStandardHelpOptions = true,
            description = "Stars a take, or takes its star off.",
            footerHeading = "%nExample:%n",
            footer = "  longplay takes star play.longplay 12 take-2")
    static final class Star extends OfTake {
        @Override
        Edit edit(Project project, ElementId line, String id) {
            boolean starred =
                    project.voicing().takesOf(line).find(id).map(KeptTake::starred).orElse(false);
            return TakeEdits.star(project, line, id, !starred);
        }
    }

    @Command(
            name = "note",
            mixinStandardHelpOptions = true,
            description = "Writes a note on a take; without words it takes the note off.",
            footerHeading = "%nExample:%n",
            footer = "  longplay takes note play.longplay 12 take-2 \"warmer\"")
    static final class Note extends OfTake {
        @Parameters(index = "3", arity = "0..1", paramLabel = "WORDS", defaultValue = "")
        private String words = "";

        @Override
        Edit edit(Project project, ElementId line, String id) {
            return TakeEdits.note(project, line, id, words);
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Keeps a take no more; undo in the studio brings it back.",
            footerHeading = "%nExample:%n",
            footer = "  longplay takes remove play.longplay 12 take-2")
    static final class Remove extends OfTake {
        @Override
        Edit edit(Project project, ElementId line, String id) {
            return TakeEdits.remove(project, line, id);
        }
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Has a line heard as script and cast have it; its takes stay.",
            footerHeading = "%nExample:%n",
            footer = "  longplay takes restore play.longplay 12")
    static final class Restore extends OfLine {
        @Override
        int run(Open open, Console console) throws StudioFault {
            open.apply(TakeEdits.restore(open.folder().project(), open.line().id()), console);
            return CommandLineApp.DONE;
        }
    }
}
