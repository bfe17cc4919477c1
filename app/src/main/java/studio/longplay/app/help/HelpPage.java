package studio.longplay.app.help;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A page that was read.
///
/// @param path below `docs`
/// @param title its first heading
/// @param document what it says, as a tree that nobody changes
/// @param headings in their order
public record HelpPage(String path, String title, Node document, List<Heading> headings) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    public HelpPage {
        headings = List.copyOf(headings);
    }

    /// Reads Markdown; anything else is shown as it stands.
    public static HelpPage of(String path, String text) {
        boolean markdown = path.endsWith(".md");
        Node document =
                PARSER.parse(markdown ? text : "# " + path + "\n\n```\n" + text + "\n```\n");
        List<Heading> headings = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading heading) {
                String words = plain(heading);
                headings.add(new Heading(heading.getLevel(), words, anchor(words, seen)));
            }
        }
        String title = headings.isEmpty() ? path : headings.getFirst().text();
        return new HelpPage(path, title, document, headings);
    }

    /// As the web makes anchors of headings: small letters, signs left out, hyphens for spaces; the
    /// second of a name gets `-1`.
    private static String anchor(String words, Map<String, Integer> seen) {
        String slug =
                words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                        .replace(' ', '-');
        int before = seen.merge(slug, 1, Integer::sum) - 1;
        return before == 0 ? slug : slug + "-" + before;
    }

    /// What a part of a page says, without marks.
    public static String plain(Node part) {
        StringBuilder words = new StringBuilder();
        part.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak softBreak) {
                        words.append(' ');
                    }

                    @Override
                    public void visit(HardLineBreak hardBreak) {
                        words.append(' ');
                    }
                });
        return words.toString();
    }
}
