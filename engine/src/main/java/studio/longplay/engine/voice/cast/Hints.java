package studio.longplay.engine.voice.cast;

import studio.longplay.engine.voice.text.Table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a speaker's name says of who speaks.
///
/// @param sex `man`, `woman` or empty where the name does not say
/// @param age `child`, `young`, `adult` or `old`
/// @param narrator whether it is the voice that tells
/// @param crowd whether it is several people at once
public record Hints(String sex, String age, boolean narrator, boolean crowd) {
    private static final Map<String, String> WORDS = Table.read("names.txt");
    private static final Pattern CUT = Pattern.compile("[^\\p{L}'-]+");
    private static final Pattern MAN =
            Pattern.compile(".{2,}(us|ius|eus|io|ardo|ando|aldo|bert|ward|fred|son)");
    private static final Pattern WOMAN =
            Pattern.compile(".{2,}(ia|ina|ella|etta|issa|ana|ette|elle|ine|lyn|a)");
    private static final List<String> AGES = List.of("child", "young", "old");

    /// Reads a speaker's name. Of its known words the first decides the sex (Lady Macbeth) and the
    /// last the age (Young Girl); where none is known, an ending as Roman names have it.
    public static Hints of(String name) {
        Set<String> said = new LinkedHashSet<>();
        String sex = "";
        String age = "";
        String[] words = CUT.split(name.toLowerCase(Locale.ROOT));
        for (String word : words) {
            for (String hint : WORDS.getOrDefault(word, "").split(" ")) {
                said.add(hint);
                boolean first = sex.isEmpty();
                sex = first && (hint.equals("man") || hint.equals("woman")) ? hint : sex;
                age = AGES.contains(hint) ? hint : age;
            }
        }
        if (sex.isEmpty() && !said.contains("narrator") && !said.contains("crowd")) {
            sex = byEnding(words);
        }
        return new Hints(
                sex,
                age.isEmpty() ? "adult" : age,
                said.contains("narrator"),
                said.contains("crowd"));
    }

    private static String byEnding(String[] words) {
        for (String word : words) {
            if (MAN.matcher(word).matches()) {
                return "man";
            }
            if (WOMAN.matcher(word).matches()) {
                return "woman";
            }
        }
        return "";
    }
}
