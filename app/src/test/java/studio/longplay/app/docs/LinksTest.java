package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// No page leads nowhere, and every page can be found.
class LinksTest {
    private static final Pattern MACHINE =
            Pattern.compile("(^|[\\s`(\"'=])(/home/|/root/|/Users/|/work/|file:/|[A-Z]:\\\\Users)");

    private final List<Page> pages;

    LinksTest() throws IOException {
        this.pages = Checkout.pages();
    }

    @Test
    void everyLinkAndPictureIsThere() {
        List<String> dead = new ArrayList<>();
        Map<Path, Page> known = new HashMap<>();
        pages.forEach(page -> known.put(page.file(), page));
        for (Page page : pages) {
            for (Link link : page.links()) {
                String why = link.isExternal() ? outside(link) : inside(page, link, known);
                if (!why.isEmpty()) {
                    dead.add(link.place() + ": " + link.target() + " " + why);
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(dead).isEmpty();
    }

    private static String outside(Link link) {
        try {
            URI uri = new URI(link.target());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? "" : "is no address of the web";
        } catch (java.net.URISyntaxException e) {
            return "is no address: " + e.getMessage();
        }
    }

    private static String inside(Page page, Link link, Map<Path, Page> known) {
        Path to = target(page, link);
        if (link.target().startsWith("/") || !Files.exists(to)) {
            return "is not there";
        }
        if (Files.isDirectory(to) && Files.exists(to.resolve("README.md"))) {
            return "is a folder; link its README.md";
        }
        Page other = known.get(to);
        boolean found =
                link.anchor().isEmpty()
                        || (other != null && other.anchors().contains(link.anchor()));
        return found ? "" : "has no such heading";
    }

    private static Path target(Page page, Link link) {
        return link.file().isEmpty()
                ? page.file()
                : page.file().resolveSibling(link.file()).normalize();
    }

    @Test
    void noPageNamesAFolderOfOneMachine() throws IOException {
        List<String> found = new ArrayList<>();
        for (Page page : pages) {
            List<String> lines = Files.readAllLines(page.file());
            for (int at = 0; at < lines.size(); at++) {
                if (MACHINE.matcher(lines.get(at)).find()) {
                    found.add(page.name() + ":" + (at + 1) + ": " + lines.get(at).strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheFirst() {
        Map<Path, Page> left = new HashMap<>();
        pages.forEach(page -> left.put(page.file(), page));
        Deque<Page> next = new ArrayDeque<>();
        for (String start : List.of("README.md", "docs/README.md")) {
            Page first = left.remove(Checkout.root().resolve(start));
            assertThat(first).as(start).isNotNull();
            next.add(first);
        }
        while (!next.isEmpty()) {
            Page page = next.remove();
            for (Link link : page.links()) {
                Page found = link.isExternal() ? null : left.remove(target(page, link));
                if (found != null) {
                    next.add(found);
                }
            }
        }
        assertThat(left.values().stream().map(Page::name).sorted()).isEmpty();
    }
}
