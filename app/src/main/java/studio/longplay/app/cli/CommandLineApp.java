package studio.longplay.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import studio.longplay.engine.fault.StudioFault;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;

/// `longplay` and its verbs.
@Command(
        name = "longplay",
        mixinStandardHelpOptions = true,
        version = "Longplay Studio 0.1.0",
        description = "Turns a script into a finished film, offline, on this machine.",
        synopsisSubcommandLabel = "VERB",
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay make play.fountain -o film --preset hd",
            "",
            "Exit codes: 0 done, 1 the check found something, 2 bad input or usage, 3 a resource"
                    + " is",
            "missing, 4 cancelled, 70 a bug of ours."
        },
        subcommands = {
            MakeVerb.class,
            PlanVerb.class,
            ExportVerb.class,
            VerifyVerb.class,
            VoicesVerb.class,
            ScriptVerb.class,
            LoudnessVerb.class,
            DoctorVerb.class,
            CapabilitiesVerb.class
        })
public final class CommandLineApp extends Group {
    static final int DONE = 0;
    static final int FOUND = 1;
    static final int BAD_INPUT = 2;
    static final int MISSING_RESOURCE = 3;
    static final int CANCELLED = 4;
    static final int BUG = 70;

    /// Runs one command.
    ///
    /// @return its exit code
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        PrintWriter answers = new PrintWriter(out, true, StandardCharsets.UTF_8);
        PrintWriter notes = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine commandLine =
                new CommandLine(new CommandLineApp())
                        .setOut(answers)
                        .setErr(notes)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setUsageHelpAutoWidth(true);
        commandLine.setParameterExceptionHandler((problem, _) -> {
            notes.println("error: " + problem.getMessage());
            notes.println(
                    "Run \""
                            + problem.getCommandLine().getCommandSpec().qualifiedName()
                            + " --help\" to see what it takes.");
            return BAD_INPUT;
        });
        commandLine.setExecutionExceptionHandler((problem, _, _) -> leave(problem, notes));
        return commandLine.execute(arguments);
    }

    private static int leave(Exception problem, PrintWriter notes) {
        return switch (problem) {
            case StudioFault fault -> {
                notes.println("error: " + fault.whole());
                yield switch (fault) {
                    case StudioFault.Input _, StudioFault.Media _ -> BAD_INPUT;
                    case StudioFault.Resource _, StudioFault.Model _ -> MISSING_RESOURCE;
                };
            }
            case CancellationException _ -> {
                notes.println("Cancelled. What was finished is kept; the same command goes on.");
                yield CANCELLED;
            }
            default -> {
                notes.println("This is a bug of ours: " + problem);
                problem.printStackTrace(notes);
                yield BUG;
            }
        };
    }
}
