package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The script as the timeline has it: lines that were taken out are deleted, words that are no
/// longer heard too, and lines stand in the order in which they are heard. Everything else in the
/// text stays to the letter, and everything else on the timeline where it is, about.
///
/// A text that would not be read as it should is never proposed.
///
/// @param project as it is
/// @param text the script as it would be
/// @param hunks all that could be written, in the order of the script
/// @param chosen the numbers of those that are in `text`
/// @param unwritten what was done to lines and cannot be written
/// @param arrangement what is left of it on the timeline, by the ids of a reading of `text`
public record ScriptProposal(
        Project project,
        String text,
        List<Hunk> hunks,
        Set<Integer> chosen,
        List<Unwritten> unwritten,
        Arrangement arrangement) {
    /// What the list of edits calls it.
    public static final String NAME = "Write timeline back to script";

    public ScriptProposal {
        hunks = List.copyOf(hunks);
        chosen = Set.copyOf(chosen);
        unwritten = List.copyOf(unwritten);
    }

    /// With everything that can be written. Takes a second for a play of three hours.
    public static ScriptProposal of(Writing writing) {
        return new Making(writing).make(Optional.empty());
    }

    /// With some of it.
    ///
    /// @param chosen numbers of hunks of a proposal for the same state
    public static ScriptProposal of(Writing writing, Set<Integer> chosen) {
        return new Making(writing).make(Optional.of(chosen));
    }

    /// Whether anything was done on the timeline that a proposal could be made of; costs nothing.
    public static boolean isPossible(Arrangement arrangement) {
        return arrangement.clips().entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().role() == ClipRole.LINE
                                && !entry.getValue().pieces().equals(ClipEdit.NONE.pieces()));
    }

    /// Whether the text would stay as it is.
    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /// All lines of both texts.
    public List<DiffLine> diff() {
        return TextDiff.of(project.scriptText(), text);
    }

    /// Writes it, as one step that can be taken back.
    public Edit edit() {
        Edit change = new Edit.ChangeScript(ScriptChange.between(project.scriptText(), text));
        Arrangement carried = change.applyTo(project).arrangement();
        return new Edit.Compound(
                NAME, List.of(change, Edit.Arrange.of(NAME, carried, arrangement)));
    }

    /// A text that was read again and says what it should.
    private record Written(
            List<Hunk> hunks, String text, Script script, Map<ElementId, ElementId> lines) {}

    /// Finds out what can be written. Used once.
    private static final class Making {
        private final Writing writing;
        private final Wishes wishes;
        private final ScriptChanges changes;
        private final String before;

        Making(Writing writing) {
            this.writing = writing;
            this.wishes = new Wishes(writing);
            this.changes = new ScriptChanges(writing.script());
            this.before = writing.script().text();
        }

        ScriptProposal make(Optional<Set<Integer>> wanted) {
            List<Hunk> known = new ArrayList<>();
            for (Hunk hunk : wishes.hunks()) {
                if (isFound(hunk)) {
                    known.add(hunk);
                } else {
                    wishes.refuse(
                            hunk, "Its words stand in the text in a form that cannot be changed.");
                }
            }
            Written none = new Written(List.of(), before, writing.script(), Map.of());
            Written all = accept(none, known);
            Written some = all;
            if (wanted.isPresent()) {
                List<Hunk> picked =
                        all.hunks().stream()
                                .filter(hunk -> wanted.get().contains(hunk.number()))
                                .toList();
                some = picked.equals(all.hunks()) ? all : accept(none, picked);
            }
            Set<Integer> chosen = new HashSet<>();
            some.hunks().forEach(hunk -> chosen.add(hunk.number()));
            return new ScriptProposal(
                    writing.project(),
                    some.text(),
                    all.hunks().stream().map(hunk -> hunk.with(lines(hunk))).toList(),
                    chosen,
                    wishes.unwritten(),
                    arrangement(some));
        }

        private Arrangement arrangement(Written written) {
            return written.hunks().isEmpty()
                    ? writing.project().arrangement()
                    : Remaining.of(
                            new Chosen(wishes, written.hunks()), written.script(), written.lines());
        }

        private List<DiffLine> lines(Hunk hunk) {
            String alone = changes.written(new Chosen(wishes, List.of(hunk)));
            return TextDiff.stretches(TextDiff.of(before, alone)).stream()
                    .flatMap(List::stream)
                    .toList();
        }

        /// Where lines move all of their scene has to be known.
        private boolean isFound(Hunk hunk) {
            if (hunk.kind() != Hunk.Kind.MOVED) {
                return changes.isFound(hunk.line());
            }
            for (Scene scene : writing.script().scenes()) {
                List<Unit> units = wishes.order(scene).wanted();
                if (units.stream().anyMatch(unit -> unit.first().id().equals(hunk.line()))) {
                    return units.stream()
                            .flatMap(unit -> unit.lines().stream())
                            .allMatch(line -> changes.isFound(line.id()));
                }
            }
            return false;
        }

        /// As many of the hunks as the text can take.
        private Written accept(Written sure, List<Hunk> more) {
            if (more.isEmpty()) {
                return sure;
            }
            List<Hunk> all = new ArrayList<>(sure.hunks());
            all.addAll(more);
            Optional<Written> written = write(all);
            if (written.isPresent()) {
                return written.get();
            }
            if (more.size() == 1) {
                wishes.refuse(more.getFirst(), "The script would be read in another way.");
                return sure;
            }
            int half = more.size() / 2;
            return accept(accept(sure, more.subList(0, half)), more.subList(half, more.size()));
        }

        private Optional<Written> write(List<Hunk> hunks) {
            Chosen chosen = new Chosen(wishes, hunks);
            String text = changes.written(chosen);
            return new ScriptParser()
                    .find(text, writing.script().file())
                    .flatMap(script -> {
                        Said wanted = Said.expected(writing.script(), chosen);
                        Said said = Said.of(script);
                        Map<ElementId, ElementId> lines = wanted.linesIn(said);
                        boolean kept =
                                writing.script().lines().stream()
                                        .filter(line -> Remaining.keepsPieces(chosen, line))
                                        .map(Line::id)
                                        .allMatch(lines::containsKey);
                        return wanted.says(said) && kept
                                ? Optional.of(new Written(hunks, text, script, lines))
                                : Optional.empty();
                    });
        }
    }
}
