package studio.longplay.app.help;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes nodes of a page's parts, one at a time.
final class PageBlocks {
    private static final int LONGEST_COUNTED = 60;
    private static final int SHORTEST_COUNTED = 6;

    private final HelpPlace page;
    private final PageLinks links;
    private final Words words;

    PageBlocks(HelpPlace page, PageLinks links, Words words) {
        this.page = page;
        this.links = links;
        this.words = words;
    }

    /// A part as a node; empty for what is only meant for the web.
    Optional<Node> node(org.commonmark.node.Node part) {
        return switch (part) {
            case Heading heading -> Optional.of(heading(heading));
            case Paragraph paragraph -> Optional.of(paragraph(paragraph));
            case FencedCodeBlock code -> Optional.of(code(code.getLiteral()));
            case IndentedCodeBlock code -> Optional.of(code(code.getLiteral()));
            case TableBlock table -> Optional.of(table(table));
            case BulletList list -> Optional.of(list(list, 0));
            case OrderedList list ->
                    Optional.of(
                            list(list, Optional.ofNullable(list.getMarkerStartNumber()).orElse(1)));
            case BlockQuote quote -> Optional.of(styled(inside(quote), "help-quote"));
            case ThematicBreak _ -> Optional.of(new Separator());
            case HtmlBlock _ -> Optional.empty();
            default -> Optional.of(inside(part));
        };
    }

    private Node heading(Heading heading) {
        TextFlow flow = InlineText.of(heading, page, links);
        flow.getStyleClass().addAll("help-heading", "help-heading-" + heading.getLevel());
        return flow;
    }

    /// A picture that stands alone has the width of the page.
    private Node paragraph(Paragraph paragraph) {
        boolean alone =
                paragraph.getFirstChild() != null && paragraph.getFirstChild().getNext() == null;
        if (alone && paragraph.getFirstChild() instanceof Image image) {
            return PagePicture.of(image, page).orElseGet(Region::new);
        }
        return InlineText.of(paragraph, page, links);
    }

    private static Node styled(Node node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private VBox inside(org.commonmark.node.Node part) {
        VBox box = new VBox();
        box.getStyleClass().add("help-inside");
        for (var child = part.getFirstChild(); child != null; child = child.getNext()) {
            node(child).ifPresent(box.getChildren()::add);
        }
        return box;
    }

    /// @param first number of the first item; 0 for dots
    private VBox list(org.commonmark.node.Node list, int first) {
        VBox box = new VBox();
        box.getStyleClass().add("help-list");
        int number = first;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label mark = new Label(first == 0 ? "•" : number++ + ".");
            mark.getStyleClass().add("help-list-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox inside = inside(item);
            HBox.setHgrow(inside, Priority.ALWAYS);
            HBox row = new HBox(mark, inside);
            row.getStyleClass().add("help-list-row");
            box.getChildren().add(row);
        }
        return box;
    }

    private StackPane code(String literal) {
        String text = literal.stripTrailing();
        Text shown = new Text(text);
        shown.getStyleClass().add("help-code-text");
        TextFlow flow = new TextFlow(shown);
        flow.setMinWidth(Region.USE_PREF_SIZE);
        flow.getStyleClass().add("help-code-flow");
        ScrollPane scroll = new ScrollPane(flow);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setAccessibleText(text);
        scroll.setFocusTraversable(false);
        IconButton copy = new IconButton(MaterialDesignC.CONTENT_COPY, words.get("copy"));
        copy.getStyleClass().add("help-copy");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        StackPane.setAlignment(copy, Pos.TOP_RIGHT);
        StackPane box = new StackPane(scroll, copy);
        box.getStyleClass().add("help-code-block");
        return box;
    }

    private GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        List<Integer> longest = new ArrayList<>();
        int row = 0;
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var line = part.getFirstChild(); line != null; line = line.getNext()) {
                int column = 0;
                for (var cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell some) {
                        grid.add(cell(some), column, row);
                        count(longest, column++, HelpPage.plain(some).length());
                    }
                }
                row++;
            }
        }
        int all = longest.stream().mapToInt(Integer::intValue).sum();
        for (int length : longest) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(0);
            column.setPercentWidth(100.0 * length / Math.max(1, all));
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /// Columns share the width by their longest cells, within reason.
    private static void count(List<Integer> longest, int column, int length) {
        int counted = Math.clamp(length + 2, SHORTEST_COUNTED, LONGEST_COUNTED);
        if (column < longest.size()) {
            longest.set(column, Math.max(longest.get(column), counted));
        } else {
            longest.add(counted);
        }
    }

    private StackPane cell(TableCell cell) {
        StackPane box = new StackPane(InlineText.of(cell, page, links));
        box.setMinWidth(0);
        box.getStyleClass()
                .addAll("help-cell", cell.isHeader() ? "help-cell-head" : "help-cell-body");
        return box;
    }
}
