package studio.longplay.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What can be asked of the build: profiles, modules, test classes, and the properties somebody
/// reads.
record Build(Set<String> profiles, Set<String> modules, Set<String> tests, Set<String> properties) {
    private static final Set<String> PHASES =
            Set.of("clean", "compile", "test", "package", "verify", "install");

    /// Read by Maven and its plug-ins.
    private static final Set<String> MAVENS =
            Set.of(
                    "test",
                    "skipTests",
                    "surefire.failIfNoSpecifiedTests",
                    "spotless.check.skip",
                    "maven.test.skip");

    static Build of(Path root) throws IOException {
        Set<String> profiles = new LinkedHashSet<>();
        Set<String> properties = new LinkedHashSet<>(MAVENS);
        String parent = Files.readString(root.resolve("pom.xml"));
        profiles.addAll(all(parent, "<profile>\\s*<id>([^<]+)</id>"));
        properties.addAll(all(parent, "<property><name>!?([^<]+)</name></property>"));
        properties.addAll(all(parent, "(?m)^    <([a-z][A-Za-z.]+)>[^<]*</"));
        Set<String> modules = new LinkedHashSet<>(all(parent, "<module>([^<]+)</module>"));
        Set<String> tests = new LinkedHashSet<>();
        for (String module : modules) {
            readTests(root.resolve(module).resolve("src/test/java"), tests, properties);
        }
        return new Build(profiles, modules, tests, properties);
    }

    private static void readTests(Path folder, Set<String> tests, Set<String> properties)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                tests.add(file.getFileName().toString().replace(".java", ""));
                String source = Files.readString(file);
                properties.addAll(all(source, "System\\.getProperty\\(\\s*\"([^\"]+)\""));
                properties.addAll(all(source, "(?:Integer|Long)\\.getInteger\\(\"([^\"]+)\""));
                properties.addAll(all(source, "Boolean\\.getBoolean\\(\"([^\"]+)\""));
                properties.addAll(all(source, "named = \"([^\"]+)\""));
            }
        }
    }

    private static List<String> all(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /// What is wrong with the words after `./mvnw`.
    List<String> faults(List<String> words) {
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean valueOfOption = at > 0 && words.get(at - 1).equals("-pl");
            if (valueOfOption) {
                unknown(modules, word.split(","), "module", faults);
            } else if (word.startsWith("-P")) {
                unknown(profiles, word.substring(2).split(","), "profile", faults);
            } else if (word.startsWith("-D")) {
                define(word.substring(2), faults);
            } else if (!word.startsWith("-") && !word.contains(":") && !PHASES.contains(word)) {
                faults.add("no phase " + word);
            }
        }
        return faults;
    }

    private void define(String definition, List<String> faults) {
        String[] parts = definition.split("=", 2);
        unknown(properties, new String[] {parts[0]}, "property that anybody reads", faults);
        if (parts[0].equals("test")) {
            for (String test : parts[1].split(",")) {
                unknown(tests, new String[] {test.replaceFirst("#.*", "")}, "test", faults);
            }
        }
    }

    private static void unknown(Set<String> known, String[] names, String what, List<String> to) {
        for (String name : names) {
            if (!known.contains(name)) {
                to.add("no " + what + " " + name);
            }
        }
    }
}
