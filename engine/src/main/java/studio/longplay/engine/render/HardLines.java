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
import java.util.Optional;
import java.util.Set;

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

    /// The edit that takes music and effects down under one line until it is clear; empty if it is,
    /// or is not there.
    public Optional<Edit> remedy(Project project, ElementId line) {
        return remedyOf(project, Set.of(line));
    }

    /// The same for several lines, as one edit.
    public Optional<Edit> remedyOf(Project project, Set<ElementId> lines) {
        return mended(
                project,
                hard().stream().filter(row -> lines.contains(row.line().line().id())).toList());
    }

    /// The edit that does so under every hard line; empty if there is none.
    public Optional<Edit> remedyOfAll(Project project) {
        return mended(project, hard());
    }

    /// Each line's edits are made of what those before left.
    private Optional<Edit> mended(Project project, List<Clarity.Row> lines) {
        List<Edit> edits = new ArrayList<>();
        Project mended = project;
        for (Clarity.Row row : lines) {
            for (Edit edit : edits(mended, row)) {
                mended = edit.applyTo(mended);
                edits.add(edit);
            }
        }
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edit.Compound("Make room for lines", edits));
    }

    private List<Edit> edits(Project project, Clarity.Row row) {
        double missingLu = SpeechOverBed.HARD_LU + MARGIN_LU - row.overBedLu();
        return new BedDip(programme).edits(project.mix(), row, missingLu);
    }

    private List<Clarity.Row> hard() {
        return rows.stream()
                .filter(Clarity.Row::isHard)
                .sorted(Comparator.comparingDouble(Clarity.Row::overBedLu))
                .toList();
    }
}
