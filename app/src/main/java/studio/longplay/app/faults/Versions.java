package studio.longplay.app.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What this program runs on.
///
/// @param byPart version by part, in the order they are shown
public record Versions(Map<String, String> byPart) {
    /// Asks only what is known at once.
    static Versions ofThisProgram() {
        Map<String, String> versions = new LinkedHashMap<>();
        String own = Versions.class.getPackage().getImplementationVersion();
        versions.put("Longplay", own == null ? "development" : own);
        versions.put("Java", Runtime.version() + ", " + System.getProperty("java.vendor", ""));
        versions.put("JavaFX", System.getProperty("javafx.runtime.version", "not started"));
        versions.put(
                "System",
                String.join(
                        " ",
                        System.getProperty("os.name", ""),
                        System.getProperty("os.version", ""),
                        System.getProperty("os.arch", "")));
        return new Versions(versions);
    }

    /// All in one line.
    String line() {
        return byPart.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(" · "));
    }
}
