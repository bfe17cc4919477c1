package studio.longplay.app.library;

import javafx.css.PseudoClass;

/// What the gallery's views share.
final class Look {
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");
    static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");
    static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

    private Look() {}
}
