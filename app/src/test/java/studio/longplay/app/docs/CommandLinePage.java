package studio.longplay.app.docs;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// The page of all verbs, from what the command line knows of itself.
final class CommandLinePage {
    private static final String HEAD =
            """
            # The command line

            Made from the program by a test (`ReferenceTest`); do not edit it by hand.

            `longplay` alone opens the window; `longplay FILE` opens a script or a project in it. With a verb it does
            one thing and leaves with an exit code. Answers go to standard output; progress, warnings and what went
            wrong go to standard error.

            Every verb takes these:

            | option | what |
            |---|---|
            | `--help`, `-h` | says what the verb takes, with an example |
            | `--json` | answers with one JSON value on standard output, an object or a list, also where it fails |
            | `--home DIR` | another data folder: voices, artifacts, models, settings |

            | exit code | means |
            |---|---|
            | 0 | done |
            | 1 | the check found something |
            | 2 | bad input or usage |
            | 3 | a resource is missing: disk, memory, device, model, Java |
            | 4 | cancelled; what was finished is kept |
            | 70 | a bug of ours |

            Names of options may be followed by `=`: `--seconds=20` is `--seconds 20`. Lengths are written `90s`, `10m`,
            `1h30m` or `1:30:00`.

            """;

    private static final Set<String> OF_ALL =
            Set.of("--help", "--json", "--home", "--version", "-h", "-V");

    private final StringBuilder page = new StringBuilder(HEAD);

    private CommandLinePage() {}

    static String text() {
        CommandLinePage made = new CommandLinePage();
        CommandLine all = DocumentedVerb.commandLine();
        List<CommandLine> verbs =
                all.getSubcommands().values().stream()
                        .filter(verb -> !verb.getCommandSpec().usageMessage().hidden())
                        .toList();
        made.page.append("| verb | what |\n|---|---|\n");
        for (CommandLine verb : verbs) {
            String name = verb.getCommandName();
            made.page
                    .append("| [`%s`](#%s) | ".formatted(name, name))
                    .append(said(verb.getCommandSpec()))
                    .append(" |\n");
        }
        verbs.forEach(verb -> made.add(verb, "longplay"));
        return made.page.toString();
    }

    private void add(CommandLine verb, String before) {
        CommandSpec spec = verb.getCommandSpec();
        String name = before + " " + spec.name();
        String level = before.equals("longplay") ? "##" : "###";
        page.append("\n%s %s\n".formatted(level, name.replaceFirst("longplay ", "")));
        page.append(said(spec)).append("\n");
        if (verb.getCommand() instanceof Callable<?>) {
            page.append("\nUsage: `%s`\n".formatted(usage(name.substring(9), spec)));
            table(spec);
            example(spec);
            answer(spec.qualifiedName().replaceFirst("^longplay ", ""));
        }
        for (CommandLine sub : verb.getSubcommands().values()) {
            if (!sub.getCommandName().equals("help")) {
                add(sub, name);
            }
        }
    }

    private static String said(CommandSpec spec) {
        return words(String.join(" ", spec.usageMessage().description()));
    }

    private static String words(String text) {
        return text.replace("%n", " ").replace("%%", "%").replaceAll("\\s+", " ").strip();
    }

    private static String usage(String name, CommandSpec spec) {
        List<String> words = new ArrayList<>(List.of(name));
        for (PositionalParamSpec part : spec.positionalParameters()) {
            String label = part.paramLabel() + (part.arity().max() > 1 ? "..." : "");
            words.add(part.required() ? label : "[" + label + "]");
        }
        for (OptionSpec option : sorted(spec.options())) {
            if (option.required()) {
                words.add(written(option));
            }
        }
        words.add("[OPTIONS]");
        return String.join(" ", words);
    }

    private static String written(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return option.longestName() + value;
    }

    private void table(CommandSpec spec) {
        List<String> rows = new ArrayList<>();
        for (PositionalParamSpec part : spec.positionalParameters()) {
            rows.add("| `%s` | %s |".formatted(part.paramLabel(), described(part)));
        }
        for (OptionSpec option : sorted(spec.options())) {
            if (!option.hidden() && Arrays.stream(option.names()).noneMatch(OF_ALL::contains)) {
                String names =
                        Arrays.stream(option.names())
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .collect(Collectors.joining("`, `"));
                String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                rows.add("| `%s%s` | %s |".formatted(names, value, described(option)));
            }
        }
        if (!rows.isEmpty()) {
            page.append("\n| | |\n|---|---|\n").append(String.join("\n", rows)).append("\n");
        }
    }

    /// What must be said first; the order of the rest in the classes is not the same on every
    /// machine.
    private static List<OptionSpec> sorted(List<OptionSpec> options) {
        return options.stream()
                .sorted(
                        Comparator.comparing((OptionSpec option) -> !option.required())
                                .thenComparing(OptionSpec::longestName))
                .toList();
    }

    private static String described(ArgSpec part) {
        String text = words(String.join(" ", part.description()));
        Object usual = part.initialValue();
        String given = part.defaultValue() != null ? part.defaultValue() : String.valueOf(usual);
        String candidates =
                part.completionCandidates() == null
                        ? ""
                        : String.join(", ", part.completionCandidates()).toLowerCase(Locale.ROOT);
        return text.replace("${DEFAULT-VALUE}", given)
                .replace("${COMPLETION-CANDIDATES}", candidates)
                .replace("|", "\\|");
    }

    private void answer(String verb) {
        AnswerTypes.schemaOf(verb)
                .ifPresent(file ->
                        page.append("\nWhat `--json` answers: [schema](../%s)\n".formatted(file)));
    }

    private void example(CommandSpec spec) {
        String[] footer = spec.usageMessage().footer();
        if (footer.length > 0) {
            page.append("\n");
            for (String line : footer) {
                page.append(line.isBlank() ? "" : "    " + words(line)).append("\n");
            }
        }
    }
}
