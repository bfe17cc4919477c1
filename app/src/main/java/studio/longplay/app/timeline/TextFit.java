package studio.longplay.app.timeline;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// Cuts words to a width with an ellipsis. Every letter is measured once, every label cut once per
/// width: drawing a hundred clips measures nothing.
final class TextFit {
    private static final String ELLIPSIS = "…";
    private static final int KEPT = 4096;

    private final Text ruler = new Text();
    private final Map<Integer, Double> advances = new HashMap<>();
    private final Map<String, Fitted> fitted = new HashMap<>();

    private record Fitted(int width, double whole, String words) {}

    TextFit(Font font) {
        ruler.setFont(font);
    }

    Font font() {
        return ruler.getFont();
    }

    /// How wide words are, in pixels.
    double width(String words) {
        double width = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            width += advance(words.codePointAt(i));
        }
        return width;
    }

    /// The words, or as many of them as have room with an ellipsis; empty if not even one letter
    /// has.
    String fit(String words, int width) {
        Fitted before = fitted.get(words);
        if (before != null && (before.width() == width || before.whole() <= width)) {
            return before.whole() <= width ? words : before.words();
        }
        if (fitted.size() > KEPT) {
            fitted.clear();
        }
        double whole = before == null ? width(words) : before.whole();
        String cut = whole <= width ? words : cut(words, width);
        fitted.put(words, new Fitted(width, whole, cut));
        return cut;
    }

    private String cut(String words, int width) {
        double room = width - advance(ELLIPSIS.codePointAt(0));
        int end = 0;
        while (end < words.length()) {
            int letter = words.codePointAt(end);
            room -= advance(letter);
            if (room < 0) {
                break;
            }
            end += Character.charCount(letter);
        }
        return end == 0 ? "" : words.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private double advance(int letter) {
        Double known = advances.get(letter);
        return known == null ? measure(letter) : known;
    }

    /// Between two letters, because a space alone is measured as nothing.
    private double measure(int letter) {
        ruler.setText("xx");
        double without = ruler.getLayoutBounds().getWidth();
        ruler.setText("x" + Character.toString(letter) + "x");
        double advance = ruler.getLayoutBounds().getWidth() - without;
        advances.put(letter, advance);
        return advance;
    }
}
