package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.takes.CastProject;
import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.render.takes.TakeDesk;
import studio.longplay.engine.render.takes.TakeRow;
import studio.longplay.engine.render.takes.TakeSheet;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists a project's lines with their numbers, lengths and takes; "
                    + "lengths of lines that are not spoken yet are guessed (~).",
            "Lines too long for their places are marked."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay takes list play.longplay --with-takes")
final class TakesListVerb extends Verb {
    @Parameters(paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Option(names = "--with-takes", description = "Only lines that have takes.")
    private boolean onlyWithTakes;

    private record Answer(String title, List<Row> lines) {}

    private record Row(
            int number,
            String id,
            String speaker,
            String text,
            double seconds,
            boolean made,
            boolean fits,
            List<Take> takes) {}

    private record Take(
            String id,
            boolean chosen,
            boolean starred,
            String note,
            String from,
            boolean outOfDate) {
        static Take of(TakeRow row) {
            return new Take(
                    row.id(), row.chosen(), row.starred(), row.note(), from(row), row.outOfDate());
        }

        private static String from(TakeRow row) {
            return switch (row.source().orElseThrow()) {
                case TakeSource.Recorded _ -> "recording";
                case TakeSource.Spoken spoken ->
                        (spoken.voice().isEmpty() ? "cast voice" : spoken.voice())
                                + (spoken.seed() == 0 ? "" : ", seed " + spoken.seed());
            };
        }

        String words() {
            return (chosen ? "* " : "  ")
                    + id
                    + (starred ? " ★" : "")
                    + ": "
                    + from
                    + (outOfDate ? ", of other words" : "")
                    + (note.isEmpty() ? "" : ", \"" + note + "\"");
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home());
                ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(project))) {
            TakeDesk desk = studio.takes();
            CastProject read = desk.read(open.project());
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (TakeSheet sheet : desk.sheets(read, console.progress())) {
                number++;
                if (!onlyWithTakes || sheet.rows().size() > 1) {
                    rows.add(row(number, sheet, desk.fit(read, sheet)));
                }
            }
            console.answer(new Answer(open.project().title(), rows), lines(rows));
        }
        return CommandLineApp.DONE;
    }

    private static Row row(int number, TakeSheet sheet, SlotFit fit) {
        Line line = sheet.line();
        return new Row(
                number,
                line.id().value(),
                line.speaker().name(),
                line.text(),
                fit.length().toMillisFloor() / 1000.0,
                fit.isMade(),
                fit.fits(),
                sheet.rows().stream().filter(row -> row.kept().isPresent()).map(Take::of).toList());
    }

    private static List<String> lines(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%4d %s%6.1f s  %-16s %s%s",
                            row.number(),
                            row.made() ? " " : "~",
                            row.seconds(),
                            row.speaker(),
                            TimelineAnswer.brief(row.text().replace('\n', ' ')),
                            row.fits() ? "" : "  WILL NOT FIT"));
            row.takes().forEach(take -> lines.add("         " + take.words()));
        }
        return lines.isEmpty() ? List.of("No line has takes.") : lines;
    }
}
