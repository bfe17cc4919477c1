package studio.longplay.engine.script;

import studio.longplay.engine.script.MaskedText.MaskedLine;

import java.util.List;

/// Reads plain prose: the narrator says every paragraph; `Chapter one` alone begins a chapter and
/// is said as well.
final class ProseReader {
    private final Reading reading;
    private final List<MaskedLine> lines;

    ProseReader(Reading reading, List<MaskedLine> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    void read() {
        int index = 0;
        while (index < lines.size()) {
            if (lines.get(index).blank()) {
                index++;
                continue;
            }
            int end = index;
            while (end < lines.size() && !lines.get(end).blank()) {
                end++;
            }
            paragraph(index, end);
            index = end;
        }
    }

    private void paragraph(int from, int to) {
        List<MaskedLine> paragraph = lines.subList(from, to);
        if (paragraph.stream().allMatch(MaskedLine::onlyNotes)) {
            reading.at(from, Element.Kind.NOTE, true);
            reading.cues(paragraph.stream().map(Reading::numbered).toList());
            return;
        }
        MaskedLine first = paragraph.getFirst();
        if (paragraph.size() == 1 && PlayForm.isPartHeading(first.bare())) {
            reading.at(from, Element.Kind.SECTION, true);
            reading.chapter(first.number(), first.bare());
        } else {
            reading.at(from, Element.Kind.DIALOGUE, true);
        }
        reading.narration(paragraph.stream().map(Reading::numbered).toList());
    }
}
