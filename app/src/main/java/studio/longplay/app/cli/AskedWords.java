package studio.longplay.app.cli;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The words of a command as they can be said again from any folder: with every path absolute, and
/// without the wish for JSON.
final class AskedWords {
    private AskedWords() {}

    /// Of a verb that was parsed.
    static List<String> of(CommandSpec verb) {
        ParseResult parsed = verb.commandLine().getParseResult();
        List<String> names = new ArrayList<>(List.of(verb.qualifiedName(" ").split(" ")));
        List<String> words = new ArrayList<>(names.subList(1, names.size()));
        for (PositionalParamSpec positional : parsed.matchedPositionals()) {
            words.addAll(values(positional));
        }
        for (OptionSpec option : parsed.matchedOptions()) {
            if (option.longestName().equals("--json")) {
                continue;
            }
            if (option.arity().max() == 0) {
                words.add(option.longestName());
            } else {
                values(option).forEach(value -> words.add(option.longestName() + "=" + value));
            }
        }
        return words;
    }

    private static List<String> values(ArgSpec argument) {
        return argument.typedValues().stream()
                .flatMap(value -> flat(value).stream())
                .map(AskedWords::text)
                .toList();
    }

    private static Collection<?> flat(Object value) {
        return switch (value) {
            case Collection<?> several -> several;
            case Object[] several -> Arrays.asList(several);
            default -> List.of(value);
        };
    }

    private static String text(Object value) {
        return value instanceof Path path
                ? path.toAbsolutePath().normalize().toString()
                : String.valueOf(value);
    }
}
