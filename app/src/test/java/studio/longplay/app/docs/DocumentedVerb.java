package studio.longplay.app.docs;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

import studio.longplay.app.cli.CommandLineApp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the command line makes of the words of a command.
///
/// @param path the verbs, as `queue add export`; empty where the window is asked for
/// @param group whether these verbs only hold others
/// @param faults what the command line says against them
/// @param missing whether all it says is that something is still to be said
/// @param files the words that name files and folders
record DocumentedVerb(
        String path, boolean group, List<String> faults, boolean missing, Set<String> files) {

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
        CommandLine line = commandLine();
        List<CommandLine> verbs = line.parseArgs(words.toArray(String[]::new)).asCommandLineList();
        CommandLine last = verbs.getLast();
        List<String> faults = new ArrayList<>();
        boolean missing = true;
        Set<String> files = new LinkedHashSet<>();
        for (CommandLine verb : verbs) {
            ParseResult result = verb.getParseResult();
            for (Exception error : result.errors()) {
                missing &= error instanceof CommandLine.MissingParameterException;
                if (!isPlaceholder(error)) {
                    faults.add(String.valueOf(error.getMessage()));
                }
            }
            for (ArgSpec given : result.matchedArgs()) {
                if (given.auxiliaryTypes()[0] == Path.class || given.type() == Path.class) {
                    files.addAll(given.originalStringValues());
                }
            }
        }
        String name = last.getCommandSpec().qualifiedName();
        return new DocumentedVerb(
                name.replaceFirst("^longplay ?", ""),
                !(last.getCommand() instanceof java.util.concurrent.Callable<?>),
                faults,
                missing && !faults.isEmpty(),
                files);
    }

    /// `N` is no number, and need not be.
    private static boolean isPlaceholder(Exception error) {
        return error instanceof CommandLine.ParameterException problem
                && problem.getArgSpec() != null
                && problem.getValue() != null
                && isPlaceholder(problem.getValue());
    }

    static boolean isPlaceholder(String word) {
        return word.matches("[A-Z][A-Z0-9_-]*([.][a-z0-9]+)?");
    }
}
