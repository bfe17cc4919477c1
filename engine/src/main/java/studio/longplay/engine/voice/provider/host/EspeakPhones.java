package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks espeak-ng how words sound, without having it speak them. Any number of threads may ask.
public final class EspeakPhones {
    private static final Pattern LANGUAGE = Pattern.compile("\\([a-z][a-zA-Z0-9-]*\\)");
    private static final Pattern MARKS_OF_ITS_OWN = Pattern.compile("[-;\u200D]");

    private final HostProgram program;
    private final String version;

    private EspeakPhones(HostProgram program, String version) {
        this.program = program;
        this.version = version;
    }

    /// The one the user installed.
    public static Optional<EspeakPhones> find() {
        return Program.find("espeak-ng").flatMap(EspeakPhones::of);
    }

    /// That program, if it starts.
    public static Optional<EspeakPhones> of(Program found) {
        HostProgram program = new HostProgram(found);
        try {
            String version = HostProgram.version(program.said("--version"));
            return Optional.of(new EspeakPhones(program, version));
        } catch (StudioFault.Resource broken) {
            return Optional.empty();
        }
    }

    /// As the program counts: another may pronounce otherwise.
    public String version() {
        return version;
    }

    /// The sounds of each spoken word in the International Phonetic Alphabet, stress before the
    /// sound that begins a stressed syllable; none for a word without a spelling.
    ///
    /// @param voice as espeak-ng calls it: `en-us`
    /// @throws StudioFault.Resource if it fails or has no such voice
    public List<List<String>> say(Utterance utterance, String voice) throws StudioFault.Resource {
        HostText text = EspeakWord.text(utterance, voice.startsWith("en"));
        List<List<String>> pieces = new ArrayList<>();
        text.words().forEach(_ -> pieces.add(new ArrayList<>()));
        if (!pieces.isEmpty()) {
            List<String> arguments = List.of("-q", "--ipa", "--sep=_", "-v", voice, "--stdin");
            List<Clause> clauses = clauses(utterance, text);
            List<List<List<String>>> said = lines(program.answer(arguments, text.whole() + "\n"));
            for (int i = 0; i < clauses.size(); i++) {
                Clause clause = clauses.get(i);
                List<List<String>> words =
                        said.size() == clauses.size()
                                ? said.get(i)
                                : alone(arguments, clause.text(text));
                clause.share(words, text, pieces);
            }
        }
        List<List<String>> words = new ArrayList<>();
        for (int word = 0; word < utterance.words().size(); word++) {
            int piece = text.pieceOfWord()[word];
            boolean first = word == 0 || text.pieceOfWord()[word - 1] != piece;
            words.add(piece < 0 || !first ? List.of() : List.copyOf(pieces.get(piece)));
        }
        return words;
    }

    private List<List<String>> alone(List<String> arguments, String clause)
            throws StudioFault.Resource {
        List<List<String>> words = new ArrayList<>();
        lines(program.answer(arguments, clause + "\n")).forEach(words::addAll);
        return words;
    }

    /// The pieces between two marks.
    private record Clause(int from, int to) {
        String text(HostText text) {
            return String.join(" ", text.words().subList(from, to));
        }

        /// Gives each piece its sounds. Where the program joined or split words, as it does with
        /// numbers, the sounds are shared out by the letters.
        void share(List<List<String>> words, HostText text, List<List<String>> pieces) {
            if (words.size() == to - from) {
                for (int i = 0; i < words.size(); i++) {
                    pieces.get(from + i).addAll(words.get(i));
                }
                return;
            }
            List<String> sounds = words.stream().flatMap(List::stream).toList();
            int letters = text(text).length();
            int before = 0;
            int at = 0;
            for (int piece = from; piece < to; piece++) {
                before += text.words().get(piece).length() + 1;
                int end = piece + 1 == to ? sounds.size() : sounds.size() * before / letters;
                end = Math.clamp(end, at, sounds.size());
                pieces.get(piece).addAll(sounds.subList(at, end));
                at = end;
            }
        }
    }

    private static List<Clause> clauses(Utterance utterance, HostText text) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int word = 0; word < utterance.words().size(); word++) {
            int piece = text.pieceOfWord()[word];
            boolean marked = !utterance.words().get(word).after().symbol().isEmpty();
            if (piece >= from && marked) {
                clauses.add(new Clause(from, piece + 1));
                from = piece + 1;
            }
        }
        if (from < text.words().size()) {
            clauses.add(new Clause(from, text.words().size()));
        }
        return clauses;
    }

    /// By clause, by word.
    private static List<List<List<String>>> lines(String said) {
        List<List<List<String>>> lines = new ArrayList<>();
        for (String line : LANGUAGE.matcher(said).replaceAll("").split("\\R")) {
            List<List<String>> words = new ArrayList<>();
            for (String word : line.strip().split("\\s+")) {
                List<String> sounds = new ArrayList<>();
                for (String sound : word.split("_")) {
                    String plain = MARKS_OF_ITS_OWN.matcher(sound).replaceAll("");
                    if (!plain.isEmpty()) {
                        sounds.add(plain);
                    }
                }
                if (!sounds.isEmpty()) {
                    words.add(sounds);
                }
            }
            if (!words.isEmpty()) {
                lines.add(words);
            }
        }
        return lines;
    }
}
