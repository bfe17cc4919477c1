package studio.longplay.engine.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.script.MaskedText.MaskedLine;
import studio.longplay.engine.script.Spoken.Numbered;

import java.util.ArrayList;
import java.util.List;

/// Reads Fountain 1.1, line by line: either between paragraphs, in one, or under a character's
/// name.
final class FountainReader {
    private final Reading reading;
    private final List<MaskedLine> lines;
    private boolean narratesAction;
    private @Nullable Speeches speeches;
    private final List<Numbered> paragraph = new ArrayList<>();
    private boolean paragraphIsNotes;
    private boolean afterHidden;

    FountainReader(Reading reading, List<MaskedLine> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    void read() {
        TitlePage page = TitlePage.of(reading.sourceLines());
        if (page.endIndex() > 0) {
            reading.at(0, Element.Kind.TITLE_PAGE, true);
            reading.titlePage().putAll(page.entries());
        }
        narratesAction =
                TitlePage.value(page.entries(), "narrate")
                        .toLowerCase(java.util.Locale.ROOT)
                        .strip()
                        .equals("action");
        for (int index = page.endIndex(); index < lines.size(); index++) {
            readLine(index);
        }
        endParagraph();
    }

    private void readLine(int index) {
        MaskedLine line = lines.get(index);
        if (line.hidden()) {
            reading.at(index, Element.Kind.BONEYARD, !afterHidden);
            afterHidden = true;
            return;
        }
        if (line.blank()) {
            if (speeches == null || line.visible().length() < 2) {
                endParagraph();
            }
            return;
        }
        if (speeches != null) {
            underCharacter(index, line, speeches);
        } else if (!paragraph.isEmpty() && !endsNotes(line)) {
            inParagraph(index, line);
        } else {
            endParagraph();
            begin(index, line);
        }
        afterHidden = false;
    }

    private boolean endsNotes(MaskedLine line) {
        return paragraphIsNotes && !line.onlyNotes() && !line.insideNote();
    }

    private void underCharacter(int index, MaskedLine line, Speeches under) {
        if (Speeches.isDirection(line.bare(), true)) {
            reading.at(index, Element.Kind.PARENTHETICAL, true);
            under.direction(Reading.numbered(line));
        } else if (line.bare().startsWith("~")) {
            reading.at(index, Element.Kind.LYRICS, false);
            under.lyrics(without(line, '~'));
        } else {
            reading.at(index, Element.Kind.DIALOGUE, false);
            if (line.onlyNotes()) {
                under.notes(Reading.numbered(line));
            } else {
                under.words(Reading.numbered(line));
            }
        }
    }

    private void inParagraph(int index, MaskedLine line) {
        paragraphIsNotes &= line.onlyNotes();
        reading.at(index, paragraphIsNotes ? Element.Kind.NOTE : Element.Kind.ACTION, false);
        paragraph.add(without(line, '!'));
    }

    private void begin(int index, MaskedLine line) {
        if (line.onlyNotes()) {
            reading.at(index, Element.Kind.NOTE, true);
            paragraphIsNotes = true;
            paragraph.add(Reading.numbered(line));
            return;
        }
        Element.Kind kind = FountainForm.of(line.bare(), wordsFollow(index));
        reading.at(index, kind, true);
        Numbered whole = Reading.numbered(line);
        String bare = line.bare();
        switch (kind) {
            case SCENE_HEADING -> {
                reading.scene(line.number(), plain(FountainForm.heading(bare)));
                reading.cues(List.of(whole));
            }
            case SECTION -> {
                if (FountainForm.depth(bare) == 1) {
                    reading.chapter(line.number(), plain(bare.substring(1).strip()));
                }
                reading.cues(List.of(whole));
            }
            case PAGE_BREAK -> {
                reading.pageBreak();
                reading.cues(List.of(whole));
            }
            case SYNOPSIS, TRANSITION -> reading.cues(List.of(whole));
            case CENTERED -> {
                reading.action(line.number(), plain(bare.substring(1, bare.length() - 1).strip()));
                reading.cues(List.of(whole));
            }
            case CHARACTER -> speeches = character(line);
            case LYRICS -> paragraph.add(without(line, '~'));
            case ACTION -> paragraph.add(without(line, '!'));
            case TITLE_PAGE, PARENTHETICAL, DIALOGUE, NOTE, BONEYARD, BLANK ->
                    throw new IllegalStateException("no paragraph begins as " + kind);
        }
    }

    private Speeches character(MaskedLine line) {
        String tag = line.bare().startsWith("@") ? line.bare().substring(1) : line.bare();
        boolean dual = tag.endsWith("^");
        Speeches under = new Speeches(reading, reading.speaker(tag), "", dual);
        Spoken notes = Spoken.read(List.of(Reading.numbered(line)), reading.markup());
        for (Line.CueAtWord cue : notes.cues()) {
            under.words(new Numbered(line.number(), CueNote.of(cue.cue()) + " "));
        }
        return under;
    }

    private String plain(String text) {
        return Spoken.plain(text, reading.markup());
    }

    /// The line without the mark that forced its kind.
    private static Numbered without(MaskedLine line, char mark) {
        String visible = line.visible().strip();
        boolean marked = !line.insideNote() && !visible.isEmpty() && visible.charAt(0) == mark;
        return new Numbered(line.number(), marked ? visible.substring(1) : visible);
    }

    private boolean wordsFollow(int index) {
        for (int next = index + 1; next < lines.size(); next++) {
            if (!lines.get(next).hidden()) {
                return !lines.get(next).blank();
            }
        }
        return false;
    }

    private void endParagraph() {
        if (speeches != null) {
            speeches.finish();
            speeches = null;
        }
        if (!paragraph.isEmpty()) {
            if (paragraphIsNotes) {
                reading.cues(paragraph);
            } else if (narratesAction) {
                reading.narration(paragraph);
            } else {
                reading.unspoken(paragraph);
            }
            paragraph.clear();
        }
        paragraphIsNotes = false;
    }
}
