package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.List;

/// Where answers go: for people line by line, for programs one JSON object. Progress, warnings and
/// what went wrong go to standard error, so that standard output holds the answer alone.
final class Console {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final ProgressLine progress;

    Console(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.progress = new ProgressLine(err, isTerminal());
    }

    /// The start script knows of standard error alone; Java only of input and output together.
    private static boolean isTerminal() {
        String told = System.getProperty("longplay.terminal");
        java.io.Console ours = System.console();
        return told == null ? ours != null && ours.isTerminal() : Boolean.parseBoolean(told);
    }

    /// Why there is no answer, for programs.
    private record Failure(Reason error) {}

    private record Reason(
            String code, String sentence, String remedy, @Nullable String file, int line) {}

    /// The answer: as JSON where that was asked for, else as these lines.
    void answer(Object value, List<String> lines) {
        progress.endLine();
        if (json) {
            out.println(JSON.writeValueAsString(value));
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    /// Says why there is no answer: a sentence for people, and for programs an object in its place.
    void fail(String code, String sentence, String remedy, @Nullable Place place) {
        progress.endLine();
        String where = place == null ? "" : place + ": ";
        err.println("error: " + where + sentence + (remedy.isEmpty() ? "" : " " + remedy));
        err.println("       longplay explain " + code);
        err.flush();
        if (json) {
            Reason reason =
                    new Reason(
                            code,
                            sentence,
                            remedy,
                            place == null ? null : place.file(),
                            place == null ? 0 : place.line());
            out.println(JSON.writeValueAsString(new Failure(reason)));
            out.flush();
        }
    }

    /// Says that the user stopped the work.
    void cancelled() {
        String sentence = "Cancelled.";
        String remedy = "What was finished is kept; the same command goes on.";
        progress.endLine();
        err.println(sentence + " " + remedy);
        err.flush();
        if (json) {
            Reason reason = new Reason("cancelled", sentence, remedy, null, 0);
            out.println(JSON.writeValueAsString(new Failure(reason)));
            out.flush();
        }
    }

    void warn(List<Warning> warnings) {
        progress.endLine();
        warnings.forEach(warning -> err.println("warning: " + warning.whole()));
        err.flush();
    }

    void note(String line) {
        progress.endLine();
        err.println(line);
        err.flush();
    }

    /// Progress on standard error: a bar on a terminal, lines otherwise.
    ProgressLine progress() {
        return progress;
    }
}
