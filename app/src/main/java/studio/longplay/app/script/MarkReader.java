package studio.longplay.app.script;

import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Element;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Places what the preview knows of the lines beside the paragraphs of the editor's text, which may
/// be some keystrokes ahead of it. Belongs to one thread, not the window's.
final class MarkReader {
    private final Set<ElementId> onceSpoken = new HashSet<>();

    /// The marks of a text.
    ScriptMarks read(String text, PreviewState state) {
        remember(state);
        return new Placing(text, state, onceSpoken).marks();
    }

    private void remember(PreviewState state) {
        onceSpoken.retainAll(state.lines().keySet());
        state.lines()
                .forEach((id, line) -> {
                    if (line.isSpoken()) {
                        onceSpoken.add(id);
                    }
                });
    }

    /// One reading. Paragraphs before an edit are where they were, those after it are moved by it.
    private static final class Placing {
        private final PreviewState state;
        private final Set<ElementId> onceSpoken;
        private final Element.Kind[] kinds;
        private final int changedFrom;
        private final int changedTo;
        private final int moved;
        private final List<Optional<LineMark>> marks;
        private final List<Optional<ElementId>> elements;
        private final List<Boolean> spoken;

        Placing(String text, PreviewState state, Set<ElementId> onceSpoken) {
            this.state = state;
            this.onceSpoken = onceSpoken;
            String known = LineEnds.forEditor(state.project().scriptText());
            ScriptChange change = ScriptChange.between(known, text);
            boolean same = change.removed().isEmpty() && change.inserted().isEmpty();
            changedFrom = same ? Integer.MAX_VALUE : lines(known, 0, change.at());
            changedTo = same ? -1 : changedFrom + lines(change.removed(), 0, Integer.MAX_VALUE);
            moved =
                    lines(change.inserted(), 0, Integer.MAX_VALUE)
                            - lines(change.removed(), 0, Integer.MAX_VALUE);
            kinds = kinds(state.script(), lines(known, 0, Integer.MAX_VALUE) + 1);
            int count = lines(text, 0, Integer.MAX_VALUE) + 1;
            marks = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
            elements = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
            spoken = new ArrayList<>(Collections.nCopies(count, false));
        }

        private static int lines(String text, int from, int to) {
            int count = 0;
            int end = Math.min(to, text.length());
            for (int at = text.indexOf('\n', from); at >= 0 && at < end; ) {
                count++;
                at = text.indexOf('\n', at + 1);
            }
            return count;
        }

        private static Element.Kind[] kinds(Script script, int count) {
            Element.Kind[] kinds = new Element.Kind[count];
            Arrays.fill(kinds, Element.Kind.BLANK);
            for (Element element : script.elements()) {
                String raw = LineEnds.forEditor(element.raw());
                int at = element.sourceLine() - 1;
                for (String line : raw.split("\n", -1)) {
                    if (at < count && !line.isBlank() && kinds[at] == Element.Kind.BLANK) {
                        kinds[at] = element.kind();
                    }
                    at++;
                }
            }
            return kinds;
        }

        ScriptMarks marks() {
            for (Scene scene : state.script().scenes()) {
                put(scene.sourceLine() - 1, scene.id(), false);
                for (ScriptPart part : scene.parts()) {
                    switch (part) {
                        case Line line -> line(line);
                        case Cue cue -> put(cue.sourceLine() - 1, cue.id(), false);
                        case studio.longplay.engine.script.Action action ->
                                put(action.sourceLine() - 1, action.id(), false);
                    }
                }
            }
            return new ScriptMarks(marks, elements, spoken);
        }

        private void line(Line line) {
            int first = line.sourceLine() - 1;
            int last = first;
            while (last + 1 < kinds.length && isSpoken(kinds[last + 1])) {
                last++;
            }
            for (int at = first; at <= last; at++) {
                put(at, line.id(), true);
            }
            int head = head(first);
            for (int at = head; at < first; at++) {
                put(at, line.id(), false);
            }
            PreviewLine known = state.lines().get(line.id());
            int place = placed(head);
            if (known != null && place >= 0 && place < marks.size()) {
                boolean edited = head <= changedTo && last >= changedFrom;
                marks.set(place, Optional.of(mark(known, edited)));
            }
        }

        private static boolean isSpoken(Element.Kind kind) {
            return kind == Element.Kind.DIALOGUE || kind == Element.Kind.LYRICS;
        }

        /// The name over the words, unless another line of the same speech has it already.
        private int head(int first) {
            int head = first;
            while (head > 0 && kinds[head - 1] == Element.Kind.PARENTHETICAL) {
                head--;
            }
            if (head > 0 && kinds[head - 1] == Element.Kind.CHARACTER) {
                head--;
            }
            return head;
        }

        private void put(int line, ElementId id, boolean words) {
            int at = placed(line);
            if (at >= 0 && at < elements.size() && (elements.get(at).isEmpty() || words)) {
                elements.set(at, Optional.of(id));
                spoken.set(at, words);
            }
        }

        private int placed(int line) {
            return line <= changedFrom ? line : line <= changedTo ? changedFrom : line + moved;
        }

        private LineMark mark(PreviewLine line, boolean edited) {
            SlotFit fit =
                    SlotFit.of(
                            state.project().arrangement(),
                            line.line().id(),
                            line.length(),
                            line.isSpoken());
            LineMark.State now = state(line);
            boolean cut = now == LineMark.State.SPOKEN && !fit.fits();
            return new LineMark(
                    line.line().id(),
                    edited ? LineMark.State.STALE : cut ? LineMark.State.TOO_LONG : now,
                    line.length(),
                    fit,
                    line.voice().name(),
                    told(line));
        }

        private LineMark.State state(PreviewLine line) {
            return switch (line.state()) {
                case WAITING ->
                        onceSpoken.contains(line.line().id())
                                ? LineMark.State.STALE
                                : LineMark.State.WAITING;
                case SPEAKING -> LineMark.State.SPEAKING;
                case SPOKEN ->
                        fallback(line).isPresent()
                                ? LineMark.State.FALLBACK
                                : LineMark.State.SPOKEN;
                case FAILED -> LineMark.State.FAILED;
            };
        }

        private static Optional<String> told(PreviewLine line) {
            return line.fault().map(fault -> sentences(fault)).or(() -> fallback(line));
        }

        private static String sentences(StudioFault fault) {
            return fault.sentence() + " " + fault.remedy();
        }

        private static Optional<String> fallback(PreviewLine line) {
            return line.take()
                    .map(SpokenLine::facts)
                    .flatMap(facts -> Optional.ofNullable(facts.fallbackReason()));
        }
    }
}
