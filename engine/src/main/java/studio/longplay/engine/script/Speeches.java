package studio.longplay.engine.script;

import studio.longplay.engine.script.Spoken.Numbered;

import java.util.ArrayList;
import java.util.List;

/// Collects the lines under one speaker's name and cuts them into speeches at parentheticals.
final class Speeches {
    private final Reading reading;
    private final Speaker speaker;
    private boolean dual;
    private String direction;
    private int directionLine;
    private boolean sung;
    private final List<Numbered> words = new ArrayList<>();

    /// @param direction how the first words are said, empty if the tag says nothing
    Speeches(Reading reading, Speaker speaker, String direction, boolean dual) {
        this.reading = reading;
        this.speaker = speaker;
        this.direction = direction;
        this.dual = dual;
    }

    void words(Numbered line) {
        say(line, false);
    }

    /// Words that are sung; they and those that are spoken are no one speech.
    void lyrics(Numbered line) {
        say(line, true);
    }

    /// A line that holds nothing but notes goes with what is before it.
    void notes(Numbered line) {
        words.add(line);
    }

    private void say(Numbered line, boolean sings) {
        if (sings != sung) {
            boolean follows = !words.isEmpty();
            close();
            dual &= !follows;
            sung = sings;
        }
        words.add(line);
    }

    /// A parenthetical: the words before it are one speech, those after it another.
    void direction(Numbered line) {
        close();
        String visible = line.text().strip();
        Spoken inner = Spoken.read(List.of(new Numbered(line.number(), visible)), reading.markup());
        String said = inner.text();
        String text = said.substring(1, said.length() - 1).strip();
        direction = direction.isEmpty() ? text : direction + "; " + text;
        directionLine = line.number();
        inner.cues()
                .forEach(
                        cue -> words.add(new Numbered(line.number(), CueNote.of(cue.cue()) + " ")));
    }

    /// Hands over what is left; a direction without words after it is an action.
    void finish() {
        close();
        reading.action(directionLine, direction);
        direction = "";
    }

    private void close() {
        if (words.isEmpty()) {
            return;
        }
        boolean silent = !Spoken.read(words, reading.markup()).hasWords();
        if (sung) {
            reading.song(speaker, silent ? "" : direction, List.copyOf(words), dual);
        } else {
            reading.speech(speaker, silent ? "" : direction, List.copyOf(words), dual);
        }
        words.clear();
        if (!silent) {
            direction = "";
        }
    }

    /// Whether a line without notes is wholly in one pair of brackets.
    static boolean isDirection(String bare, boolean escapes) {
        if (bare.length() < 2 || bare.charAt(0) != '(' || !bare.endsWith(")")) {
            return false;
        }
        int depth = 0;
        for (int at = 0; at < bare.length(); at++) {
            char character = bare.charAt(at);
            if (character == '\\' && escapes) {
                at++;
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return at == bare.length() - 1;
            }
        }
        return false;
    }
}
