package studio.longplay.app.wizard;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;

/// What the wizard's pages share.
final class Look {
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    static final PseudoClass COMPLETE = PseudoClass.getPseudoClass("complete");
    static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private static final double FIELD_NAME = 116;

    private Look() {}

    /// A label that goes on in the next line.
    static Label text(String words) {
        Label label = Layout.label("wizard-secondary");
        label.setText(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// What a page is about.
    static VBox heading(String title, String text) {
        Label heading = Layout.label("wizard-title");
        heading.setText(title);
        return text.isEmpty() ? new VBox(heading) : new VBox(4, heading, text(text));
    }

    /// The name of a field that stands below others: the fields begin in one line.
    static Label field(String words, Node field) {
        Label label = name(words, field);
        label.setMinWidth(FIELD_NAME);
        return label;
    }

    /// The name of a field.
    static Label name(String words, Node field) {
        Label label = Layout.label("wizard-name");
        label.setText(words);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
