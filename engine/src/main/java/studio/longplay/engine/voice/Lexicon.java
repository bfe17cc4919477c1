package studio.longplay.engine.voice;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How the author wants words pronounced: a respelling in plain letters, or phones between slashes,
/// ours or those of the International Phonetic Alphabet; see
/// [studio.longplay.engine.voice.text.Pronunciation].
///
/// ```
/// # one word a line; # starts a comment
/// Coriolanus = corry oh laynus
/// Aufidius = /O - 'f I - d i - @ s/
/// Volumnia = /vəˈlʌmniə/
/// ```
///
/// Phones are those of [PhoneTime], syllables parted by ` - `, `'` before the stressed one.
public final class Lexicon {
    private static final Lexicon EMPTY = new Lexicon(new TreeMap<>());
    private static final Pattern EDGES =
            Pattern.compile("^[^\\p{L}\\p{N}]+|(?:['’]s)?[^\\p{L}\\p{N}]*$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final SortedMap<String, String> entries;

    private Lexicon(SortedMap<String, String> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /// Knows no word.
    public static Lexicon empty() {
        return EMPTY;
    }

    /// A lexicon of these words.
    ///
    /// @param pronunciations by written word, in any case
    public static Lexicon of(Map<String, String> pronunciations) {
        SortedMap<String, String> entries = new TreeMap<>();
        pronunciations.forEach((word, said) -> entries.put(key(word), said.strip()));
        return new Lexicon(entries);
    }

    /// These words, and others that overrule them.
    public Lexicon and(Map<String, String> pronunciations) {
        if (pronunciations.isEmpty()) {
            return this;
        }
        SortedMap<String, String> both = new TreeMap<>(entries);
        both.putAll(of(pronunciations).entries);
        return new Lexicon(both);
    }

    /// How its words are said, by written word in small letters.
    public SortedMap<String, String> entries() {
        return entries;
    }

    /// Writes it as [#read] reads it.
    ///
    /// @throws StudioFault.Resource if it cannot be written
    public void write(Path file) throws StudioFault {
        StringBuilder text = new StringBuilder("# How words are said: word = pronunciation\n");
        entries.forEach((word, said) -> text.append(word).append(" = ").append(said).append('\n'));
        AtomicFile.write(file.toAbsolutePath(), text.toString());
    }

    /// A word as entries name it: in small letters, without punctuation around it and without a
    /// possessive.
    public static String wordOf(String written) {
        return key(written);
    }

    /// Reads lines `word = pronunciation`.
    ///
    /// @throws StudioFault.Input with file and line, if it cannot be read or a line is no entry
    public static Lexicon read(Path file) throws StudioFault.Input {
        SortedMap<String, String> entries = new TreeMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            int equals = line.indexOf('=');
            String word = equals < 0 ? "" : key(line.substring(0, equals));
            String said = equals < 0 ? "" : line.substring(equals + 1).strip();
            if (word.isEmpty() || said.isEmpty() || SPACE.matcher(word).find()) {
                throw new StudioFault.Input(
                        "lexicon.line",
                        "This is no pronunciation: \"" + line + "\".",
                        "Write one word, an equals sign and how it is said.",
                        new Place(file.toString(), i + 1));
            }
            entries.put(word, said);
        }
        return new Lexicon(entries);
    }

    static List<String> lines(Path file) throws StudioFault.Input {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new StudioFault.Input(
                    "file.encoding",
                    "The file " + file + " is not UTF-8 text.",
                    "Save it as UTF-8.",
                    e);
        } catch (IOException e) {
            throw new StudioFault.Input(
                    "file.unreadable",
                    "The file " + file + " cannot be read.",
                    "Check its name and your permissions.",
                    e);
        }
    }

    /// How a written word is said, punctuation around it and a possessive aside.
    public @Nullable String find(String written) {
        return entries.get(key(written));
    }

    /// The entries whose words occur in a text.
    public SortedMap<String, String> entriesFor(String text) {
        SortedMap<String, String> found = new TreeMap<>();
        if (entries.isEmpty()) {
            return found;
        }
        for (String word : SPACE.split(text)) {
            String said = find(word);
            if (said != null) {
                found.put(key(word), said);
            }
        }
        return found;
    }

    private static String key(String word) {
        return EDGES.matcher(word.strip()).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
