package studio.longplay.engine.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.script.MaskedText.MaskedLine;
import studio.longplay.engine.script.PlayForm.Tag;
import studio.longplay.engine.script.Spoken.Numbered;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// Reads Markdown: `#` begins a chapter, `##` a scene; paragraphs, list items and quotes are
/// narrated, `**NAME:** words` is a speech, an image alone is a picture cue; code and tables are
/// not spoken.
final class MarkdownReader {
    private final Reading reading;
    private final List<MaskedLine> lines;
    private final List<Numbered> narration = new ArrayList<>();
    private final List<Numbered> notes = new ArrayList<>();
    private @Nullable Speeches speeches;

    MarkdownReader(Reading reading, List<MaskedLine> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    void read() {
        int index = frontMatter();
        while (index < lines.size()) {
            index = readBlock(index);
        }
        endParagraph();
    }

    /// `---`, `key: value` lines, `---` at the very start.
    private int frontMatter() {
        if (lines.isEmpty() || !lines.getFirst().visible().strip().equals("---")) {
            return 0;
        }
        for (int end = 1; end < lines.size(); end++) {
            String line = lines.get(end).visible().strip();
            if (line.equals("---")) {
                reading.at(0, Element.Kind.TITLE_PAGE, true);
                lines.subList(1, end).forEach(this::titleEntry);
                return end + 1;
            }
            if (line.isEmpty()) {
                return 0;
            }
        }
        return 0;
    }

    private void titleEntry(MaskedLine line) {
        String text = line.visible().strip();
        int colon = text.indexOf(':');
        if (colon > 0) {
            String value = text.substring(colon + 1).strip().replaceAll("^(['\"])(.*)\\1$", "$2");
            reading.titlePage().putIfAbsent(text.substring(0, colon).strip(), value);
        }
    }

    /// Reads the block that starts here; returns the index after it.
    private int readBlock(int index) {
        MaskedLine line = lines.get(index);
        if (line.hidden()) {
            endParagraph();
            reading.at(index, Element.Kind.BONEYARD, false);
            return index + 1;
        }
        if (line.blank()) {
            endParagraph();
            return index + 1;
        }
        if (line.insideNote() || line.onlyNotes()) {
            text(index, line, 0);
            return index + 1;
        }
        String bare = line.bare();
        if (MarkdownForm.FENCE.matcher(bare).matches()) {
            return fence(index);
        }
        if (isUnderlined(index)) {
            boolean chapter = lines.get(index + 1).bare().startsWith("=");
            heading(index, line, chapter ? 1 : 2, bare);
            return index + 2;
        }
        Matcher heading = MarkdownForm.HEADING.matcher(bare);
        if (heading.matches()) {
            heading(index, line, heading.group(1).length(), heading.group(2));
        } else if (MarkdownForm.isRule(bare)) {
            endParagraph();
            reading.at(index, Element.Kind.PAGE_BREAK, true);
        } else if (bare.startsWith("|")) {
            endParagraph();
            reading.at(index, Element.Kind.ACTION, false);
            reading.unspoken(List.of(Reading.numbered(line)));
        } else {
            paragraphLine(index, line);
        }
        return index + 1;
    }

    private boolean isUnderlined(int index) {
        return narration.isEmpty()
                && speeches == null
                && index + 1 < lines.size()
                && !lines.get(index + 1).blank()
                && MarkdownForm.UNDERLINE.matcher(lines.get(index + 1).bare()).matches();
    }

    private int fence(int index) {
        endParagraph();
        reading.at(index, Element.Kind.ACTION, true);
        String mark = lines.get(index).bare().substring(0, 3);
        int end = index + 1;
        while (end < lines.size() && !lines.get(end).bare().startsWith(mark)) {
            end++;
        }
        for (MaskedLine line : lines.subList(index + 1, end)) {
            reading.action(line.number(), line.bare());
        }
        return Math.min(end + 1, lines.size());
    }

    private void heading(int index, MaskedLine line, int depth, String written) {
        endParagraph();
        boolean scene = depth == 2;
        reading.at(index, scene ? Element.Kind.SCENE_HEADING : Element.Kind.SECTION, true);
        String text = Spoken.plain(written, reading.markup());
        if (depth == 1) {
            reading.chapter(line.number(), text);
        } else if (scene) {
            reading.scene(line.number(), text);
        } else {
            reading.action(line.number(), text);
        }
        reading.cues(List.of(Reading.numbered(line)));
    }

    private void paragraphLine(int index, MaskedLine line) {
        int start = MarkdownForm.textStart(line.visible());
        boolean listItem = start > 0 && line.visible().substring(0, start).matches(".*[^\\s>].*");
        if (listItem) {
            endParagraph();
        }
        Matcher image = MarkdownForm.IMAGE.matcher(line.bare());
        if (image.matches()) {
            endParagraph();
            reading.at(index, Element.Kind.NOTE, true);
            reading.part(new Cue.PictureCue(ElementIds.PENDING, line.number(), image.group(1), ""));
            return;
        }
        Tag tag = MarkdownForm.tag(line.visible().substring(start).strip());
        if (tag != null) {
            startSpeech(index, line, tag);
        } else {
            text(index, line, start);
        }
    }

    private void startSpeech(int index, MaskedLine line, Tag tag) {
        endParagraph();
        reading.at(index, Element.Kind.DIALOGUE, true);
        Speeches under = new Speeches(reading, reading.speaker(tag.name()), tag.direction(), false);
        speeches = under;
        String words = tag.words();
        Matcher direction =
                PlayForm.directionFirst(words.replaceFirst("^[*_](\\(.*?\\))[*_]", "$1"));
        if (direction != null && direction.group(1).startsWith("(")) {
            under.direction(new Numbered(line.number(), direction.group(1)));
            words = direction.group(2);
        }
        if (!words.isBlank()) {
            under.words(new Numbered(line.number(), words));
        }
    }

    private void text(int index, MaskedLine line, int start) {
        Numbered text = new Numbered(line.number(), line.visible().substring(start));
        if (speeches != null) {
            reading.at(index, Element.Kind.DIALOGUE, false);
            speeches.words(text);
        } else if (line.onlyNotes() && narration.isEmpty()) {
            reading.at(index, Element.Kind.NOTE, notes.isEmpty());
            notes.add(text);
        } else {
            boolean first = narration.isEmpty() && !line.insideNote();
            reading.at(index, Element.Kind.DIALOGUE, first);
            if (line.insideNote()) {
                narration.addAll(notes);
                notes.clear();
            }
            endNotes();
            narration.add(text);
        }
    }

    private void endNotes() {
        if (!notes.isEmpty()) {
            reading.cues(List.copyOf(notes));
            notes.clear();
        }
    }

    private void endParagraph() {
        endNotes();
        if (speeches != null) {
            speeches.finish();
            speeches = null;
        }
        if (!narration.isEmpty()) {
            reading.narration(List.copyOf(narration));
            narration.clear();
        }
    }
}
