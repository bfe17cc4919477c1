package studio.longplay.app.words;

import studio.longplay.assets.Assets;

import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// A language for tests: English with accents, 40 % longer, in brackets. What is shown without them
/// does not come from the bundles; what is cut would be cut in a wordy language.
///
/// It is written beside the classes of the tests and taken away again; no user can choose it.
public final class PseudoWords implements AutoCloseable {
    /// For private use by ISO 639.
    public static final Locale LANGUAGE = Locale.of("qps");

    private static final String PLAIN = "aceinosuyACEINOSUY";
    private static final String ACCENTED = "áçéíñóšúýÁÇÉÍÑÓŠÚÝ";
    private static final String MORE = "wórdý ";
    private static final double LONGER = 0.4;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final List<Path> written = new ArrayList<>();

    /// Writes the language, so that who speaks it from now on finds it.
    public PseudoWords() throws IOException {
        Path folder = tests().resolve("studio/longplay/assets/words");
        Files.createDirectories(folder);
        for (String part : Assets.wordsOf()) {
            ResourceBundle english = Assets.words(part, Locale.ENGLISH);
            Properties words = new Properties();
            for (String key : english.keySet()) {
                String text = english.getString(key);
                words.setProperty(key, isWords(key, text) ? of(text) : text);
            }
            Path file = folder.resolve(part + "_" + LANGUAGE.getLanguage() + ".properties");
            try (Writer writer = Files.newBufferedWriter(file)) {
                words.store(writer, null);
            }
            written.add(file);
        }
        ResourceBundle.clearCache(Assets.class.getClassLoader());
    }

    /// Icons, patterns of dates, and signs such as M and EQ are no words.
    private static boolean isWords(String key, String text) {
        return !key.endsWith(".icon")
                && !text.contains("yyyy")
                && !text.contains("HH:mm")
                && WORD.matcher(text).find();
    }

    private static Path tests() throws IOException {
        try {
            return Path.of(
                    PseudoWords.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }

    /// A sentence in it; what stands in braces is for numbers and names and stays.
    static String of(String text) {
        StringBuilder said = new StringBuilder("[");
        int depth = 0;
        int letters = 0;
        for (char sign : text.toCharArray()) {
            depth += sign == '{' ? 1 : 0;
            depth -= sign == '}' ? 1 : 0;
            int known = depth == 0 ? PLAIN.indexOf(sign) : -1;
            said.append(known < 0 ? sign : ACCENTED.charAt(known));
            letters += depth == 0 ? 1 : 0;
        }
        int more = (int) Math.ceil(letters * LONGER);
        return said.append(' ').append(MORE.repeat(more / MORE.length() + 1), 0, more) + "]";
    }

    @Override
    public void close() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
        ResourceBundle.clearCache(Assets.class.getClassLoader());
    }
}
