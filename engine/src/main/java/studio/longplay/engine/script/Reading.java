package studio.longplay.engine.script;

import studio.longplay.engine.script.MaskedText.MaskedLine;
import studio.longplay.engine.script.SourceText.SourceLine;
import studio.longplay.engine.script.Spoken.Numbered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a format's reader has found so far: elements, title page and pieces, in reading order.
///
/// A reader only says at which line an element starts; every line belongs to the element started
/// last, so that the elements always join to the whole text.
final class Reading {
    /// A step of the outline.
    sealed interface Piece {
        /// A chapter starts here, and a scene with it.
        record ChapterStart(int sourceLine, String title) implements Piece {}

        /// A scene with a heading starts here.
        record SceneStart(int sourceLine, String heading) implements Piece {}

        /// A new page: what a heading above it was for is over.
        record PageBreak() implements Piece {}

        /// Something that belongs to the scene it stands in.
        record Content(ScriptPart part) implements Piece {}
    }

    private final SourceText source;
    private final Markup markup;
    private final List<Element> elements = new ArrayList<>();
    private final Map<String, String> titlePage = new LinkedHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Speaker> speakers = new HashMap<>();
    private int elementStart;
    private Element.Kind elementKind = Element.Kind.BLANK;

    Reading(SourceText source, Markup markup) {
        this.source = source;
        this.markup = markup;
        speakers.put(Speaker.NARRATOR.key(), Speaker.NARRATOR);
    }

    Markup markup() {
        return markup;
    }

    Map<String, String> titlePage() {
        return titlePage;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// Says what line `index` is.
    ///
    /// @param fresh whether an element starts here even if the one before is of the same kind
    void at(int index, Element.Kind kind, boolean fresh) {
        if (fresh || kind != elementKind) {
            closeElement(index);
            elementKind = kind;
        }
    }

    List<Element> finishedElements() {
        closeElement(source.lines().size());
        return elements;
    }

    private void closeElement(int end) {
        if (end > elementStart) {
            StringBuilder raw = new StringBuilder();
            source.lines().subList(elementStart, end).forEach(line -> raw.append(line.raw()));
            int number = source.lines().get(elementStart).number();
            elements.add(new Element(ElementIds.PENDING, elementKind, number, raw.toString()));
            elementStart = end;
        }
    }

    void chapter(int sourceLine, String title) {
        if (!title.isEmpty()) {
            pieces.add(new Piece.ChapterStart(sourceLine, title));
        }
    }

    void scene(int sourceLine, String heading) {
        if (!heading.isEmpty()) {
            pieces.add(new Piece.SceneStart(sourceLine, heading));
        }
    }

    void pageBreak() {
        pieces.add(new Piece.PageBreak());
    }

    void part(ScriptPart part) {
        pieces.add(new Piece.Content(part));
    }

    void action(int sourceLine, String text) {
        if (!text.isEmpty()) {
            part(new Action(ElementIds.PENDING, sourceLine, text));
        }
    }

    /// What is not spoken, and the cues in it.
    void unspoken(List<Numbered> lines) {
        Spoken spoken = Spoken.read(lines, markup);
        action(lines.getFirst().number(), spoken.text());
        cues(spoken);
    }

    /// Only the cues of these lines.
    void cues(List<Numbered> lines) {
        cues(Spoken.read(lines, markup));
    }

    private void cues(Spoken spoken) {
        spoken.cues().forEach(cue -> part(cue.cue()));
    }

    /// One speech without a parenthetical in it; words said by nobody else.
    void speech(Speaker speaker, String direction, List<Numbered> lines, boolean dual) {
        words(speaker, direction, lines, dual, false);
    }

    /// The same of lyrics.
    void song(Speaker speaker, String direction, List<Numbered> lines, boolean dual) {
        words(speaker, direction, lines, dual, true);
    }

    private void words(
            Speaker speaker, String direction, List<Numbered> lines, boolean dual, boolean sung) {
        Spoken spoken = Spoken.read(lines, markup);
        if (!spoken.hasWords()) {
            action(lines.getFirst().number(), spoken.text());
            cues(spoken);
            return;
        }
        List<Line.CueAtWord> cues = spoken.cues().stream().map(Reading::insideWords).toList();
        int number = lines.getFirst().number();
        part(
                new Line(
                        ElementIds.PENDING,
                        number,
                        speaker,
                        direction,
                        spoken.text(),
                        cues,
                        dual,
                        spoken.emphasis(),
                        sung));
    }

    /// What the narrator reads, as lines of at most [Paragraphs#MOST_WORDS] words.
    void narration(List<Numbered> lines) {
        Spoken spoken = Spoken.read(lines, markup);
        if (!spoken.hasWords()) {
            action(lines.getFirst().number(), spoken.text());
            cues(spoken);
            return;
        }
        for (Spoken piece : Paragraphs.split(spoken)) {
            part(
                    new Line(
                            ElementIds.PENDING,
                            lines.getFirst().number(),
                            Speaker.NARRATOR,
                            "",
                            piece.text(),
                            piece.cues().stream().map(Reading::insideWords).toList(),
                            false,
                            piece.emphasis()));
        }
    }

    /// A chapter cannot begin in the middle of somebody's words.
    private static Line.CueAtWord insideWords(Line.CueAtWord cue) {
        if (cue.cue() instanceof Cue.ChapterCue chapter) {
            String allowed = "a paragraph of its own, not the middle of a speech";
            return new Line.CueAtWord(
                    cue.word(),
                    new Cue.UnknownCue(
                            chapter.id(),
                            chapter.sourceLine(),
                            "chapter",
                            chapter.title(),
                            allowed));
        }
        return cue;
    }

    /// The speaker with this name, under the name met first; the narrator if no name is left.
    Speaker speaker(String written) {
        String name = SpeakerTag.clean(written);
        if (name.isEmpty()) {
            return Speaker.NARRATOR;
        }
        Speaker speaker = Speaker.of(name);
        return speakers.computeIfAbsent(speaker.key(), _ -> speaker);
    }

    static Numbered numbered(MaskedLine line) {
        return new Numbered(line.number(), line.visible());
    }

    List<SourceLine> sourceLines() {
        return source.lines();
    }
}
