package studio.longplay.app.help;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All pages of the help.
///
/// @param byPath every page by its path below `docs`
public record HelpPages(Map<String, HelpPage> byPath) {
    private static final String RUNBOOKS = "runbooks/";
    private static final String FOLDER = "docs/";
    private static final String IN_JAR = "studio/longplay/app/help/docs/";

    /// Pages under a heading of the contents.
    ///
    /// @param title of the heading; empty for what comes first
    public record Chapter(String title, List<HelpPage> pages) {}

    public HelpPages {
        byPath = new TreeMap<>(byPath);
    }

    /// Reads the pages that are shipped; waits for the disk. None where the program was not
    /// packaged.
    ///
    /// @throws UncheckedIOException if the program is not whole
    public static HelpPages shipped() {
        Map<String, HelpPage> pages = new TreeMap<>();
        try {
            for (String path : paths()) {
                try (InputStream bytes = HelpPages.class.getResourceAsStream(FOLDER + path)) {
                    if (bytes != null) {
                        String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                        pages.put(path, HelpPage.of(path, text));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HelpPages(pages);
    }

    private static List<String> paths() throws IOException {
        URL index = HelpPages.class.getResource(FOLDER + HelpPlace.INDEX.path());
        if (index == null) {
            return List.of();
        }
        if (index.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(IN_JAR) && isPage(name))
                    .map(name -> name.substring(IN_JAR.length()))
                    .toList();
        }
        Path file = Path.of(URI.create(index.toExternalForm())).toRealPath();
        Path folder = file.resolveSibling("");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString().replace('\\', '/'))
                    .filter(HelpPages::isPage)
                    .toList();
        }
    }

    private static boolean isPage(String name) {
        return name.endsWith(".md") || name.endsWith(".schema.json");
    }

    /// The page of a path.
    public Optional<HelpPage> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// Where the runbooks tell of the code of a fault; where they begin if none does.
    public HelpPlace ofCode(String code) {
        for (HelpPage page : byPath.values()) {
            if (page.path().startsWith(RUNBOOKS)) {
                for (Heading heading : page.headings()) {
                    if (heading.text().equals(code)) {
                        return new HelpPlace(page.path(), heading.anchor());
                    }
                }
            }
        }
        return new HelpPlace(RUNBOOKS + HelpPlace.INDEX.path(), "");
    }

    /// Whether there is such a page, and such a heading on it.
    public boolean has(HelpPlace place) {
        return find(place.path())
                .filter(page ->
                        place.anchor().isEmpty()
                                || page.headings().stream()
                                        .anyMatch(each -> each.anchor().equals(place.anchor())))
                .isPresent();
    }

    /// A picture named on a page.
    public static Optional<URL> picture(String path) {
        return Optional.ofNullable(HelpPages.class.getResource(FOLDER + path));
    }

    /// The contents as the first page orders them: a chapter for each heading on it, with the pages
    /// it links to; pages that nobody links to there come by their folder.
    public List<Chapter> contents() {
        Set<String> named = new LinkedHashSet<>();
        List<Chapter> chapters = new ArrayList<>();
        find(HelpPlace.INDEX.path()).ifPresent(index -> chapters.addAll(chapters(index, named)));
        Map<String, List<HelpPage>> others = new TreeMap<>();
        byPath.values().stream()
                .filter(page -> !named.contains(page.path()) && page.path().endsWith(".md"))
                .forEach(page ->
                        others.computeIfAbsent(folder(page), _ -> new ArrayList<>()).add(page));
        others.forEach((folder, pages) -> chapters.add(new Chapter(folder, pages)));
        return chapters;
    }

    /// The page that introduces a folder names it.
    private String folder(HelpPage page) {
        int slash = page.path().lastIndexOf('/');
        String folder = slash < 0 ? "" : page.path().substring(0, slash + 1);
        return find(folder + HelpPlace.INDEX.path()).map(HelpPage::title).orElse(folder);
    }

    private List<Chapter> chapters(HelpPage index, Set<String> named) {
        List<Chapter> chapters = new ArrayList<>();
        Set<HelpPage> pages = new LinkedHashSet<>();
        pages.add(index);
        named.add(index.path());
        String title = "";
        for (Node node = index.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading heading && heading.getLevel() > 1) {
                chapters.add(new Chapter(title, List.copyOf(pages)));
                pages.clear();
                title = HelpPage.plain(heading);
            }
            collect(node, named, pages);
        }
        chapters.add(new Chapter(title, List.copyOf(pages)));
        return chapters.stream().filter(chapter -> !chapter.pages().isEmpty()).toList();
    }

    private void collect(Node node, Set<String> named, Set<HelpPage> pages) {
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        String path = HelpPlace.INDEX.follow(link.getDestination()).path();
                        find(path).filter(page -> named.add(path)).ifPresent(pages::add);
                    }
                });
    }
}
