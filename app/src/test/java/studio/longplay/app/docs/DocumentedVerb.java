package studio.longplay.app.docs;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;

import studio.longplay.app.cli.CommandLineApp;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// What the command line makes of the words of a command.
///
/// @param path the verbs, as `queue add export`; empty where the window is asked for
/// @param group whether these verbs only hold others
/// @param faults what the command line says against them
/// @param missing whether all it says is that something is still to be said
/// @param files the words that name files and folders
record DocumentedVerb(
        String path, boolean group, List<String> faults, boolean missing, Set<String> files) {

    /// One for all: to put it together takes longer than to read a command with it.
    private static final CommandLine LINE = commandLine();

    /// The command line of the program, set to tell all faults at once.
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new CommandLineApp());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        collectErrors(line);
        return line;
    }

    private static void collectErrors(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(DocumentedVerb::collectErrors);
    }

    static DocumentedVerb of(List<String> words) {
        List<CommandLine> verbs = LINE.parseArgs(words.toArray(String[]::new)).asCommandLineList();
        List<Exception> errors =
                verbs.stream().flatMap(verb -> verb.getParseResult().errors().stream()).toList();
        for (Exception error : errors) {
            String found = placeholder(error);
            if (found != null) {
                return of(words.stream().map(word -> word.replace(found, "1")).toList());
            }
        }
        Set<String> files = new LinkedHashSet<>();
        for (CommandLine verb : verbs) {
            for (ArgSpec given : verb.getParseResult().matchedArgs()) {
                if (given.type() == Path.class || given.auxiliaryTypes()[0] == Path.class) {
                    files.addAll(given.originalStringValues());
                }
            }
        }
        CommandLine last = verbs.getLast();
        return new DocumentedVerb(
                last.getCommandSpec().qualifiedName().replaceFirst("^longplay ?", ""),
                !(last.getCommand() instanceof Callable<?>),
                errors.stream().map(error -> String.valueOf(error.getMessage())).toList(),
                !errors.isEmpty()
                        && errors.stream().allMatch(MissingParameterException.class::isInstance),
                files);
    }

    /// A word like `N` where a number is wanted: it is no number, and need not be.
    private static @Nullable String placeholder(Exception error) {
        return error instanceof CommandLine.ParameterException problem
                        && problem.getArgSpec() != null
                        && problem.getValue() != null
                        && isPlaceholder(problem.getValue())
                ? problem.getValue()
                : null;
    }

    static boolean isPlaceholder(String word) {
        return word.matches("[A-Z][A-Z0-9_-]*([.][a-z0-9]+)?");
    }
}
