package studio.longplay.app.cli;

import studio.longplay.engine.fault.Warning;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.List;

/// Where answers go: for people line by line, for programs one JSON object. Progress and warnings
/// go to standard error, so that standard output holds the answer alone.
final class Console {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    Console(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /// The answer: as JSON where that was asked for, else as these lines.
    void answer(Object value, List<String> lines) {
        if (json) {
            out.println(JSON.writeValueAsString(value));
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    void warn(List<Warning> warnings) {
        warnings.forEach(warning -> err.println("warning: " + warning.whole()));
        err.flush();
    }

    void note(String line) {
        err.println(line);
        err.flush();
    }

    /// Progress on standard error: a bar on a terminal, lines otherwise.
    ProgressLine progress() {
        return new ProgressLine(err, System.console() != null);
    }
}
