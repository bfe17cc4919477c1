package studio.longplay.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Where a failure goes that we did not foresee: whole into a file, as one sentence to the user.
///
/// @param home the data folder
record BugLog(Path home) {
    void report(Throwable bug, Console console) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace, true));
        String sentence = "This is a bug of ours: " + bug + ".";
        Path log = home.resolve("logs").resolve("bugs.log");
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            String runtime = "Java " + Runtime.version() + " on " + System.getProperty("os.name");
            Files.writeString(
                    log,
                    when + ", " + runtime + "\n" + trace + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            console.fail(
                    "bug",
                    sentence,
                    "What was finished is kept. Please report it with the end of " + log + ".",
                    null);
        } catch (IOException nowhereToWrite) {
            console.fail("bug", sentence, "Please report it with what follows.", null);
            console.note(trace.toString());
        }
    }
}
