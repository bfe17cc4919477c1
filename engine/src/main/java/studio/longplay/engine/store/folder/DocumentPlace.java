package studio.longplay.engine.store.folder;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Where a document says what cannot be understood, as the end of a sentence.
final class DocumentPlace {
    private DocumentPlace() {}

    /// ` at arrangement.clips[0].edit.lead`, or the character for what is no JSON; empty if it is
    /// not known.
    static String of(RuntimeException why) {
        if (!(why instanceof JacksonException said)) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : said.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        TokenStreamLocation at = said.getLocation();
        if (path.isEmpty() && at != null && at.getColumnNr() > 0) {
            return " at its character " + at.getColumnNr();
        }
        return path.isEmpty() ? "" : " at " + path;
    }
}
