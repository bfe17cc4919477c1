package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.script.FountainWriter;
import studio.longplay.engine.script.PlayWriter;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.store.AtomicFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Command(
        name = "script",
        mixinStandardHelpOptions = true,
        description = "Begins, checks and converts scripts.",
        synopsisSubcommandLabel = "new|check|convert|speakers",
        subcommands = {
            ScriptNewVerb.class,
            ScriptVerb.Check.class,
            ScriptVerb.Convert.class,
            ScriptSpeakersVerb.class
        })
final class ScriptVerb extends Group {
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says what is odd about a script; exit code 1 if anything is.",
            footerHeading = "%nExample:%n",
            footer = "  longplay script check play.fountain")
    static final class Check extends Verb {
        @Parameters(paramLabel = "SCRIPT", description = "The script to check.")
        private @Nullable Path script;

        private record Answer(
                String file, int speakers, int lines, int words, List<Warning> warnings) {}

        @Override
        int run(Console console) throws StudioFault {
            Path file = java.util.Objects.requireNonNull(script);
            Script read = ScriptFile.read(file);
            List<Warning> warnings =
                    Studio.lint(read, file, Studio.voices(home()), Studio.soundNames(home()));
            Answer answer =
                    new Answer(
                            file.toString(),
                            read.linesBySpeaker().size(),
                            read.lines().size(),
                            read.lines().stream().mapToInt(line -> line.words().size()).sum(),
                            warnings);
            List<String> lines = new ArrayList<>();
            warnings.forEach(warning -> lines.add(warning.whole()));
            String verdict =
                    warnings.isEmpty()
                            ? "nothing odd"
                            : Count.of(warnings.size(), "thing") + " to look at";
            lines.add(
                    String.join(
                                    ", ",
                                    Count.of(answer.speakers(), "speaker"),
                                    Count.of(answer.lines(), "line"),
                                    Count.of(answer.words(), "word"))
                            + ": "
                            + verdict);
            console.answer(answer, lines);
            return warnings.isEmpty() ? CommandLineApp.DONE : CommandLineApp.FOUND;
        }
    }

    @Command(
            name = "convert",
            mixinStandardHelpOptions = true,
            description = "Writes a script as Fountain or as a NAME: play, by the output's suffix.",
            footerHeading = "%nExample:%n",
            footer = "  longplay script convert play.txt -o play.fountain")
    static final class Convert extends Verb {
        @Parameters(paramLabel = "SCRIPT", description = "The script to convert.")
        private @Nullable Path script;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                description = "What to write: *.fountain or *.txt.")
        private @Nullable Path out;

        private record Answer(String from, String to, int lines) {}

        @Override
        int run(Console console) throws StudioFault {
            Path to = java.util.Objects.requireNonNull(out);
            Script read = ScriptFile.read(java.util.Objects.requireNonNull(script));
            AtomicFile.write(to, written(read, to));
            console.answer(
                    new Answer(String.valueOf(script), to.toString(), read.lines().size()),
                    List.of(to.toString()));
            return CommandLineApp.DONE;
        }

        private static String written(Script script, Path to) throws StudioFault.Input {
            String name = String.valueOf(to.getFileName()).toLowerCase(java.util.Locale.ROOT);
            if (name.endsWith(".fountain") || name.endsWith(".spmd")) {
                return new FountainWriter().write(script);
            }
            if (name.endsWith(".txt")) {
                return new PlayWriter().write(script);
            }
            throw new StudioFault.Input(
                    "option.format",
                    "\"" + to + "\" names no format we write.",
                    "End it in .fountain or .txt.");
        }
    }
}
