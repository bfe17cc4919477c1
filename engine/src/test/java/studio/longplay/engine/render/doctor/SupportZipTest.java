package studio.longplay.engine.render.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

class SupportZipTest {
    private static final String TRACE =
            """
            2026-11-22T00:20:07Z, Java 25.0.3+9 on Linux
            java.lang.IllegalStateException: not a line: Elspeth whispers the lighthouse is dark
            \tat studio.longplay.engine.script.Script.of(Script.java:12)
            \tat java.base/java.lang.Thread.run(Thread.java:1474)
            Caused by: java.nio.file.NoSuchFileException: %s/projects/lighthouse.fountain
            \t... 3 more

            [mov,mp4 @ 0x7f] Elspeth and the lighthouse.mov: moov atom not found
            {"at":"2026-11-22T00:20:07Z","level":"error","code":"media.unreadable","sentence":"Elspeth.mov cannot be read.","millis":12}
            """;

    @TempDir Path folder;

    @Test
    void nothingOfTheUserIsInTheZip() throws StudioFault, IOException {
        Path userHome = folder.resolve("annaberger");
        Home home = new Home(userHome.resolve("films"));
        Files.createDirectories(home.logs());
        Files.writeString(home.logs().resolve("bugs.log"), TRACE.formatted(home.folder()));
        Files.writeString(home.logs().resolve("annaberger.log"), "Elspeth\nthe lighthouse\n");
        List<Finding> findings =
                List.of(
                        new Finding(
                                "disk",
                                Verdict.GOOD,
                                "9 GB free at " + home.folder(),
                                "",
                                List.of(),
                                1),
                        new Finding(
                                "sound in",
                                Verdict.GOOD,
                                "1 input",
                                "",
                                List.of("Anna's headset: opens"),
                                1),
                        new Finding(
                                "temporary",
                                Verdict.BAD,
                                "Not writable: " + userHome.resolve("tmp") + " on ATTIC-PC.",
                                "Ask annaberger.",
                                List.of(),
                                1));
        Scrubber scrubber =
                new Scrubber(home.folder(), userHome, List.of("annaberger", "attic-pc"));
        Path zip =
                SupportZip.write(
                        SupportZip.gather(home, findings, scrubber), folder.resolve("support.zip"));
        String all = everything(zip);
        assertThat(all)
                .doesNotContainIgnoringCase("annaberger")
                .doesNotContainIgnoringCase("attic-pc")
                .doesNotContain("Elspeth", "lighthouse", "headset")
                .doesNotContain(folder.toString());
        assertThat(all)
                .contains("9 GB free at HOME")
                .contains("Not writable: ~/tmp on NAME. Ask NAME.")
                .contains("java.lang.IllegalStateException\n")
                .contains("at studio.longplay.engine.script.Script.of(Script.java:12)")
                .contains("Caused by: java.nio.file.NoSuchFileException\n")
                .contains("\"code\":\"media.unreadable\"")
                .contains("(1 lines left out)", "(2 lines left out)");
    }

    private static String everything(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : packed.stream().toList()) {
                all.append(entry.getName()).append('\n');
                try (InputStream in = packed.getInputStream(entry)) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    @Test
    void aShortNameDoesNotTearWordsApart() {
        Scrubber scrubber = new Scrubber(Path.of("/h/x"), Path.of("/h"), List.of("an", ""));
        assertThat(scrubber.sentences("an answer and an")).isEqualTo("NAME answer and NAME");
    }

    @Test
    void aNameIsFoundInNamesOfFilesAndHoweverItsLettersAreWritten() {
        Path mine = Path.of("/h/J\u00fcrgen M\u00fcller");
        Scrubber scrubber = new Scrubber(Path.of("/d/x"), mine, List.of("J\u00fcrgen", "ann"));
        assertThat(scrubber.sentences("/mnt/ann_films and J\u00e1nn"))
                .isEqualTo("/mnt/NAME_films and J\u00e1nn");
        assertThat(scrubber.sentences("/h/Ju\u0308rgen Mu\u0308ller/a.mov")).isEqualTo("~/a.mov");
        assertThat(scrubber.sentences("Ju\u0308rgen")).isEqualTo("NAME");
        assertThat(scrubber.sentences("file:///h/J%C3%BCrgen%20M%C3%BCller/a.mov"))
                .isEqualTo("file://~/a.mov");
    }

    @Test
    void whereAFolderIsALinkThePlaceItLeadsToIsTakenOutToo() throws IOException {
        Path real = Files.createDirectories(folder.resolve("disk/annas-films"));
        Path home = Files.createSymbolicLink(folder.resolve("home"), real);
        Scrubber scrubber = new Scrubber(home, Path.of("/h/x"), List.of());
        assertThat(scrubber.sentences("No room at " + real.toRealPath() + "."))
                .isEqualTo("No room at HOME.");
    }

    @Test
    void wordsOfAScriptThatLookLikeALogAreLeftOut() {
        Scrubber scrubber = new Scrubber(Path.of("/d/x"), Path.of("/h/y"), List.of());
        String script =
                """
                at dusk(Elspeth) the lighthouse is dark
                  at studio.Elspeth(whispers the word) of the lighthouse
                ... 12 men drown at the lighthouse
                dark.Elspeth: go home
                sea.Elspeth
                """;
        assertThat(scrubber.log(script)).isEqualTo("(5 lines left out)\n");
        String kept =
                """
                org.h2.jdbc.JdbcSQLException
                \tat org.h2.Driver.open(Driver.java:12)
                \tat java.base/java.lang.Thread.run0(Native Method)
                \tat app//studio.longplay.app.Main$1.lambda$main$0(Main.java:3) ~[app.jar:1.0]
                \tat studio.longplay.Film.<init>(Film.java:7)
                \t... 3 more
                """;
        assertThat(scrubber.log(kept)).isEqualTo(kept);
    }
}
