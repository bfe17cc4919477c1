package studio.longplay.engine.store.folder;

import tools.jackson.databind.JsonNode;

/// Who wrote a file of a project, and in which form.
///
/// @param program the version of Longplay, as `0.1.0`; empty where it is not noted
/// @param format the version of the document, from 1; 0 if it cannot be read
public record Written(String program, int format) {
    static final String PROGRAM = "program";

    /// Nothing can be read of it.
    static final Written UNKNOWN = new Written("", 0);

    static Written of(JsonNode document) {
        return new Written(
                document.path(PROGRAM).asString(""),
                Math.max(0, document.path("version").asInt(0)));
    }

    /// This program's version; empty if it was not built, as in an editor.
    static String here() {
        String own = Written.class.getPackage().getImplementationVersion();
        return own == null ? "" : own;
    }
}
