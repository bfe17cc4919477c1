package studio.longplay.engine.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.script.MaskedText.MaskedLine;
import studio.longplay.engine.script.PlayForm.Tag;
import studio.longplay.engine.script.Spoken.Numbered;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/// Reads `NAME:` scripts, the name alone above the words or before them on the line.
///
/// A name follows an empty line, so a line of verse that ends in a colon is none. Only where names
/// stand before the words may one follow another without an empty line between, if it is in
/// capitals or known. A paragraph without a name goes on with the last speaker; before the first
/// speaker the narrator reads it.
final class PlayReader {
    private static final int SHORT_NAME_WORDS = 3;

    private final Reading reading;
    private final List<MaskedLine> lines;
    private final Map<String, Integer> tagCounts = new HashMap<>();
    private @Nullable Speaker speaker;
    private @Nullable Speeches speeches;
    private boolean wordsStandBesideNames;
    private boolean betweenParagraphs = true;
    private boolean inAction;
    private boolean nothingSaidYet;

    PlayReader(Reading reading, List<MaskedLine> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    void read() {
        int start = readTitlePage();
        countTags();
        for (int index = start; index < lines.size(); index++) {
            readLine(index);
        }
        endParagraph();
    }

    private int readTitlePage() {
        TitlePage page = TitlePage.of(reading.sourceLines());
        if (TitlePage.value(page.entries(), "title").isEmpty()) {
            return 0;
        }
        reading.at(0, Element.Kind.TITLE_PAGE, true);
        reading.titlePage().putAll(page.entries());
        return page.endIndex();
    }

    private void countTags() {
        boolean afterBlank = true;
        for (int index = 0; index < lines.size(); index++) {
            Tag tag = afterBlank ? PlayForm.tag(lines.get(index).bare()) : null;
            if (tag != null && (!tag.words().isEmpty() || wordsFollow(index))) {
                tagCounts.merge(tag.key(), 1, Integer::sum);
            }
            afterBlank = lines.get(index).blank() || (afterBlank && lines.get(index).onlyNotes());
        }
    }

    private boolean wordsFollow(int index) {
        return index + 1 < lines.size() && !lines.get(index + 1).blank();
    }

    private void readLine(int index) {
        MaskedLine line = lines.get(index);
        if (line.blank()) {
            endParagraph();
            return;
        }
        if (line.onlyNotes() && betweenParagraphs) {
            if (!line.insideNote()) {
                notes(index);
            }
            return;
        }
        Tag tag = line.insideNote() ? null : PlayForm.tag(line.bare());
        if (tag != null && isSpeaker(index, tag)) {
            startSpeech(index, tag);
        } else if (betweenParagraphs) {
            startParagraph(index);
        } else {
            goOn(index);
        }
        betweenParagraphs = false;
    }

    private boolean isSpeaker(int index, Tag tag) {
        int count = tagCounts.getOrDefault(tag.key(), 0);
        if (!betweenParagraphs) {
            return wordsStandBesideNames
                    && !tag.words().isEmpty()
                    && (tag.isCapitals() || count > 0);
        }
        if (tag.words().isEmpty()) {
            return wordsFollow(index) || tag.isCapitals() || count > 0;
        }
        return tag.isCapitals()
                || count > 1
                || tag.name().split(" ", -1).length <= SHORT_NAME_WORDS;
    }

    private void startSpeech(int index, Tag tag) {
        endParagraph();
        MaskedLine line = lines.get(index);
        Speaker found = reading.speaker(tag.name());
        speaker = found;
        Speeches under = new Speeches(reading, found, tag.direction(), false);
        speeches = under;
        wordsStandBesideNames = !tag.words().isEmpty();
        nothingSaidYet = !wordsStandBesideNames;
        reading.at(
                index,
                wordsStandBesideNames ? Element.Kind.DIALOGUE : Element.Kind.CHARACTER,
                true);
        String after = line.visible().substring(colonOf(line.visible()) + 1);
        words(under, new Numbered(line.number(), after));
    }

    /// The colon after the name, not one in a note before it.
    private static int colonOf(String visible) {
        int at = 0;
        while (visible.startsWith("[[", at) && visible.indexOf("]]", at) > 0) {
            at = visible.indexOf("]]", at) + 2;
            while (at < visible.length() && visible.charAt(at) == ' ') {
                at++;
            }
        }
        return visible.indexOf(':', at);
    }

    private static void words(Speeches under, Numbered line) {
        Matcher direction = PlayForm.directionFirst(line.text());
        if (direction == null) {
            if (!line.text().isBlank()) {
                under.words(line);
            }
            return;
        }
        under.direction(new Numbered(line.number(), direction.group(1)));
        if (!direction.group(2).isEmpty()) {
            words(under, new Numbered(line.number(), direction.group(2)));
        }
    }

    private void startParagraph(int index) {
        MaskedLine line = lines.get(index);
        boolean alone = !wordsFollow(index);
        if (alone && isHeading(line)) {
            heading(index, line);
        } else if (PlayForm.isStageDirection(line.bare())) {
            action(index);
            inAction = true;
        } else if (speaker != null) {
            reading.at(index, Element.Kind.DIALOGUE, true);
            Speeches under = new Speeches(reading, speaker, "", false);
            speeches = under;
            words(under, afterNote(line));
        } else if (Paragraphs.endsSentence(line.bare()) || !alone) {
            reading.at(index, Element.Kind.DIALOGUE, true);
            speeches = new Speeches(reading, Speaker.NARRATOR, "", false);
            speeches.words(afterNote(line));
        } else {
            action(index);
        }
    }

    /// The line without the end of a note that began above and was read there.
    private static Numbered afterNote(MaskedLine line) {
        return line.insideNote()
                ? new Numbered(line.number(), line.bare())
                : Reading.numbered(line);
    }

    private static boolean isHeading(MaskedLine line) {
        return PlayForm.isPartHeading(line.bare()) || FountainForm.isHeading(line.bare());
    }

    private void heading(int index, MaskedLine line) {
        String bare = line.bare();
        if (FountainForm.isHeading(bare)) {
            reading.at(index, Element.Kind.SCENE_HEADING, true);
            reading.scene(line.number(), FountainForm.heading(bare));
        } else if (PlayForm.isSceneHeading(bare)) {
            reading.at(index, Element.Kind.SCENE_HEADING, true);
            reading.scene(line.number(), bare);
        } else {
            reading.at(index, Element.Kind.SECTION, true);
            reading.chapter(line.number(), bare);
        }
        reading.cues(List.of(Reading.numbered(line)));
        speaker = null;
    }

    private void action(int index) {
        reading.at(index, Element.Kind.ACTION, true);
        reading.unspoken(List.of(Reading.numbered(lines.get(index))));
    }

    private void goOn(int index) {
        MaskedLine line = lines.get(index);
        Speeches under = speeches;
        if (inAction || under == null) {
            action(index);
        } else if (Speeches.isDirection(line.bare(), false)) {
            reading.at(index, Element.Kind.PARENTHETICAL, true);
            under.direction(Reading.numbered(line));
        } else {
            reading.at(index, Element.Kind.DIALOGUE, false);
            if (nothingSaidYet) {
                words(under, Reading.numbered(line));
            } else {
                under.words(Reading.numbered(line));
            }
            nothingSaidYet = false;
        }
    }

    private void notes(int index) {
        int end = index + 1;
        while (end < lines.size() && lines.get(end).insideNote()) {
            end++;
        }
        reading.at(index, Element.Kind.NOTE, true);
        reading.cues(lines.subList(index, end).stream().map(Reading::numbered).toList());
    }

    private void endParagraph() {
        if (speeches != null) {
            speeches.finish();
            speeches = null;
        }
        inAction = false;
        betweenParagraphs = true;
    }
}
