package studio.longplay.app.faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

/// Something that should not have happened.
///
/// @param code names it
/// @param what its kind and message, in one line
/// @param trace where it came from, many lines
/// @param at when it happened first
/// @param times how often it happened
public record Bug(String code, String what, String trace, Instant at, int times) {
    static Bug of(Throwable thrown, Instant at) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        String message = thrown.getMessage();
        String kind = thrown.getClass().getSimpleName();
        return new Bug(
                FaultCode.of(thrown),
                message == null || message.isBlank() ? kind : kind + ": " + message,
                trace.toString(),
                at,
                1);
    }

    Bug again() {
        return new Bug(code, what, trace, at, times + 1);
    }

    /// Everything, for a report.
    ///
    /// @param versions what it happened on
    public String details(String versions) {
        return "%s (%d x, first %s)\n%s\n\n%s".formatted(code, times, at, versions, trace);
    }
}
