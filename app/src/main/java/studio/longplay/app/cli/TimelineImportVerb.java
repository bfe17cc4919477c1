package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.DeskRestore;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.render.TimelineExport;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Puts an OpenTimelineIO file on a project's timeline: as it was, if "
                    + "we wrote it; else on tracks of its own.",
            "One edit, which can be undone."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay timeline import ~/projects/coriolanus cut.otio")
final class TimelineImportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Parameters(index = "1", paramLabel = "FILE", description = "An .otio file.")
    private @Nullable Path file;

    private record Answer(
            String file, int tracks, int clips, int markers, int media, List<String> lost) {}

    @Override
    int run(Console console) throws StudioFault {
        Path from = Objects.requireNonNull(file);
        try (Studio studio = Studio.open(home());
                ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(project))) {
            Project before = open.project();
            TimelineExport.Read read = studio.importTimeline(before, from, console.progress());
            Arrangement was = before.arrangement();
            Arrangement is = read.arrangement();
            List<Edit> edits = new ArrayList<>(DeskRestore.edits(before.mix(), read.mix()));
            String name = "Import " + from.getFileName();
            if (!is.equals(was)) {
                edits.add(0, Edit.Arrange.of(name, was, is));
            }
            if (!edits.isEmpty()) {
                open.apply(new Edit.Compound(name, edits));
            }
            List<String> lost = read.losses().lines();
            lost.forEach(line -> console.note("not read: " + line));
            Answer answer =
                    new Answer(
                            from.toString(),
                            is.tracks().size() - was.tracks().size(),
                            is.userClips().size() - was.userClips().size(),
                            is.markers().size() - was.markers().size(),
                            is.bin().size() - was.bin().size(),
                            lost);
            console.answer(answer, lines(answer));
        }
        return CommandLineApp.DONE;
    }

    /// What there is more of than before; a file of ours may also leave less.
    private static List<String> lines(Answer answer) {
        return List.of(
                String.join(
                                ", ",
                                Count.of(answer.tracks(), "track"),
                                Count.of(answer.clips(), "clip"),
                                Count.of(answer.markers(), "marker"),
                                Count.of(answer.media(), "file"))
                        + " more");
    }
}
