package studio.longplay.app.help;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds sections by their words. Made once, then asked from any thread.
public final class HelpSearch {
    private static final int MOST = 60;
    private static final int AROUND = 70;
    private static final int IN_TITLE = 100;
    private static final int IN_HEADING = 40;

    private final List<Section> sections = new ArrayList<>();

    private record Section(HelpPage page, Heading heading, String text, String small) {}

    private record Scored(Section section, int score, int at) {}

    public HelpSearch(HelpPages pages) {
        pages.byPath().values().forEach(this::add);
    }

    private void add(HelpPage page) {
        StringBuilder text = new StringBuilder();
        Heading heading = new Heading(1, page.title(), "");
        int next = 0;
        for (Node node = page.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading) {
                keep(page, heading, text);
                heading = page.headings().get(next++);
            } else {
                append(node, text);
            }
        }
        keep(page, heading, text);
    }

    private void keep(HelpPage page, Heading heading, StringBuilder text) {
        String whole = text.toString().replaceAll("\\s+", " ").strip();
        boolean top = heading.anchor().isEmpty();
        if (!(top && whole.isEmpty())) {
            sections.add(new Section(page, heading, whole, small(whole)));
        }
        text.setLength(0);
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof FencedCodeBlock code) {
            text.append(code.getLiteral()).append(' ');
        } else if (node instanceof IndentedCodeBlock code) {
            text.append(code.getLiteral()).append(' ');
        } else if (hasBlocks(node)) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                append(child, text);
            }
        } else {
            text.append(HelpPage.plain(node)).append(' ');
        }
    }

    private static boolean hasBlocks(Node parent) {
        Node node = parent.getFirstChild();
        return node instanceof org.commonmark.node.Block
                || node instanceof org.commonmark.node.CustomNode;
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The sections in which every word stands, the fitting ones first; none for no words.
    public List<HelpHit> find(String query) {
        List<String> words =
                Arrays.stream(small(query).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return sections.stream()
                .map(section -> score(section, words))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(HelpSearch::hit)
                .toList();
    }

    /// Guides come before decisions, a title before a heading, a heading before text.
    private static Scored score(Section section, List<String> words) {
        String title = small(section.page().title());
        String heading = small(section.heading().text());
        boolean top = section.heading().level() == 1;
        int score = section.page().path().matches("(decisions|licences)/.*") ? 1 : 5;
        int at = -1;
        for (String word : words) {
            int found = section.small().indexOf(word);
            boolean inTitle = title.contains(word);
            boolean inHeading = heading.contains(word);
            if (found < 0 && !inTitle && !inHeading) {
                return new Scored(section, 0, 0);
            }
            score += inTitle && top ? IN_TITLE : inHeading ? IN_HEADING : found >= 0 ? 3 : 0;
            at = at < 0 ? found : at;
            score += found >= 0 ? 1 : 0;
        }
        boolean onlyTitle = at < 0 && !top && words.stream().noneMatch(heading::contains);
        return new Scored(section, onlyTitle ? 0 : score, Math.max(0, at));
    }

    private static HelpHit hit(Scored scored) {
        Section section = scored.section();
        String text = section.text();
        int from = Math.min(text.length(), Math.max(0, scored.at() - AROUND / 2));
        int to = Math.min(text.length(), from + 2 * AROUND);
        String excerpt = (from > 0 ? "…" : "") + text.substring(from, to);
        return new HelpHit(
                new HelpPlace(section.page().path(), section.heading().anchor()),
                section.page().title(),
                section.heading().text(),
                to < text.length() ? excerpt + "…" : excerpt);
    }
}
