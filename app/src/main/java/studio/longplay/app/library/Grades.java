package studio.longplay.app.library;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.util.List;

/// Scores by colour: good, fair, poor.
final class Grades {
    private static final double GOOD = 90;
    private static final double FAIR = 75;
    private static final List<String> ALL = List.of("good", "fair", "poor");

    private Grades() {}

    static String of(double score) {
        if (score >= GOOD) {
            return "good";
        }
        return score >= FAIR ? "fair" : "poor";
    }

    /// @param grade empty for none
    static void show(Node node, String grade) {
        for (String one : ALL) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(one), one.equals(grade));
        }
    }
}
