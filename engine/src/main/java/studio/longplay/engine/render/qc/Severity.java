package studio.longplay.engine.render.qc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// How bad a finding is, the worst first.
public enum Severity {
    /// The film should not go out like this; `check` ends with 1.
    FAULT,
    /// Somebody should look at that place.
    WARNING,
    /// Worth knowing.
    NOTE,
    /// Not looked for.
    OFF;

    /// As it is written in files.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The severity of that word, whatever its case.
    ///
    /// @throws IllegalArgumentException if there is no such severity
    @JsonCreator
    public static Severity of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
