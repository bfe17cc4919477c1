package studio.longplay.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

import studio.longplay.app.controls.Look;
import studio.longplay.assets.Assets;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Every page, in both themes: nothing is cut off, nothing is nameless, and it can be drawn.
@Tag("window")
class ControlsGalleryTest {
    /// Bounds of text are those of its ink, which may stand a pixel out of the line.
    private static final double TOLERANCE = 1.5;

    @BeforeAll
    static void fonts() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Look.loadFonts();
    }

    @ParameterizedTest
    @MethodSource("dressed")
    void noTextIsCutOff(Page page, Assets.Theme theme) throws Exception {
        List<String> cut = new ArrayList<>();
        Fx.run(() -> {
            Scene scene = Gallery.scene(page, theme);
            for (Text text : all(scene.getRoot(), Text.class)) {
                if (isOutside(text)) {
                    cut.add(text.getText());
                }
            }
            for (Labeled labeled : all(scene.getRoot(), Labeled.class)) {
                if (isShortened(labeled)) {
                    cut.add(labeled.getText());
                }
            }
        });
        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatTakesTheKeyboardHasAName(Page page) throws Exception {
        List<Node> nameless = new ArrayList<>();
        Fx.run(() -> {
            Scene scene = Gallery.scene(page, Assets.Theme.DARK);
            for (Node node : all(scene.getRoot(), Node.class)) {
                if (node.isFocusTraversable() && isShown(node) && name(node).isBlank()) {
                    nameless.add(node);
                }
            }
        });
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyPageIsWrittenInEveryTheme(@TempDir Path folder) throws Exception {
        Fx.run(() -> GalleryShots.writeAll(folder));
        File[] files = Objects.requireNonNull(folder.toFile().listFiles());
        assertThat(files).hasSize(Gallery.pages().size() * Assets.Theme.values().length);
        assertThat(files).allMatch(file -> file.length() > 1_000);
    }

    static List<Page> pages() {
        return Gallery.pages();
    }

    static Stream<Object[]> dressed() {
        return pages().stream()
                .flatMap(page ->
                        Stream.of(Assets.Theme.values()).map(theme -> new Object[] {page, theme}));
    }

    private static boolean isOutside(Text text) {
        Parent parent = text.getParent();
        if (!isShown(text) || text.getText().isBlank() || parent == null) {
            return false;
        }
        Bounds ink = text.getBoundsInParent();
        Bounds room = parent.getLayoutBounds();
        return ink.getMinX() < room.getMinX() - TOLERANCE
                || ink.getMaxX() > room.getMaxX() + TOLERANCE
                || ink.getMinY() < room.getMinY() - TOLERANCE
                || ink.getMaxY() > room.getMaxY() + TOLERANCE;
    }

    /// Only the title of long work may end in an ellipsis: it says what the user named.
    private static boolean isShortened(Labeled labeled) {
        boolean may = labeled.getStyleClass().contains("lp-progress-title");
        return !may
                && isShown(labeled)
                && labeled.lookup(".text") instanceof Text text
                && !labeled.getText().isEmpty()
                && labeled.equals(text.getParent())
                && !text.getText().equals(labeled.getText());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return text == null ? "" : text.toString();
    }

    private static <N extends Node> List<N> all(Node root, Class<N> kind) {
        List<N> found = new ArrayList<>();
        if (kind.isInstance(root)) {
            found.add(kind.cast(root));
        }
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, kind)));
        }
        return found;
    }
}
