package studio.longplay.engine.script;

import studio.longplay.engine.script.MaskedText.MaskedLine;
import studio.longplay.engine.script.PlayForm.Tag;
import studio.longplay.engine.script.Spoken.Numbered;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads SRT and WebVTT captions for their words: `<v Name>` and `NAME:` say who speaks, all else
/// is narrated. Captions that part a sentence are joined again, so that a voice says it in one go.
///
/// Source: W3C WebVTT; SubRip has no standard.
final class CaptionsReader {
    private static final Pattern TIMING = Pattern.compile("\\s*[0-9:.,]+\\s*-->\\s*[0-9:.,]+.*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
    private static final Pattern SOUND =
            Pattern.compile(
                    "\\[(?!\\[)[^\\[\\]]*\\]|\\([^()]*\\)|[\u266A\u266B#].*[\u266A\u266B#]|[\u266A\u266B]+");
    private static final int MOST_JOINED_WORDS = 40;

    private final Reading reading;
    private final List<MaskedLine> lines;
    private Speaker speaker = Speaker.NARRATOR;
    private final List<Numbered> pending = new ArrayList<>();

    CaptionsReader(Reading reading, List<MaskedLine> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    static boolean isTiming(String line) {
        return TIMING.matcher(line).matches();
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
            block(index, end);
            index = end;
        }
        endSentence();
    }

    private void block(int from, int to) {
        reading.at(from, Element.Kind.NOTE, true);
        int timing = from;
        while (timing < to && !isTiming(lines.get(timing).visible())) {
            timing++;
        }
        if (timing == to) {
            if (lines.subList(from, to).stream().allMatch(MaskedLine::onlyNotes)) {
                endSentence();
                reading.cues(lines.subList(from, to).stream().map(Reading::numbered).toList());
            }
            return;
        }
        Speaker beforeBlock = speaker;
        speaker = pending.isEmpty() ? Speaker.NARRATOR : beforeBlock;
        for (int index = timing + 1; index < to; index++) {
            reading.at(index, Element.Kind.DIALOGUE, index == timing + 1);
            textLine(lines.get(index));
        }
    }

    private void textLine(MaskedLine line) {
        String text = line.visible().strip();
        if (text.startsWith("- ") || text.startsWith("\u2013 ")) {
            startSpeech(Speaker.NARRATOR);
            text = text.substring(2);
        }
        Matcher voice = VOICE.matcher(text);
        int at = 0;
        while (voice.find()) {
            words(line.number(), text.substring(at, voice.start()));
            startSpeech(reading.speaker(voice.group(1)));
            at = voice.end();
        }
        String rest = text.substring(at);
        Tag tag = at == 0 && !line.insideNote() ? PlayForm.tag(line.bare()) : null;
        if (tag != null && tag.isCapitals() && rest.indexOf(':') < rest.length() - 1) {
            startSpeech(reading.speaker(tag.name()));
            rest = tag.words();
        }
        words(line.number(), rest);
    }

    private void startSpeech(Speaker next) {
        if (!next.equals(speaker)) {
            endSentence();
        }
        speaker = next;
    }

    private void words(int number, String text) {
        if (text.isBlank()) {
            return;
        }
        if (SOUND.matcher(text.strip()).matches()) {
            endSentence();
            reading.unspoken(List.of(new Numbered(number, text)));
            return;
        }
        pending.add(new Numbered(number, text));
        String said = String.join(" ", pending.stream().map(Numbered::text).toList());
        if (Paragraphs.endsSentence(Spoken.plain(text, reading.markup()))
                || Spoken.wordsIn(said, said.length()) >= MOST_JOINED_WORDS) {
            endSentence();
        }
    }

    private void endSentence() {
        if (pending.isEmpty()) {
            return;
        }
        if (speaker.equals(Speaker.NARRATOR)) {
            reading.narration(List.copyOf(pending));
        } else {
            String said = String.join(" ", pending.stream().map(Numbered::text).toList());
            reading.speech(
                    speaker, "", List.of(new Numbered(pending.getFirst().number(), said)), false);
        }
        pending.clear();
    }
}
