package studio.longplay.engine.render.takes;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.ElementId;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What can be done with the takes of a line, as edits of the project: each is taken back like any
/// other. A take that the line does not have is left alone.
public final class TakeEdits {
    private TakeEdits() {}

    /// Keeps a take, which is heard from now on. One that is kept already is chosen.
    public static Edit.Voice keep(Project project, ElementId line, TakeSource source, String note) {
        return edit(
                "Keep take",
                project,
                line,
                takes ->
                        takes.kept().stream()
                                .filter(take -> take.source().equals(source))
                                .findFirst()
                                .map(same -> takes.choosing(same.id()))
                                .orElseGet(() ->
                                        takes.and(
                                                new KeptTake(
                                                        takes.freeId(), source, false, note))));
    }

    /// Another kept take is heard.
    ///
    /// @param id empty for the line as script and cast have it
    public static Edit.Voice choose(Project project, ElementId line, String id) {
        return edit(
                id.isEmpty() ? "Restore line" : "Choose take",
                project,
                line,
                takes -> id.isEmpty() || takes.find(id).isPresent() ? takes.choosing(id) : takes);
    }

    /// The line is again as script and cast have it; all takes stay.
    public static Edit.Voice restore(Project project, ElementId line) {
        return choose(project, line, "");
    }

    public static Edit.Voice star(Project project, ElementId line, String id, boolean starred) {
        return edit(
                starred ? "Star take" : "Take off star",
                project,
                line,
                takes ->
                        takes.find(id)
                                .map(take -> takes.with(take.withStar(starred)))
                                .orElse(takes));
    }

    public static Edit.Voice note(Project project, ElementId line, String id, String words) {
        return edit(
                "Note on take",
                project,
                line,
                takes ->
                        takes.find(id).map(take -> takes.with(take.withNote(words))).orElse(takes));
    }

    /// Keeps a take no more; if it was heard, the line is as script and cast have it.
    public static Edit.Voice remove(Project project, ElementId line, String id) {
        return edit("Remove take", project, line, takes -> takes.without(id));
    }

    /// A delivery of a line that was not kept yet.
    ///
    /// @param voice id of a voice, empty for the one that is cast
    public static TakeSource.Spoken another(
            Project project, ElementId line, String voice, Manner manner) {
        LineTakes takes = project.voicing().takesOf(line);
        int seed = 1;
        while (has(takes, new TakeSource.Spoken(voice, manner, seed))) {
            seed++;
        }
        return new TakeSource.Spoken(voice, manner, seed);
    }

    private static boolean has(LineTakes takes, TakeSource source) {
        return takes.kept().stream().anyMatch(take -> take.source().equals(source));
    }

    private static Edit.Voice edit(
            String name, Project project, ElementId line, UnaryOperator<LineTakes> change) {
        Voicing before = project.voicing();
        LineTakes now = change.apply(before.takesOf(line));
        Map<ElementId, LineTakes> all = new HashMap<>(before.takes());
        if (now.equals(LineTakes.NONE)) {
            all.remove(line);
        } else {
            all.put(line, now);
        }
        return Edit.Voice.of(name, before, before.withTakes(all));
    }
}
