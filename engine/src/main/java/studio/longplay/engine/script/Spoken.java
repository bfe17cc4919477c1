package studio.longplay.engine.script;

import studio.longplay.engine.script.Line.CueAtWord;
import studio.longplay.engine.script.Line.Emphasis;

import java.util.ArrayList;
import java.util.List;

/// Written text taken apart: the words that are said, and the cues that stood between them.
///
/// @param text without marks and notes; lines stripped, empty lines dropped, parted by `\n`
/// @param cues each before the word that follows it, in order
/// @param emphasis the words that are marked, in order
record Spoken(String text, List<CueAtWord> cues, List<Emphasis> emphasis) {
    Spoken {
        emphasis = List.copyOf(emphasis);
        cues = List.copyOf(cues);
    }

    /// A line of text as a reader sees it, and the number it has in the file.
    record Numbered(int number, String text) {}

    boolean hasWords() {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    /// Only the text of one line that holds no notes, such as a heading or a name.
    static String plain(String text, Markup markup) {
        return read(List.of(new Numbered(0, text)), markup).text();
    }

    static Spoken read(List<Numbered> lines, Markup markup) {
        StringBuilder text = new StringBuilder();
        List<CueAtWord> cues = new ArrayList<>();
        List<Emphasis> emphasis = new ArrayList<>();
        NoteScan notes = new NoteScan(lines, markup);
        int wordsBefore = 0;
        while (notes.nextLine()) {
            InlineMarks line = InlineMarks.strip(notes.text(), markup);
            for (NoteScan.Note note : notes.found()) {
                int at = line.positionOf(note.at());
                int word = wordsBefore + wordsIn(line.text(), at);
                CueText.read(note.text(), note.number())
                        .ifPresent(cue -> cues.add(new CueAtWord(word, cue)));
            }
            line.addEmphasis(wordsBefore, emphasis);
            wordsBefore += wordsIn(line.text(), line.text().length());
            String stripped = line.text().strip();
            if (!stripped.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(stripped);
            }
        }
        return new Spoken(text.toString(), cues, emphasis);
    }

    /// The words that begin before a position; a run without letter or digit is no word.
    static int wordsIn(CharSequence text, int end) {
        int words = 0;
        boolean counted = false;
        for (int at = 0; at < end; at++) {
            char character = text.charAt(at);
            if (isSpace(character)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(character)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    /// Space as [Line#words()] understands it.
    static boolean isSpace(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }
}
