package studio.longplay.app.voices;

import javafx.css.PseudoClass;

/// What the browser's views share.
final class Look {
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");

    private Look() {}
}
