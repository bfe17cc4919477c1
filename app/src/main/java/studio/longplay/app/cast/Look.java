package studio.longplay.app.cast;

import javafx.css.PseudoClass;

/// States that the style sheet knows.
final class Look {
    static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private Look() {}
}
