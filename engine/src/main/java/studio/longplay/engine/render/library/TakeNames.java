package studio.longplay.engine.render.library;

import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeFacts;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// File names of takes by a pattern: words in braces stand for what is known of a take, a slash
/// begins a folder. Every name is one that Windows, macOS and Linux allow, no two are equal in any
/// case, and none leads out of the folder that is exported to.
///
/// | word | stands for |
/// |---|---|
/// | `{number}` | 1, 2, 3, as many digits as the last needs |
/// | `{project}` `{speaker}` `{voice}` | their names |
/// | `{words}` | the first words of the text |
/// | `{date}` `{time}` | when it was made |
/// | `{take}` | the first eight digits of its key |
///
/// Not safe for use by two threads at once.
public final class TakeNames {
    /// Project, number and words.
    public static final String USUAL = "{project}/{number} {speaker} - {words}";

    /// The words there are, in the order they are explained.
    public static final List<String> TOKENS =
            List.of("number", "project", "speaker", "voice", "words", "date", "time", "take");

    private static final int MOST_LETTERS = 100;
    private static final int WORDS = 6;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH-mm-ss", Locale.ROOT);

    private final String pattern;
    private final ZoneId zone;
    private final int digits;
    private final Set<String> given = new HashSet<>();
    private int number;

    /// @param pattern if it is blank, [#USUAL]
    /// @param zone of dates and times
    /// @param count how many names there will be
    public TakeNames(String pattern, ZoneId zone, int count) {
        this.pattern = pattern.isBlank() ? USUAL : pattern;
        this.zone = zone;
        this.digits = Integer.toString(Math.max(1, count)).length();
    }

    /// The name of the next take, without a suffix; folders are parted by `/`.
    public String next(LibraryTake take) {
        number++;
        String name =
                Arrays.stream(pattern.split("[/\\\\]"))
                        .map(part -> clean(filled(part, take)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("/"));
        String whole = name.isEmpty() ? idOf(take) : name;
        String only = whole;
        for (int more = 2; !given.add(only.toLowerCase(Locale.ROOT)); more++) {
            only = whole + " (" + more + ")";
        }
        return only;
    }

    private String filled(String part, LibraryTake take) {
        String filled = part;
        for (String token : TOKENS) {
            String written = "{" + token + "}";
            if (filled.contains(written)) {
                // What a take says is no part of the pattern.
                filled = filled.replace(written, value(token, take).replace('{', ' '));
            }
        }
        return filled;
    }

    private String value(String token, LibraryTake take) {
        TakeFacts facts = take.facts();
        ZonedDateTime made = facts.madeAt().atZone(zone);
        return switch (token) {
            case "number" -> String.format(Locale.ROOT, "%0" + digits + "d", number);
            case "project" -> facts.projectTitle();
            case "speaker" -> facts.speaker();
            case "voice" -> facts.voiceName();
            case "words" -> firstWords(facts.text());
            case "date" -> DATE.format(made);
            case "time" -> TIME.format(made);
            case "take" -> idOf(take);
            default -> throw new IllegalArgumentException(token);
        };
    }

    private static String idOf(LibraryTake take) {
        return take.digest().hex().substring(0, 8);
    }

    private static String firstWords(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .limit(WORDS)
                .collect(Collectors.joining(" "));
    }

    /// What no system refuses as a name: no separators, no dot or space at an end, no device.
    static String clean(String part) {
        String plain =
                part.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
        String cut = plain.length() > MOST_LETTERS ? plain.substring(0, MOST_LETTERS) : plain;
        String bare = cut.replaceAll("^[\\s.\\-]+|[\\s.,;:\\-]+$", "");
        String name = bare.toLowerCase(Locale.ROOT);
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        boolean device = RESERVED.contains(stem) || stem.matches("(com|lpt)[0-9]");
        return device ? "_" + bare : bare;
    }
}
