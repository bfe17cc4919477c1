package studio.longplay.engine.render.transcript;

import studio.longplay.engine.script.Speaker;

import java.util.ArrayList;
import java.util.List;

/// A transcript to be read: one paragraph for each turn.
record TranscriptText(Spoken spoken) {
    /// A silence that begins a new paragraph.
    private static final double PAUSE_SECONDS = 2.5;

    /// A paragraph ends with the passage that makes it so long.
    private static final int LONG_PARAGRAPH = 500;

    private static final String MARKS = "\\*_[]";

    /// Passages that one person says in one go.
    private record Paragraph(int speaker, String mood, String text, double endSeconds) {}

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (SpokenPassage next : spoken.passages()) {
            Paragraph before = paragraphs.isEmpty() ? null : paragraphs.getLast();
            boolean goesOn =
                    before != null
                            && before.speaker() == next.speaker()
                            && before.mood().equals(next.mood())
                            && next.passage().startSeconds() - before.endSeconds() < PAUSE_SECONDS
                            && before.text().length() < LONG_PARAGRAPH;
            if (before != null && goesOn) {
                paragraphs.removeLast();
            }
            paragraphs.add(
                    new Paragraph(
                            next.speaker(),
                            next.mood(),
                            before != null && goesOn
                                    ? before.text() + " " + next.passage().text()
                                    : next.passage().text(),
                            next.passage().endSeconds()));
        }
        return paragraphs;
    }

    String plain() {
        StringBuilder out = new StringBuilder();
        for (Paragraph paragraph : paragraphs()) {
            String name = Spoken.name(paragraph.speaker());
            out.append(name.isEmpty() ? "" : name + ": ").append(paragraph.text()).append("\n\n");
        }
        return out.isEmpty() ? "" : out.substring(0, out.length() - 1);
    }

    String fountain() {
        StringBuilder out = new StringBuilder("Title: " + escaped(title()) + "\n");
        for (Paragraph paragraph : paragraphs()) {
            String name = Spoken.name(paragraph.speaker());
            out.append("\n@").append(name.isEmpty() ? Speaker.NARRATOR.name() : name).append('\n');
            if (!paragraph.mood().isEmpty()) {
                String mood = escaped(paragraph.mood()).replace("(", "").replace(")", "");
                out.append('(').append(mood).append(")\n");
            }
            String text = escaped(paragraph.text());
            boolean special = text.startsWith("(") || text.startsWith("~");
            out.append(special ? "\\" : "").append(text).append('\n');
        }
        return out.toString();
    }

    private String title() {
        int dot = spoken.file().lastIndexOf('.');
        return dot > 0 ? spoken.file().substring(0, dot) : spoken.file();
    }

    /// With a backslash before every mark that Fountain would take for its own.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        String line = text.replaceAll("\\R+", " ").strip();
        for (int at = 0; at < line.length(); at++) {
            boolean mark = MARKS.indexOf(line.charAt(at)) >= 0 || line.startsWith("/*", at);
            escaped.append(mark ? "\\" : "").append(line.charAt(at));
        }
        return escaped.toString();
    }
}
