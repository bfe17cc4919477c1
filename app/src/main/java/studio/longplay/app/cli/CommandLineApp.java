package studio.longplay.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.home.HomeChoice;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            "Exit codes: 0 done, 1 the check found something, 2 bad input or usage,",
            "3 a resource is missing, 4 cancelled, 70 a bug of ours."
        },
        subcommands = {
            MakeVerb.class,
            PlanVerb.class,
            ExportVerb.class,
            VerifyVerb.class,
            CheckVerb.class,
            RepairVerb.class,
            RestoreVerb.class,
            ResumeVerb.class,
            QueueVerb.class,
            MetricsVerb.class,
            CleanVerb.class,
            PurgeVerb.class,
            PresetsVerb.class,
            VoicesVerb.class,
            ModelsVerb.class,
            PluginsVerb.class,
            PicturesVerb.class,
            TranslateVerb.class,
            LibraryVerb.class,
            ScriptVerb.class,
            TranscribeVerb.class,
            TimelineVerb.class,
            DeskVerb.class,
            MixVerb.class,
            TakesVerb.class,
            WordsVerb.class,
            GapsVerb.class,
            SoundsVerb.class,
            MusicVerb.class,
            SingVerb.class,
            ClarityVerb.class,
            LoudnessVerb.class,
            HomeVerb.class,
            DoctorVerb.class,
            HardwareVerb.class,
            BenchVerb.class,
            CapabilitiesVerb.class,
            ExplainVerb.class
        })
public final class CommandLineApp extends Group {
    static final int DONE = 0;
    static final int FOUND = 1;
    static final int BAD_INPUT = 2;
    static final int MISSING_RESOURCE = 3;
    static final int CANCELLED = 4;
    static final int BUG = 70;

    /// A longer list is what "--help" is for.
    private static final int MOST_VERBS_NAMED = 12;

    private static final Set<String> FREE =
            Set.of("home", "explain", "--version", "-V", "--help", "-h");

    /// Runs one command.
    ///
    /// @return its exit code
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        PrintWriter answers = new PrintWriter(out, true, StandardCharsets.UTF_8);
        PrintWriter notes = new PrintWriter(err, true, StandardCharsets.UTF_8);
        return run(arguments, answers, notes);
    }

    /// The same for one command that another one asks for.
    static int run(String[] arguments, PrintWriter answers, PrintWriter notes) {
        // Of the words themselves: a command that cannot be parsed has no options yet.
        Console console = new Console(answers, notes, List.of(arguments).contains("--json"));
        CommandLine commandLine =
                new CommandLine(new CommandLineApp())
                        .setOut(answers)
                        .setErr(notes)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setUsageHelpAutoWidth(true)
                        .registerConverter(Path.class, new PathWord());
        commandLine.setParameterExceptionHandler((problem, _) -> {
            String verb = problem.getCommandLine().getCommandSpec().qualifiedName();
            console.fail(
                    "usage",
                    sentence(problem),
                    "Run \"" + verb + " --help\" to see what it takes.",
                    null);
            return BAD_INPUT;
        });
        commandLine.setExecutionExceptionHandler(
                (problem, command, _) -> leave(problem, console, homeOf(command.getCommand())));
        return commandLine.execute(arguments);
    }

    private static String sentence(CommandLine.ParameterException problem) {
        if (!(problem instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return sentence(problem, List.of());
        }
        Set<String> verbs = problem.getCommandLine().getSubcommands().keySet();
        String first = unmatched.getUnmatched().getFirst();
        return verbs.isEmpty() || verbs.size() > MOST_VERBS_NAMED || first.startsWith("-")
                ? sentence(problem, unmatched.getSuggestions())
                : "\"%s\" is none of %s.".formatted(first, String.join(", ", verbs));
    }

    private static String sentence(CommandLine.ParameterException problem, List<String> meant) {
        String message = String.valueOf(problem.getMessage()).replaceFirst("[.]?$", ".");
        return meant.isEmpty()
                ? message
                : message + " Did you mean " + String.join(" or ", meant) + "?";
    }

    private static Path homeOf(Object command) {
        return command instanceof Verb verb ? verb.home() : usual();
    }

    private static Path usual() {
        return HomeChoice.of(Optional.empty()).folder();
    }

    /// Whether a command line asks for something that neither the data folder nor a library of this
    /// machine is needed for.
    public static boolean isFree(String[] arguments) {
        return (arguments.length > 0 && FREE.contains(arguments[0]))
                || List.of(arguments).contains("--help");
    }

    /// Says why no command can be begun.
    ///
    /// @return the exit code
    public static int refuse(StudioFault fault, String[] arguments, PrintStream err) {
        PrintWriter notes = new PrintWriter(err, true, StandardCharsets.UTF_8);
        Console console = new Console(notes, notes, List.of(arguments).contains("--json"));
        return leave(fault, console, usual());
    }

    private static int leave(Exception problem, Console console, Path home) {
        return switch (problem) {
            case StudioFault fault -> {
                console.fail(fault.code(), fault.sentence(), fault.remedy(), fault.place());
                yield switch (fault) {
                    case StudioFault.Input _, StudioFault.Media _ -> BAD_INPUT;
                    case StudioFault.Resource _, StudioFault.Model _ -> MISSING_RESOURCE;
                };
            }
            case CancellationException _ -> {
                console.cancelled();
                yield CANCELLED;
            }
            default -> {
                new BugLog(home).report(problem, console);
                yield BUG;
            }
        };
    }

    /// What is left to do when something ended the program that no verb can know of: out of memory,
    /// or an error of the machine below us.
    ///
    /// @return the exit code
    public static int collapse(
            Throwable error, String[] arguments, PrintStream out, PrintStream err) {
        Console console =
                new Console(
                        new PrintWriter(out, true, StandardCharsets.UTF_8),
                        new PrintWriter(err, true, StandardCharsets.UTF_8),
                        List.of(arguments).contains("--json"));
        if (error instanceof OutOfMemoryError) {
            console.fail(
                    "memory.exhausted",
                    "There is not enough memory to go on.",
                    "Close other programs, allow fewer --jobs, or give Java more with"
                            + " LONGPLAY_OPTS=-Xmx8g.",
                    null);
            return MISSING_RESOURCE;
        }
        new BugLog(usual()).report(error, console);
        return BUG;
    }
}
