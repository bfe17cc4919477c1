package studio.longplay.engine.script;

import studio.longplay.engine.script.PlayForm.Tag;
import studio.longplay.engine.script.SourceText.SourceLine;

import java.util.List;
import java.util.Locale;

/// Guesses what kind of text a script is: by its suffix, else by what its paragraphs begin with.
final class FormatGuess {
    /// One paragraph in so many must begin with a speaker.
    private static final int PARAGRAPHS_PER_SPEAKER = 4;

    private int paragraphs;
    private int characters;
    private int tags;
    private int sureTags;
    private int headings;
    private int markdownHeadings;

    private FormatGuess() {}

    static ScriptFormat of(String file, SourceText source) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".fountain") || name.endsWith(".spmd")) {
            return ScriptFormat.FOUNTAIN;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return ScriptFormat.MARKDOWN;
        }
        if (name.endsWith(".srt") || name.endsWith(".vtt")) {
            return ScriptFormat.CAPTIONS;
        }
        return ofContent(source.lines());
    }

    private static ScriptFormat ofContent(List<SourceLine> lines) {
        if (isCaptions(lines)) {
            return ScriptFormat.CAPTIONS;
        }
        TitlePage page = TitlePage.of(lines);
        FormatGuess guess = new FormatGuess();
        boolean titled = !TitlePage.value(page.entries(), "title").isEmpty();
        guess.count(titled ? lines.subList(page.endIndex(), lines.size()) : lines);
        return guess.decide(titled);
    }

    private static boolean isCaptions(List<SourceLine> lines) {
        List<String> first =
                lines.stream()
                        .map(SourceLine::content)
                        .filter(line -> !line.isBlank())
                        .limit(2)
                        .toList();
        return (!first.isEmpty() && first.getFirst().startsWith("WEBVTT"))
                || (first.size() == 2
                        && first.getFirst().strip().matches("[0-9]+")
                        && CaptionsReader.isTiming(first.get(1)));
    }

    private void count(List<SourceLine> lines) {
        boolean afterBlank = true;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).content().strip();
            boolean wordsFollow = at + 1 < lines.size() && !lines.get(at + 1).content().isBlank();
            boolean note = line.startsWith("[[") && line.endsWith("]]");
            if (!line.isEmpty() && !note) {
                line(line, afterBlank, wordsFollow);
            }
            afterBlank = line.isEmpty() || (afterBlank && note);
        }
    }

    private void line(String line, boolean afterBlank, boolean wordsFollow) {
        Tag tag = PlayForm.tag(line);
        if (!afterBlank) {
            boolean inline = tag != null && tag.isCapitals() && !tag.words().isEmpty();
            paragraphs += inline ? 1 : 0;
            tags += inline ? 1 : 0;
            sureTags += inline ? 1 : 0;
            return;
        }
        if (PlayForm.isPartHeading(line) || PlayForm.isStageDirection(line)) {
            return;
        }
        paragraphs++;
        if (tag != null) {
            boolean alone = tag.words().isEmpty() && wordsFollow;
            tags++;
            sureTags += alone || tag.isCapitals() ? 1 : 0;
        } else if (MarkdownForm.HEADING.matcher(line).matches()) {
            markdownHeadings++;
        } else if (FountainForm.isMarkedHeading(line)) {
            headings++;
        } else if (wordsFollow && isCharacter(line)) {
            characters++;
        }
    }

    private static boolean isCharacter(String line) {
        return (SpeakerTag.isCharacter(line) || line.startsWith("@"))
                && !PlayForm.isPartHeading(line);
    }

    private ScriptFormat decide(boolean titled) {
        boolean enoughTags = tags * PARAGRAPHS_PER_SPEAKER >= paragraphs;
        boolean play = sureTags > 0 || tags > 1;
        if (play && enoughTags && tags > characters) {
            return ScriptFormat.PLAY;
        }
        boolean enoughCharacters = characters * PARAGRAPHS_PER_SPEAKER >= paragraphs;
        boolean few = titled && characters > 0;
        if (headings > 0 || few || (characters > 1 && enoughCharacters)) {
            return ScriptFormat.FOUNTAIN;
        }
        return markdownHeadings > 0 ? ScriptFormat.MARKDOWN : ScriptFormat.PROSE;
    }
}
