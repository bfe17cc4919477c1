package studio.longplay.app.shell;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Goes over all that is seen in all windows now and finds words that are not of the pseudo
/// language: they do not come from the bundles, or are the user's.
final class StrayWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final Map<String, String> stray = new TreeMap<>();
    private int read;

    /// The words, and a page they are on.
    Map<String, String> stray() {
        return stray;
    }

    /// How many labels were read.
    int read() {
        return read;
    }

    void look(String page) {
        waitForFxEvents();
        OpenWindow.onFx(() -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                walk(window.getScene().getRoot(), page);
            }
            return true;
        });
    }

    /// What is written in fields is the user's; what they ask for, and what is said where the mouse
    /// rests, is ours.
    private void walk(Node node, String page) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            readIfAny(control.getTooltip().getText(), page);
        }
        if (node instanceof TextInputControl field) {
            readIfAny(field.getPromptText(), page);
            return;
        }
        if (node instanceof GenericStyledArea<?, ?, ?>) {
            return;
        }
        if (node instanceof Labeled labeled) {
            readIfAny(labeled.getText(), page);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, page));
        }
    }

    private void readIfAny(@Nullable String text, String page) {
        if (text != null) {
            read(text, page);
        }
    }

    private void read(String text, String page) {
        read++;
        if (text.indexOf('[') < 0 && WORD.matcher(text).find()) {
            stray.putIfAbsent(text, page);
        }
    }
}
