package studio.longplay.engine.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/// Gives ids: a short SHA-256 of the content and its number among equal ones.
final class ElementIds {
    /// What stands in for an id until the whole script is read.
    static final ElementId PENDING = new ElementId("");

    private static final int BYTES = 8;

    private final MessageDigest digest = sha256();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Set<ElementId> taken = new HashSet<>();

    /// Keeps an id from being given to anything else.
    void take(ElementId id) {
        taken.add(id);
    }

    ElementId next(String content) {
        ElementId id;
        do {
            int occurrence = occurrences.merge(content, 1, Integer::sum);
            id = new ElementId(hex(content + "\u0000" + occurrence));
        } while (!taken.add(id));
        return id;
    }

    private String hex(String content) {
        byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
