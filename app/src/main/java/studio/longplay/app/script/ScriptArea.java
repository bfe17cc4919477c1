package studio.longplay.app.script;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexRange;

import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;

import java.util.List;

/// The text itself. Undo is the project's, so it has none of its own.
final class ScriptArea extends GenericStyledArea<ParagraphStyle, String, TextLook> {
    private static final SegmentOps<String, TextLook> SEGMENTS = SegmentOps.styledTextOps();

    ScriptArea() {
        this(new SpeakerHue());
    }

    private ScriptArea(SpeakerHue hues) {
        super(
                ParagraphStyle.PLAIN,
                (flow, style) -> {
                    flow.getStyleClass().add(style.kind().styleClass());
                    if (style.hasNote()) {
                        flow.getStyleClass().add("script-has-note");
                    }
                },
                TextLook.PLAIN,
                SegmentOps.styledTextOps(),
                segment ->
                        StyledTextArea.createStyledTextNode(
                                segment.getSegment(),
                                segment.getStyle(),
                                (TextExt text, TextLook look) -> dress(text, look, hues)));
        setUndoManager(UndoUtils.noOpUndoManager());
        setWrapText(true);
        setId("script-text");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        getStyleClass().add("script-area");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    }

    private static void dress(TextExt text, TextLook look, SpeakerHue hues) {
        text.getStyleClass().addAll(look.styleClasses());
        if (look.speakerRgb() != TextLook.NO_SPEAKER) {
            text.setStyle(hues.text(look.speakerRgb()));
        }
    }

    /// Shows a whole text with its looks at once.
    void begin(String text, List<ParagraphLook> looks) {
        var document = new ReadOnlyStyledDocumentBuilder<>(SEGMENTS, ParagraphStyle.PLAIN);
        String[] paragraphs = text.split("\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            ParagraphLook look = looks.get(i);
            if (look.runs().isEmpty()) {
                document.addParagraph(paragraphs[i], TextLook.PLAIN, look.style());
            } else {
                document.addParagraph(paragraphs[i], spans(look), look.style());
            }
        }
        replace(0, getLength(), document.build());
    }

    /// Gives a paragraph its look; the look is for the text that stands there.
    void dress(int paragraph, ParagraphLook look) {
        if (!getParagraph(paragraph).getParagraphStyle().equals(look.style())) {
            setParagraphStyle(paragraph, look.style());
        }
        if (!look.runs().isEmpty()) {
            StyleSpans<TextLook> spans = spans(look);
            if (!getStyleSpans(paragraph).equals(spans)) {
                setStyleSpans(paragraph, 0, spans);
            }
        }
    }

    private static StyleSpans<TextLook> spans(ParagraphLook look) {
        StyleSpansBuilder<TextLook> spans = new StyleSpansBuilder<>(look.runs().size());
        look.runs().forEach(run -> spans.add(run.look(), run.length()));
        return spans.create();
    }

    /// The word the caret is in or at, or what is selected if that is one word; else empty.
    String wordAtCaret() {
        String selected = getSelectedText().strip();
        if (!selected.isEmpty()) {
            return selected.chars().anyMatch(Character::isWhitespace) ? "" : selected;
        }
        String text = getText(getCurrentParagraph());
        int from = Math.min(getCaretColumn(), text.length());
        int to = from;
        while (from > 0 && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && isOfWord(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '\'' || character == '’';
    }

    boolean hasSelection() {
        IndexRange selection = getSelection();
        return selection.getLength() > 0;
    }
}
