package studio.longplay.app.help;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Words with their marks and links, as they flow in a line.
final class InlineText extends AbstractVisitor {
    private final HelpPlace page;
    private final PageLinks links;
    private final TextFlow flow = new TextFlow();
    private String style = "help-text";

    private InlineText(HelpPlace page, PageLinks links) {
        this.page = page;
        this.links = links;
    }

    /// What stands inside a paragraph, a heading or a cell.
    static TextFlow of(org.commonmark.node.Node part, HelpPlace page, PageLinks links) {
        InlineText inline = new InlineText(page, links);
        inline.visitChildren(part);
        inline.flow.getStyleClass().add("help-flow");
        inline.flow.setAccessibleRole(AccessibleRole.TEXT);
        inline.flow.setAccessibleText(HelpPage.plain(part));
        return inline.flow;
    }

    private void add(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        flow.getChildren().add(text);
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral(), style);
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), "help-code");
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        add(" ", style);
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        add("\n", style);
    }

    @Override
    public void visit(Emphasis emphasis) {
        with("help-emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        with("help-strong", strong);
    }

    private void with(String styleClass, org.commonmark.node.Node part) {
        String before = style;
        style = styleClass;
        visitChildren(part);
        style = before;
    }

    @Override
    public void visit(Image image) {
        PagePicture.of(image, page).ifPresent(flow.getChildren()::add);
    }

    /// A link to what is not in the help, as a file of the source, is words only.
    @Override
    public void visit(Link link) {
        String words = HelpPage.plain(link);
        boolean elsewhere = HelpPlace.isElsewhere(link.getDestination());
        HelpPlace target = page.follow(link.getDestination());
        if (!elsewhere && !links.knows(target)) {
            add(words, style);
            return;
        }
        Hyperlink node = new Hyperlink(elsewhere ? words + " ↗" : words);
        node.getStyleClass().add("help-link");
        node.setWrapText(true);
        node.setAccessibleText(words);
        if (elsewhere) {
            node.setTooltip(new Tooltip(link.getDestination()));
        }
        node.setOnAction(_ -> {
            node.setVisited(false);
            if (elsewhere) {
                links.browse(link.getDestination());
            } else {
                links.go(target);
            }
        });
        flow.getChildren().add(node);
    }

    /// The words of a line as they are shown; what is not text counts as one sign, as it does for
    /// the line itself.
    static String shown(TextFlow flow) {
        StringBuilder words = new StringBuilder();
        for (Node child : flow.getChildren()) {
            if (child.isManaged()) {
                words.append(child instanceof Text text ? text.getText() : "\uFFFC");
            }
        }
        return words.toString();
    }
}
