package studio.longplay.engine.render.takes;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes recordings of lines into a project, one file a line: each goes into the media bin, is
/// aligned with its line and becomes its take.
public final class TakeImport {
    private static final String FOLDER = "Takes";
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?:line[ _-]?)?0*(\\d{1,6})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private final TakeDesk desk;
    private final FootageDesk footage;

    /// @param footage finds out what the files are
    public TakeImport(TakeDesk desk, FootageDesk footage) {
        this.desk = desk;
        this.footage = footage;
    }

    /// A file and what became of it.
    ///
    /// @param take how it fits its line and how good it is; empty if there is a fault
    /// @param fault why it was left out
    public record Outcome(
            Path file, Line line, Optional<Rendition> take, Optional<StudioFault> fault) {}

    /// What was taken in.
    ///
    /// @param edit puts the recordings into the bin and chooses them as takes; nothing where no
    ///   file could be used
    public record Imported(Edit.Compound edit, List<Outcome> outcomes) {
        public Imported {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// The number of a line in the name of a file: `012.wav`, `line-12 second try.wav`, `12
    /// MARA.wav`.
    public static OptionalInt numberIn(Path file) {
        Path name = file.getFileName();
        Matcher matcher = NUMBER.matcher(name == null ? "" : name.toString());
        return matcher.find()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }

    /// Finds the line of each file by the number in its name, see [CastProject#line(int)].
    ///
    /// @throws StudioFault.Input `take.file-unnamed` for a name without a number, `take.file-twice`
    ///   for two files of one line, `take.line-unknown`
    public static Map<ElementId, Path> byName(CastProject project, List<Path> files)
            throws StudioFault.Input {
        Map<ElementId, Path> byLine = new LinkedHashMap<>();
        for (Path file : files) {
            OptionalInt number = numberIn(file);
            if (number.isEmpty()) {
                throw new StudioFault.Input(
                        "take.file-unnamed",
                        "The name of " + file + " has no line's number in it.",
                        "Name the files by the numbers of their lines, for example 012.wav.");
            }
            Path other = byLine.put(project.line(number.getAsInt()).id(), file);
            if (other != null) {
                throw new StudioFault.Input(
                        "take.file-twice",
                        other + " and " + file + " are both line " + number.getAsInt() + ".",
                        "Import one after the other.");
            }
        }
        return byLine;
    }

    /// Takes files in. One that cannot be used is left out, with the reason; all others go on.
    ///
    /// @param files by line
    public Imported run(CastProject project, Map<ElementId, Path> files, JobContext context)
            throws StudioFault {
        Project before = project.project();
        Project now = before;
        List<Outcome> outcomes = new ArrayList<>();
        for (Map.Entry<ElementId, Path> entry : files.entrySet()) {
            context.checkCancelled();
            context.progress(new Progress("Import", outcomes.size(), files.size()));
            Line line = project.line(entry.getKey());
            try {
                BinItem item = item(now, entry.getValue(), context);
                TakeSource source = new TakeSource.Recorded(item.digest(), line.text());
                Project changed = now.withArrangement(now.arrangement().with(item));
                Rendition take =
                        desk.hear(
                                project.with(changed),
                                line.id(),
                                Optional.of(source),
                                context.silent());
                requireHeard(take, entry.getValue());
                now = TakeEdits.keep(changed, line.id(), source, "").applyTo(changed);
                outcomes.add(
                        new Outcome(entry.getValue(), line, Optional.of(take), Optional.empty()));
            } catch (StudioFault.Input | StudioFault.Media fault) {
                outcomes.add(
                        new Outcome(entry.getValue(), line, Optional.empty(), Optional.of(fault)));
            }
        }
        List<Edit> edits =
                List.of(
                        Edit.Arrange.of("Add to bin", before.arrangement(), now.arrangement()),
                        Edit.Voice.of("Keep takes", before.voicing(), now.voicing()));
        return new Imported(new Edit.Compound("Import takes", edits), outcomes);
    }

    private static void requireHeard(Rendition take, Path file) throws StudioFault.Media {
        if (!take.spoken().isRecorded()) {
            throw new StudioFault.Media(
                    "take.file-unusable",
                    "The recording "
                            + file
                            + " cannot be used: "
                            + take.fallbackReason().orElse("nobody speaks in it")
                            + ".",
                    "Record the line again, or save the file as a WAV of at most ten minutes.");
        }
    }

    /// Of a file in the bin already, with its name and place there.
    private BinItem item(Project project, Path file, JobContext context) throws StudioFault {
        BinItem item = FootageDesk.item(footage.look(file, context.silent()), FOLDER);
        if (item.channels() == 0) {
            throw new StudioFault.Media(
                    "take.file-silent",
                    "There is no sound in " + file + ".",
                    "Choose a recording of the line.");
        }
        BinItem known = project.arrangement().bin().get(item.digest());
        return known == null ? item : known.withFile(item.file());
    }
}
