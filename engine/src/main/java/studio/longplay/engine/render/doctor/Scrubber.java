package studio.longplay.engine.render.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a text what belongs to the user: names, paths, and whatever may be a word of a
/// script.
///
/// Sentences of ours lose paths and names. Logs lose far more: of each line only what has a known
/// shape stays - a frame of a stack, the class of an exception, a moment, a code - because what an
/// exception says may quote anything. What was left out is counted.
public final class Scrubber {
    private static final int SHORTEST_NAME = 2;

    /// A name beside a line below or a hyphen is still a name: `anna_films`.
    private static final String WORD_BEGINS = "(?<![\\p{L}\\p{M}\\p{N}])";

    private static final String WORD_ENDS = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final Pattern FRAME =
            Pattern.compile(
                    "\\s+at [\\w.$/@<>-]+\\.[\\w$<>]+"
                            + "\\((?:[\\w$-]+\\.java(?::\\d+)?|Native Method|Unknown Source)\\)"
                            + "(?: ~?\\[[\\w.:?+-]*\\])?");
    private static final Pattern MORE =
            Pattern.compile("\\s*\\.\\.\\. \\d+ (?:more|common frames omitted)");

    /// By where a class comes from: `sea.Then` may be two sentences of a script.
    private static final Pattern THROWN =
            Pattern.compile(
                    "(\\s*(?:Caused by: |Suppressed: )?)"
                            + "((?:studio|java|javax|javafx|jdk|sun|com|org|net|io|ai|tools)"
                            + "(?:\\.[a-z]\\w*)+\\.[A-Z][\\w$.]*)(?::.*)?");

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z(?:, Java [\\w.+-]+ on [A-Za-z ]+)?");
    private static final Pattern CODE =
            Pattern.compile(
                    "\"(at|time|level|code|lane|state|millis)\"\\s*:\\s*(\"[\\w.:+-]{1,60}\"|-?\\d+)");

    private final List<Replacement> replacements = new ArrayList<>();

    private record Replacement(Pattern found, String by) {}

    /// @param home the data folder
    /// @param userHome the user's own folder
    /// @param names of the user and the machine; very short ones are left alone
    Scrubber(Path home, Path userHome, List<String> names) {
        addPath(home, "HOME");
        addPath(userHome, "~");
        names.stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .forEach(name -> add(name, "NAME", true));
    }

    /// For this user of this machine.
    public static Scrubber ofThisUser(Path home) {
        return new Scrubber(
                home.toAbsolutePath().normalize(),
                Path.of(System.getProperty("user.home", "~")),
                names());
    }

    /// The user's and the machine's. The network is not asked: it may take its time to answer.
    private static List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(System.getProperty("user.name", ""));
        // Under another user's rights the folder still has the user's own name.
        Path own = Path.of(System.getProperty("user.home", "")).getFileName();
        names.add(own == null ? "" : own.toString());
        names.add(System.getenv().getOrDefault("COMPUTERNAME", ""));
        names.add(System.getenv().getOrDefault("HOSTNAME", ""));
        try {
            names.add(Files.readString(Path.of("/etc/hostname")).strip());
        } catch (IOException nameless) {
            return names;
        }
        return names;
    }

    /// A path as it is written, and as it is where it leads through links and in addresses.
    private void addPath(Path path, String by) {
        List<Path> places = new ArrayList<>(List.of(path));
        try {
            places.add(path.toRealPath());
        } catch (IOException notThere) {
            // Then nothing names it otherwise.
            places.add(path.toAbsolutePath());
        }
        for (Path place : places) {
            add(place.toString(), by, false);
            add(place.toString().replace('\\', '/'), by, false);
            add(place.toUri().getRawPath().replaceAll("/$", ""), by, false);
            add(place.toUri().toASCIIString().replaceAll("^file://|/$", ""), by, false);
        }
    }

    /// Letters with marks are written in two ways: systems choose either for names of files.
    private void add(String found, String by, boolean wholeWord) {
        if (found.length() < SHORTEST_NAME || found.equals("/")) {
            return;
        }
        Set<String> ways = new LinkedHashSet<>(List.of(found));
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            ways.add(Normalizer.normalize(found, form));
        }
        for (String way : ways) {
            String quoted = Pattern.quote(way);
            replacements.add(
                    new Replacement(
                            Pattern.compile(
                                    wholeWord ? WORD_BEGINS + quoted + WORD_ENDS : quoted,
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                            by));
        }
    }

    /// A text of ours without the user's paths and names.
    public String sentences(String text) {
        String clean = text;
        for (Replacement replacement : replacements) {
            clean =
                    replacement
                            .found()
                            .matcher(clean)
                            .replaceAll(Matcher.quoteReplacement(replacement.by()));
        }
        return clean;
    }

    /// What of a log tells nothing of the user's work.
    public String log(String text) {
        StringBuilder kept = new StringBuilder();
        int leftOut = 0;
        for (String line : text.lines().toList()) {
            String clean = line(line);
            if (clean.isEmpty()) {
                leftOut += line.isBlank() ? 0 : 1;
            } else {
                kept.append(sentences(clean)).append('\n');
            }
        }
        if (leftOut > 0) {
            kept.append(String.format(Locale.ROOT, "(%d lines left out)%n", leftOut));
        }
        return kept.toString();
    }

    private static String line(String line) {
        if (FRAME.matcher(line).matches()
                || MORE.matcher(line).matches()
                || MOMENT.matcher(line).matches()) {
            return line;
        }
        Matcher thrown = THROWN.matcher(line);
        if (thrown.matches()) {
            return thrown.group(1) + thrown.group(2);
        }
        if (line.startsWith("{")) {
            StringBuilder codes = new StringBuilder();
            Matcher code = CODE.matcher(line);
            while (code.find()) {
                codes.append(codes.isEmpty() ? "" : ", ").append(code.group());
            }
            return codes.isEmpty() ? "" : "{" + codes + "}";
        }
        return "";
    }
}
