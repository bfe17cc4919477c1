package studio.longplay.engine.render;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.mix.SpeechOverBed;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.deliver.SpeechFacts.HardLine;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.BedDip;
import studio.longplay.engine.render.make.Clarity;
import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far the lines of a programme stand over music and effects, and the remedy where that is not
/// far enough.
public final class HardLines {
    /// A mended line stands this far over the limit, so that it is not near it again at once.
    private static final double MARGIN_LU = 1;

    private final Programme programme;
    private final List<Clarity.Row> rows;

    /// @param rows as they were measured
    public HardLines(Programme programme, List<Clarity.Row> rows) {
        this.programme = programme;
        this.rows = List.copyOf(rows);
    }

    /// The lines that are hard to understand, the worst first.
    public List<HardLine> worst() {
        return hard().stream().map(row -> VoiceFacts.hardLine(row, programme)).toList();
    }

    /// How far every line that is heard stands over its bed, in LU by its id; at most
    /// [SpeechOverBed#NO_BED_LU].
    public Map<ElementId, Double> overBedLu() {
        Map<ElementId, Double> figures = new HashMap<>();
        rows.forEach(row -> figures.merge(row.line().line().id(), row.overBedLu(), Math::min));
        return figures;
    }

    /// The edits that take music and effects down under one line until it is clear; none if it is,
    /// or is not there.
    public List<Edit> remedy(Project project, ElementId line) {
        List<Edit> edits = new ArrayList<>();
        for (Clarity.Row row : hard()) {
            if (row.line().line().id().equals(line)) {
                edits.addAll(edits(project, row));
            }
        }
        return List.copyOf(edits);
    }

    /// A project in which every hard line is mended, and the edits that lead there.
    public Mended mendAll(Project project) {
        List<Edit> edits = new ArrayList<>();
        Project mended = project;
        for (Clarity.Row row : hard()) {
            for (Edit edit : edits(mended, row)) {
                mended = edit.applyTo(mended);
                edits.add(edit);
            }
        }
        return new Mended(mended, List.copyOf(edits));
    }

    /// @param edits in the order in which they apply
    public record Mended(Project project, List<Edit> edits) {}

    private List<Edit> edits(Project project, Clarity.Row row) {
        double missingLu = SpeechOverBed.HARD_LU + MARGIN_LU - row.overBedLu();
        return new BedDip(programme).edits(project.mix().desk(), row, missingLu);
    }

    private List<Clarity.Row> hard() {
        return rows.stream()
                .filter(Clarity.Row::isHard)
                .sorted(Comparator.comparingDouble(Clarity.Row::overBedLu))
                .toList();
    }
}
