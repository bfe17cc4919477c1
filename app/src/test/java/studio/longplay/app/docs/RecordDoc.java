package studio.longplay.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a record's source says of it.
///
/// @param whole its first sentences
/// @param parts by the names of its components
record RecordDoc(Optional<String> whole, Map<String, String> parts) {
    private static final String PARAM = "@param ";

    static RecordDoc of(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String name = outermost.getName().replace('.', '/') + ".java";
        for (String module : List.of("engine", "app")) {
            Path source = Checkout.root().resolve(module + "/src/main/java").resolve(name);
            if (Files.exists(source)) {
                return of(type.getSimpleName(), read(source));
            }
        }
        return new RecordDoc(Optional.empty(), Map.of());
    }

    private static List<String> read(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordDoc of(String record, List<String> lines) {
        Pattern head = Pattern.compile(".*\\b(record|class|interface) " + record + "\\b.*");
        int at = 0;
        while (at < lines.size() && !head.matcher(lines.get(at)).matches()) {
            at++;
        }
        int first = at;
        while (first > 0 && lines.get(first - 1).strip().matches("(///|@).*")) {
            first--;
        }
        return told(
                lines.subList(first, at).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("///"))
                        .map(line -> line.substring(3).strip())
                        .toList());
    }

    private static RecordDoc told(List<String> lines) {
        Map<String, String> parts = new HashMap<>();
        List<String> whole = new ArrayList<>();
        String part = "";
        boolean over = false;
        for (String line : lines) {
            if (line.startsWith(PARAM)) {
                String[] words = line.substring(PARAM.length()).split(" ", 2);
                part = words[0];
                parts.put(part, words.length > 1 ? words[1] : "");
            } else if (!part.isEmpty()) {
                parts.merge(part, line, (before, more) -> (before + " " + more).strip());
            } else {
                over |= line.isEmpty();
                if (!over) {
                    whole.add(line);
                }
            }
        }
        return new RecordDoc(
                Optional.of(plain(String.join(" ", whole))).filter(text -> !text.isEmpty()), parts);
    }

    /// What is said of a component.
    Optional<String> of(String component) {
        return Optional.ofNullable(parts.get(component))
                .map(RecordDoc::plain)
                .filter(text -> !text.isEmpty());
    }

    private static String plain(String text) {
        return text.replaceAll("\\[#?([^\\]]+)\\]", "$1").strip();
    }
}
