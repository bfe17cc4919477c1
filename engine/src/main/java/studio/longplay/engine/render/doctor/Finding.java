package studio.longplay.engine.render.doctor;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;

/// What one check found.
///
/// @param what the check's name: `disk`, `encoder h264`
/// @param found one sentence or less
/// @param advice what to do about it, empty when all is well
/// @param details one line each, for those who want to know
/// @param millis how long it took
public record Finding(
        String what,
        Verdict verdict,
        String found,
        String advice,
        List<String> details,
        long millis) {
    public Finding {
        details = List.copyOf(details);
    }

    /// Whether films can be made for all that this check says.
    @JsonProperty("sound")
    public boolean sound() {
        return verdict != Verdict.BAD;
    }

    /// In one line, for terminals and clipboards.
    public String line() {
        String mark =
                switch (verdict) {
                    case GOOD -> "ok  ";
                    case NOTE -> "note";
                    case BAD -> "BAD ";
                };
        return "%s %-13s %s%s".formatted(mark, what, found, advice.isEmpty() ? "" : " " + advice);
    }
}
