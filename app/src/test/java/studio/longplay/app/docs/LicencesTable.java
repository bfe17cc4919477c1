package studio.longplay.app.docs;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The table of what we ship and under which licence: from the class path and the poms of what is
/// on it, with `licences.properties` for what those do not say.
final class LicencesTable {
    private static final Pattern JAR =
            Pattern.compile("(.*)/([^/]+)/([^/]+)/\\2-\\3(-[a-z0-9_-]+)?[.]jar");

    /// Only in tests.
    private static final List<String> NEVER_SHIPPED =
            List.of(
                    "org.junit.",
                    "org.opentest4j",
                    "org.apiguardian",
                    "org.assertj",
                    "net.bytebuddy",
                    "com.tngtech.archunit",
                    "org.testfx",
                    "org.hamcrest",
                    "org.osgi",
                    "studio.longplay");

    private static final String SYSTEMS = "-(linux|macos|macosx|windows|osx|mac|win)(-.*)?$";

    /// Names that makers give to a licence, and its SPDX name. Of several that a work is offered
    /// under we use the one that stands first here.
    private static final Map<Pattern, String> NAMES = new LinkedHashMap<>();

    static {
        name("(the )?apache.*2([.]0)?", "Apache-2.0");
        name("mit( license)?", "MIT");
        name(".*bsd 2-clause.*|bsd-2-clause", "BSD-2-Clause");
        name(".*3-clause bsd.*|bsd-3-clause", "BSD-3-Clause");
        name("mpl 2[.]0", "MPL-2.0");
        name("epl 1[.]0", "EPL-1.0");
        name(".*lesser general public license v3[.]0", "LGPL-3.0");
        name("lgpl-2[.]1-or-later", "LGPL-2.1-or-later");
        name("gplv2 ?(\\+ce|with (the )?classpath exception)", "GPL-2.0 with Classpath Exception");
        name("gnu general public license [(]gpl[)] version 2, or any later.*", "GPL-2.0-or-later");
    }

    private final Properties notes = new Properties();

    private LicencesTable() {
        Path file =
                Checkout.root()
                        .resolve("app/src/test/resources/studio/longplay/app/docs")
                        .resolve("licences.properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            notes.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void name(String pattern, String spdx) {
        NAMES.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), spdx);
    }

    /// The page as it is, with the table as it must be.
    static String page() {
        Path file = Checkout.root().resolve("docs/licences/README.md");
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            int head = lines.indexOf("|---|---|---|---|");
            int end = head + 1;
            while (lines.get(end).startsWith("|")) {
                end++;
            }
            lines.subList(head + 1, end).clear();
            lines.addAll(head + 1, new LicencesTable().rows());
            return String.join("\n", lines) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is shipped, as `group:artifact`.
    static Set<String> names() {
        return new LicencesTable().shipped().keySet();
    }

    /// What the notes name and the class path has not.
    static Set<String> idle() {
        LicencesTable table = new LicencesTable();
        Set<String> left =
                table.notes.stringPropertyNames().stream()
                        .map(key -> key.replaceFirst("[.](licence|source|more|native)$", ""))
                        .collect(Collectors.toSet());
        left.removeAll(table.shipped().keySet());
        return left;
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        shipped()
                .forEach((name, pom) -> {
                    String about = name + " | " + pom.version() + " | ";
                    rows.add("| " + about + licence(name, pom) + " | " + source(name, pom) + " |");
                    String inside = notes.getProperty(name + ".native");
                    if (inside != null) {
                        rows.add("| " + about.replaceFirst(" ", " (native) ") + inside + " |");
                    }
                });
        return rows;
    }

    /// By name; jars of one system stand for those of all.
    private Map<String, Pom> shipped() {
        Map<String, Pom> found = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Matcher jar = JAR.matcher(entry.replace('\\', '/'));
            if (jar.matches()) {
                add(jar, found);
            }
        }
        return found;
    }

    private static void add(Matcher jar, Map<String, Pom> found) {
        Path folder = Path.of(jar.group(1));
        String group = "";
        Path repository = folder;
        while (repository.getFileName() != null && !isRepository(repository)) {
            String name = repository.getFileName().toString();
            group = group.isEmpty() ? name : name + "." + group;
            repository = repository.getParent();
        }
        String whole = group;
        if (NEVER_SHIPPED.stream().noneMatch(whole::startsWith)) {
            String name = whole + ":" + jar.group(2).replaceFirst(SYSTEMS, "-*");
            found.put(name, new Pom(repository, whole, jar.group(2), jar.group(3)));
        }
    }

    private static boolean isRepository(Path folder) {
        return folder.endsWith("repository");
    }

    private String licence(String name, Pom pom) {
        String more = notes.getProperty(name + ".more");
        String said = notes.getProperty(name + ".licence");
        List<String> known = new ArrayList<>(NAMES.values());
        List<String> names =
                said != null
                        ? List.of(said)
                        : pom.licences().stream()
                                .map(it -> spdx(name, it))
                                .sorted(java.util.Comparator.comparingInt(known::indexOf))
                                .toList();
        if (names.isEmpty()) {
            throw new IllegalStateException(name + " says no licence: add " + name + ".licence");
        }
        String all =
                names.size() == 1
                        ? names.getFirst()
                        : "**"
                                + names.getFirst()
                                + "** or "
                                + String.join(" or ", names.subList(1, names.size()));
        return more == null ? all : all + "; " + more;
    }

    private static String spdx(String of, String written) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getKey().matcher(written).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                of + " names a licence that we do not know: " + written));
    }

    private String source(String name, Pom pom) {
        return notes.getProperty(name + ".source", pom.source());
    }
}
