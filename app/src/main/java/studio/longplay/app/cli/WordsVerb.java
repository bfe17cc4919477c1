package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.text.Pronunciation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

@Command(
        name = "words",
        mixinStandardHelpOptions = true,
        description = "How words are said in a project; lines that use a changed word are stale.",
        synopsisSubcommandLabel = "list|say|leave|import|export",
        subcommands = {
            WordsVerb.Listing.class,
            WordsVerb.Saying.class,
            WordsVerb.Leaving.class,
            WordsVerb.Importing.class,
            WordsVerb.Exporting.class
        })
final class WordsVerb extends Group {
    /// A verb about the words of a project.
    abstract static class OfProject extends Verb {
        @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
        private @Nullable Path folder;

        abstract void run(ProjectFolder open, Console console) throws StudioFault;

        @Override
        int run(Console console) throws StudioFault {
            try (ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(folder))) {
                run(open, console);
            }
            return CommandLineApp.DONE;
        }
    }

    private record Answer(List<Word> words) {}

    /// @param lines that use it
    private record Word(String word, String said, int lines) {
        String words() {
            return String.format(
                    Locale.ROOT, "%-20s %-28s %d line%s", word, said, lines, lines == 1 ? "" : "s");
        }
    }

    /// Answers with words of a project as they are said now.
    private static void answer(Project project, Lexicon lexicon, Console console)
            throws StudioFault {
        List<Line> lines =
                new ScriptParser().parse(project.scriptText(), project.scriptFile()).lines();
        List<Word> words = new ArrayList<>();
        lexicon.entries()
                .forEach((word, said) -> {
                    Lexicon one = Lexicon.of(Map.of(word, said));
                    long used =
                            lines.stream()
                                    .filter(line -> !one.entriesFor(line.text()).isEmpty())
                                    .count();
                    words.add(new Word(word, said, (int) used));
                });
        List<String> shown = words.stream().map(Word::words).toList();
        console.answer(
                new Answer(words),
                shown.isEmpty() ? List.of("Every word is said as the voices know it.") : shown);
    }

    private static void put(ProjectFolder open, String name, Map<String, String> after)
            throws StudioFault {
        Voicing before = open.project().voicing();
        if (!after.equals(before.lexicon())) {
            open.apply(Edit.Voice.of(name, before, before.withLexicon(after)));
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Shows the words a project says otherwise, and how many lines use them.",
            footerHeading = "%nExample:%n",
            footer = "  longplay words list play.longplay")
    static final class Listing extends OfProject {
        @Override
        void run(ProjectFolder open, Console console) throws StudioFault {
            answer(open.project(), Lexicon.of(open.project().voicing().lexicon()), console);
        }
    }

    @Command(
            name = "say",
            mixinStandardHelpOptions = true,
            description =
                    "Has a word said so: as it sounds, or in phonetic letters between slashes.",
            footerHeading = "%nExample:%n",
            footer = "  longplay words say play.longplay Volumnia \"/vəˈlʌmniə/\"")
    static final class Saying extends OfProject {
        @Parameters(index = "1", paramLabel = "WORD", description = "The word as written.")
        private String word = "";

        @Parameters(index = "2", paramLabel = "SAID", description = "How it is said.")
        private String said = "";

        @Override
        void run(ProjectFolder open, Console console) throws StudioFault {
            String key = Lexicon.wordOf(word);
            Optional<String> problem =
                    key.isEmpty() || key.chars().anyMatch(Character::isWhitespace)
                            ? Optional.of("\"" + word + "\" is not one word.")
                            : Pronunciation.problem(said);
            if (problem.isPresent()) {
                throw new StudioFault.Input(
                        "lexicon.word",
                        problem.get(),
                        "Write one word, and how it sounds, for example \"corry oh laynus\".");
            }
            Map<String, String> after = new TreeMap<>(open.project().voicing().lexicon());
            after.put(key, said.strip());
            put(open, "Say \"" + key + "\" otherwise", after);
            answer(open.project(), Lexicon.of(Map.of(key, said)), console);
        }
    }

    @Command(
            name = "leave",
            mixinStandardHelpOptions = true,
            description = "Leaves a word to the voices again.",
            footerHeading = "%nExample:%n",
            footer = "  longplay words leave play.longplay Volumnia")
    static final class Leaving extends OfProject {
        @Parameters(index = "1", paramLabel = "WORD", description = "The word as written.")
        private String word = "";

        @Override
        void run(ProjectFolder open, Console console) throws StudioFault {
            String key = Lexicon.wordOf(word);
            Map<String, String> after = new TreeMap<>(open.project().voicing().lexicon());
            if (after.remove(key) == null) {
                throw new StudioFault.Input(
                        "lexicon.word-unknown",
                        "Nothing is said about \"" + word + "\".",
                        "\"longplay words list\" shows the words there are.");
            }
            put(open, "Leave \"" + key + "\" to the voices", after);
            answer(open.project(), Lexicon.of(after), console);
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Reads words from a text file, a line each: word = pronunciation.",
            footerHeading = "%nExample:%n",
            footer = "  longplay words import play.longplay names.txt")
    static final class Importing extends OfProject {
        @Parameters(index = "1", paramLabel = "FILE", description = "A text file.")
        private @Nullable Path file;

        @Override
        void run(ProjectFolder open, Console console) throws StudioFault {
            Lexicon read = Lexicon.read(Objects.requireNonNull(file));
            Map<String, String> after = new TreeMap<>(open.project().voicing().lexicon());
            after.putAll(read.entries());
            put(open, "Read " + read.entries().size() + " words", after);
            answer(open.project(), read, console);
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes a project's words to a text file.",
            footerHeading = "%nExample:%n",
            footer = "  longplay words export play.longplay names.txt")
    static final class Exporting extends OfProject {
        @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
        private @Nullable Path file;

        @Override
        void run(ProjectFolder open, Console console) throws StudioFault {
            Lexicon lexicon = Lexicon.of(open.project().voicing().lexicon());
            lexicon.write(Objects.requireNonNull(file));
            answer(open.project(), lexicon, console);
        }
    }
}
