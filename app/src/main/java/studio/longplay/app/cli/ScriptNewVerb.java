package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.app.templates.Template;
import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a script to begin with: an empty one, or one of the templates.",
            "Without a file it lists the templates."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay script new",
            "  longplay script new night-train.fountain --template radio-play"
        })
final class ScriptNewVerb extends Verb {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The script to write.")
    private @Nullable Path file;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "What it begins as: empty, radio-play, documentary, lesson, ambience.")
    private String template = Template.EMPTY.id();

    private record Known(String name, String file) {}

    private record Answer(String template, String file) {}

    @Override
    int run(Console console) throws StudioFault {
        Path out = file;
        if (out == null) {
            List<Known> known =
                    Template.ALL.stream().map(one -> new Known(one.id(), one.file())).toList();
            console.answer(known, known.stream().map(Known::name).toList());
            return CommandLineApp.DONE;
        }
        Template wanted = named(template);
        requireFree(out, wanted);
        AtomicFile.write(out, wanted.text(stem(out)));
        console.answer(new Answer(wanted.id(), out.toString()), List.of(out.toString()));
        return CommandLineApp.DONE;
    }

    private static Template named(String name) throws StudioFault.Input {
        return Template.ALL.stream()
                .filter(one -> one.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "option.template",
                                "There is no template \"" + name + "\".",
                                "Take one of "
                                        + Template.ALL.stream()
                                                .map(Template::id)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private static void requireFree(Path out, Template wanted) throws StudioFault.Input {
        String suffix = wanted.file().substring(wanted.file().lastIndexOf('.'));
        if (!String.valueOf(out.getFileName()).endsWith(suffix)) {
            throw new StudioFault.Input(
                    "option.format",
                    "The template \"" + wanted.id() + "\" is no script of that suffix.",
                    "End " + out + " in " + suffix + ".");
        }
        if (Files.exists(out)) {
            throw new StudioFault.Input(
                    "script.exists",
                    "There is a file " + out + " already.",
                    "Choose another name, or move that file away.",
                    new Place(out.toString(), 0));
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }
}
