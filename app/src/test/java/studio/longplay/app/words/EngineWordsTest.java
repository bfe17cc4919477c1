package studio.longplay.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class EngineWordsTest {
    private static final int LETTERS_A_PART = 12;
    private static final Pattern COMPOSED =
            Pattern.compile("tag\\.|cast\\.reason\\.|finding\\.more|cause\\.");

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMAN);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aFaultIsSaidInGermanWithItsNamesAndKeepsItsCode() {
        StudioFault full =
                DiskFault.writing(
                        Path.of("/films/it's.mp4"),
                        new FileSystemException("x", null, "No space left on device"));
        StudioFault said = EngineWords.of(full);
        assertThat(said).isInstanceOf(StudioFault.Resource.class);
        assertThat(said.code()).isEqualTo("store.disk-full");
        assertThat(said.sentence()).isEqualTo("Die Platte mit /films/it's.mp4 ist voll.");
        assertThat(said.remedy()).startsWith("Platz schaffen");
        assertThat(said).hasCause(full);
        assertThat(EngineWords.of(said)).isSameAs(said);
    }

    @Test
    void aPlaceStays() {
        Warning silent =
                new Warning(
                        "script.speaker-silent",
                        "IDA has no words here.",
                        "Delete her.",
                        new Place("a.fountain", 7));
        Warning said = EngineWords.of(silent);
        assertThat(said.sentence()).isEqualTo("IDA hat hier keine Worte.");
        assertThat(said.remedy()).isEqualTo("Delete her.");
        assertThat(said.place()).isEqualTo(silent.place());
    }

    @Test
    void whatHasNoWordsHereStaysAsItIs() {
        StudioFault odd = new StudioFault.Model("model.odd", "It is odd.", "Look at it.");
        assertThat(EngineWords.of(odd)).isSameAs(odd);
        assertThat(EngineWords.tag("kokoro")).isEqualTo("kokoro");
        assertThat(EngineWords.tag("rough")).isEqualTo("rau");
        assertThat(EngineWords.castingReason("big part, old woman by name"))
                .isEqualTo("große Rolle, dem Namen nach eine alte Frau");
    }

    @Test
    void aReasonInsideASentenceIsSaidInItsLanguageToo() {
        assertThat(
                        EngineWords.of(
                                "voice.fallback",
                                "ADA's line was spoken by flite: espeak could not speak \"Привет\""
                                        + " (none of it is in Latin letters)."))
                .endsWith(
                        "espeak konnte „Привет“ nicht sprechen (nichts davon steht in lateinischen"
                                + " Buchstaben).");
        assertThat(EngineWords.of("store.unreadable", "/a/b.txt cannot be read: Is a directory."))
                .isEqualTo("/a/b.txt lässt sich nicht lesen: es ist ein Ordner.");
        assertThat(EngineWords.of("store.unreadable", "/a/b.txt cannot be read: odd reason."))
                .endsWith("odd reason.");
    }

    @Test
    void theLastFindingOfManySaysHowManyThereAre() {
        assertThat(EngineWords.of("picture.black", "The picture is black for 3.5 s."))
                .isEqualTo("Das Bild ist 3.5 s lang schwarz.");
        assertThat(
                        EngineWords.of(
                                "picture.black",
                                "If that is meant, all is well. There are 12 more."))
                .isEqualTo("Ist das gewollt, so ist alles gut. Es gibt noch 12 solche Stellen.");
        assertThat(
                        EngineWords.of(
                                "picture.black", "If that is meant, all is well. There is 1 more."))
                .endsWith("Es gibt noch eine solche Stelle.");
    }

    @Test
    void whatTheMachineHasTooLittleOfIsSaidInGerman() {
        assertThat(
                        EngineWords.of(
                                "disk.full",
                                "118 MB are needed on the delivery folder's disk and 113 MB are"
                                        + " free."))
                .isEqualTo(
                        "Auf der Platte des Zielordners werden 118 MB gebraucht, 113 MB sind"
                                + " frei.");
        assertThat(
                        EngineWords.of(
                                "memory.short",
                                "3.1 GB of memory are needed for 8 jobs and 2.0 GB are free."))
                .startsWith("3.1 GB Arbeitsspeicher werden für 8 Aufträge gebraucht");
    }

    @Test
    void inEnglishTheEngineHasTheLastWord() {
        Locale.setDefault(Locale.ENGLISH);
        StudioFault gone =
                new StudioFault.Resource("store.missing", "There is no file x.", "Look.");
        assertThat(EngineWords.of(gone)).isSameAs(gone);
    }

    /// Where the engine's sentence changes, the window would fall back to English unnoticed.
    @Test
    void everySentenceIsOneThatTheEngineSays() throws IOException {
        String sources = sources();
        Words english = Words.of("engine", Locale.ENGLISH);
        List<String> unsaid = new ArrayList<>();
        for (String key : english.keys()) {
            boolean composed = COMPOSED.matcher(key).lookingAt();
            for (String piece : english.get(key).replace("''", "'").split("\\{\\d}")) {
                if (!composed && piece.length() > 3 && !isSaid(piece.strip(), sources)) {
                    unsaid.add(key + ": " + piece);
                }
            }
        }
        assertThat(unsaid).isEmpty();
    }

    /// What the engine puts together from parts is found in parts, cut between words.
    private static boolean isSaid(String piece, String sources) {
        int parts = 0;
        for (int from = 0; from < piece.length(); parts++) {
            int end = piece.length();
            while (end > from && !sources.contains(piece.substring(from, end).strip())) {
                end = cutBefore(piece, end);
            }
            if (end <= from) {
                return false;
            }
            from = end;
        }
        return parts <= 2 + piece.length() / LETTERS_A_PART;
    }

    private static int cutBefore(String piece, int end) {
        int at = end - 1;
        while (at > 0
                && Character.isLetterOrDigit(piece.charAt(at))
                && Character.isLetterOrDigit(piece.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// All literals of the program, those that are joined in one piece.
    private static String sources() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("engine"))) {
            root = root.getParent();
        }
        StringBuilder all = new StringBuilder();
        for (String module : List.of("engine", "app")) {
            try (Stream<Path> files = Files.walk(root.resolve(module + "/src/main/java"))) {
                all.append(
                        files.filter(file -> file.toString().endsWith(".java"))
                                .map(EngineWordsTest::read)
                                .collect(Collectors.joining("\n")));
            }
        }
        return all.toString().replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
