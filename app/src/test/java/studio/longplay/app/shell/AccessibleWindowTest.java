package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Goes through every page of the window and asks all that can be acted on what it is and what it
/// is called, as a screen reader does.
@Tag("media")
class AccessibleWindowTest {
    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;

    private final Set<String> mute = new TreeSet<>();
    private int asked;

    @Test
    void everyControlSaysWhatItIs() throws Exception {
        try (OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.empty())) {
            open.click("template-radio-play");
            ask(open, "welcome");
            open.click("new-create");
            open.node("timeline");
            open.until(() ->
                    open.window
                            .openSession()
                            .flatMap(session -> session.previewProperty().get())
                            .filter(state -> !state.lines().isEmpty())
                            .isPresent());
            panels(open);
            for (String sheet :
                    Stream.of(
                                    "palette.open",
                                    "keys.show",
                                    "settings.open",
                                    "edit.history",
                                    "notices.open",
                                    "about.open",
                                    "export.open")
                            .toList()) {
                run(open, sheet);
                ask(open, sheet);
                OpenWindow.onFx(() -> {
                    open.window.overlay().close();
                    return true;
                });
            }
        }
        assertThat(asked).as("controls asked").isGreaterThan(100);
        assertThat(mute).isEmpty();
    }

    private void panels(OpenWindow open) throws TimeoutException {
        for (Workspace workspace : Workspace.values()) {
            run(open, "view." + workspace.id());
            for (String tab : ProjectPage.LEFT_TABS) {
                run(open, "view.show-" + tab);
                ask(open, workspace.id() + "/" + tab);
            }
        }
        run(open, "view.edit");
        for (Node tab : open.robot.lookup(".lp-panel-tab").queryAll()) {
            OpenWindow.onFx(() -> {
                ((ButtonBase) tab).fire();
                return true;
            });
            ask(open, "tab " + tab.getId());
        }
    }

    private static void run(OpenWindow open, String action) {
        OpenWindow.onFx(() -> {
            open.window.actions().get(action).runIfEnabled();
            return true;
        });
        waitForFxEvents();
    }

    /// Asks all that is seen now.
    private void ask(OpenWindow open, String page) {
        waitForFxEvents();
        OpenWindow.onFx(() -> {
            // A popup is a window too.
            javafx.stage.Window.getWindows()
                    .forEach(window -> {
                        window.getScene().getRoot().applyCss();
                        walk(window.getScene().getRoot(), page);
                    });
            return true;
        });
    }

    private void walk(Node node, String page) {
        if (!node.isVisible()) {
            return;
        }
        if (isControl(node)) {
            asked++;
            AccessibleRole role = node.getAccessibleRole();
            boolean hasRole =
                    role != null && role != AccessibleRole.NODE && role != AccessibleRole.PARENT;
            if (!hasRole || wordsOf(node).isBlank()) {
                mute.add(
                        (hasRole ? "no words: " : "no role: ")
                                + node.getClass().getSimpleName()
                                + " #"
                                + node.getId()
                                + " "
                                + node.getStyleClass()
                                + " in "
                                + parents(node)
                                + " on "
                                + page.replaceAll("/.*", ""));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, page));
        }
    }

    /// What is reached by the Tab key or pressed; not the parts that a control is made of.
    private static boolean isControl(Node node) {
        if (node instanceof ScrollBar
                || node instanceof Cell<?> cell && cell.isEmpty()
                || node instanceof ScrollPane && !node.isFocusTraversable()) {
            return false;
        }
        return node.isFocusTraversable()
                || node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof Slider;
    }

    /// What a screen reader says of it: its own words, its text, its label's, or its prompt.
    private static String wordsOf(Node node) {
        return Stream.of(
                        node.getAccessibleText(),
                        node.queryAccessibleAttribute(AccessibleAttribute.TEXT),
                        node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)
                                        instanceof Label label
                                ? label.getText()
                                : null,
                        node instanceof TextInputControl field ? field.getPromptText() : null)
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String parents(Node node) {
        StringBuilder way = new StringBuilder();
        Node at = node.getParent();
        for (int i = 0; at != null && i < 5; i++, at = at.getParent()) {
            way.append(at.getClass().getSimpleName());
            if (at.getId() != null) {
                way.append('#').append(at.getId());
            }
            way.append(" < ");
        }
        return way.toString();
    }
}
