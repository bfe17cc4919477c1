package studio.longplay.app.help;

import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;

import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A page as it is read. Its first parts are there at once, the others follow frame by frame, so
/// that a long page opens as fast as a short one.
final class PageView extends ScrollPane {
    private static final int AT_ONCE = 30;
    private static final int PER_FRAME = 12;
    private static final double USUAL_SIZE = 14;
    private static final double WIDEST = 860;

    private final PageLinks links;
    private final Words words;
    private final VBox column = new VBox();
    private final Map<String, Node> headings = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private org.commonmark.node.@org.jspecify.annotations.Nullable Node next;
    private PageBlocks blocks;
    private HelpPage page;
    private int headingsMade;
    private int current = -1;
    private final AnimationTimer filling =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    fill(PER_FRAME);
                }
            };

    private record Match(TextFlow flow, int from, int to) {}

    PageView(HelpPage page, PageLinks links, Words words) {
        this.page = page;
        this.links = links;
        this.words = words;
        blocks = new PageBlocks(new HelpPlace(page.path(), ""), links, words);
        setId("help-page");
        getStyleClass().add("help-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getStyleClass().add("help-column");
        column.setMaxWidth(WIDEST);
        StackPane middle = new StackPane(column);
        middle.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        column.setMinWidth(0);
        middle.setMinWidth(0);
        setContent(middle);
        setAccessibleText(page.title());
        show(page);
    }

    /// Shows another page from its top.
    void show(HelpPage other) {
        page = other;
        filling.stop();
        blocks = new PageBlocks(new HelpPlace(other.path(), ""), links, words);
        column.getChildren().clear();
        headings.clear();
        matches.clear();
        headingsMade = 0;
        current = -1;
        setVvalue(0);
        setAccessibleText(other.title());
        next = other.document().getFirstChild();
        fill(AT_ONCE);
        if (next != null) {
            filling.start();
        }
    }

    private void fill(int most) {
        for (int made = 0; made < most && next != null; made++) {
            org.commonmark.node.Node part = next;
            next = part.getNext();
            blocks.node(part)
                    .ifPresent(node -> {
                        column.getChildren().add(node);
                        // Nothing makes the page wider than there is room.
                        if (node instanceof Region region) {
                            region.setMinWidth(0);
                        }
                        if (part instanceof org.commonmark.node.Heading) {
                            headings.put(page.headings().get(headingsMade++).anchor(), node);
                        }
                    });
        }
        if (next == null) {
            filling.stop();
        }
    }

    /// Text by that factor of the usual size.
    void zoom(double factor) {
        column.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", USUAL_SIZE * factor));
    }

    /// Scrolls to a heading; to the top if there is none of that name.
    void goTo(String anchor) {
        if (anchor.isEmpty()) {
            setVvalue(0);
            return;
        }
        fill(Integer.MAX_VALUE);
        Node heading = headings.get(anchor);
        if (heading != null) {
            scrollTo(heading, 0);
        }
    }

    private void scrollTo(Node node, double above) {
        applyCss();
        layout();
        Parent content = (Parent) getContent();
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = content.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.clamp((bounds.getMinY() - above) / room, 0, 1));
    }

    /// Marks every place where some words stand.
    ///
    /// @return how many there are
    int find(String wanted) {
        matches.forEach(match -> unmark(match.flow()));
        matches.clear();
        current = -1;
        String small = wanted.toLowerCase(Locale.ROOT);
        if (!small.isBlank()) {
            fill(Integer.MAX_VALUE);
            applyCss();
            layout();
            collect(column, small);
        }
        return matches.size();
    }

    private void collect(Node node, String wanted) {
        if (node instanceof TextFlow flow) {
            String shown = InlineText.shown(flow).toLowerCase(Locale.ROOT);
            for (int at = shown.indexOf(wanted); at >= 0; at = shown.indexOf(wanted, at + 1)) {
                matches.add(new Match(flow, at, at + wanted.length()));
            }
            flow.getChildren().stream()
                    .filter(child ->
                            child instanceof javafx.scene.control.Hyperlink link
                                    && link.getText().toLowerCase(Locale.ROOT).contains(wanted))
                    .findFirst()
                    .ifPresent(_ -> matches.add(new Match(flow, -1, -1)));
        } else if (node instanceof ScrollPane pane) {
            collect(pane.getContent(), wanted);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted));
        }
    }

    private static void unmark(TextFlow flow) {
        flow.getChildren().removeIf(child -> child instanceof Path);
        flow.getStyleClass().remove("help-found-line");
    }

    /// Goes to the next of them, or the one before.
    ///
    /// @return its number from 1 on; 0 if there is none
    int step(int direction) {
        if (matches.isEmpty()) {
            return 0;
        }
        if (current >= 0) {
            unmark(matches.get(current).flow());
        }
        current =
                Math.floorMod(
                        current < 0 && direction < 0 ? -1 : current + direction, matches.size());
        Match match = matches.get(current);
        if (match.from() < 0) {
            match.flow().getStyleClass().add("help-found-line");
        } else {
            Path mark = new Path(match.flow().getRangeShape(match.from(), match.to(), false));
            mark.getStyleClass().add("help-found");
            mark.setManaged(false);
            mark.setViewOrder(1);
            match.flow().getChildren().add(mark);
        }
        scrollTo(match.flow(), getViewportBounds().getHeight() / 3);
        return current + 1;
    }

    /// How many places are marked.
    int found() {
        return matches.size();
    }
}
