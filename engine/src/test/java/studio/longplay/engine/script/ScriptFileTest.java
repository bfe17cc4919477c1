package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class ScriptFileTest {
    private static final String TEXT = "ANNA:\nCaf\u00E9 \u2014 \u201Cyes\u201D.\n";

    @TempDir private Path folder;

    private static StudioFault.Input fault(ThrowingCallable call) {
        return catchThrowableOfType(StudioFault.Input.class, call);
    }

    private static void assertClear(StudioFault.Input fault, String code) {
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.sentence()).endsWith(".");
        assertThat(fault.remedy()).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "windows-1252"})
    void textIsReadInEveryEncodingThatCanBeTold(String name) throws StudioFault.Input {
        Charset charset = Charset.forName(name);
        String marked = name.startsWith("UTF") ? "\uFEFF" + TEXT : TEXT;
        String decoded = ScriptFile.decode(marked.getBytes(charset), "a.txt");
        assertThat(decoded).isEqualTo(marked);
        Script script = new ScriptParser().parse(decoded, "a.txt");
        assertThat(script.lines()).extracting(line -> line.speaker().name()).containsOnly("ANNA");
        assertThat(script.text()).isEqualTo(marked);
    }

    @Test
    void bytesThatAreNoTextNameTheirLine() {
        byte[] bytes = "ANNA:\r\nA.\r\rB\nC \u00FF\u0081".getBytes(StandardCharsets.ISO_8859_1);
        StudioFault.Input fault = fault(() -> ScriptFile.decode(bytes, "a.txt"));
        assertClear(fault, "script.encoding");
        assertThat(fault.place()).isEqualTo(new Place("a.txt", 5));
        assertThat(fault.remedy()).contains("UTF-8");
    }

    @Test
    void binaryFilesAreNoText() {
        byte[] nul = "ANNA:\nA\u0000B".getBytes(StandardCharsets.UTF_8);
        assertThat(fault(() -> ScriptFile.decode(nul, "a.txt")).place())
                .isEqualTo(new Place("a.txt", 2));
        byte[] greek =
                "\u03B1\u03B2\u03B3 \u03B4\u03B5\u03B6".getBytes(Charset.forName("ISO-8859-7"));
        assertClear(fault(() -> ScriptFile.decode(greek, "a.txt")), "script.encoding");
        byte[] half = {(byte) 0xFE, (byte) 0xFF, 0, 65, 0, 10, (byte) 0xD8, 0};
        assertThat(fault(() -> ScriptFile.decode(half, "a.txt")).place())
                .isEqualTo(new Place("a.txt", 2));
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws IOException {
        assertClear(fault(() -> ScriptFile.read(folder.resolve("none"))), "script.missing");
        assertClear(fault(() -> ScriptFile.read(folder)), "script.not-a-file");
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        assertClear(fault(() -> ScriptFile.read(huge)), "script.too-large");
        Path empty = Files.writeString(folder.resolve("empty.fountain"), "");
        assertClear(fault(() -> ScriptFile.read(empty)), "script.empty");
        Path silent = Files.writeString(folder.resolve("silent.fountain"), "INT. HOUSE\n\nRain.\n");
        assertClear(fault(() -> ScriptFile.read(silent)), "script.empty");
    }

    @Test
    void aFileIsReadAndParsed() throws IOException, StudioFault.Input {
        Path file = Files.writeString(folder.resolve("play.txt"), TEXT);
        Script script = ScriptFile.read(file);
        assertThat(script.title()).isEqualTo("Play");
        assertThat(script.lines()).hasSize(1);
    }

    @Test
    @Timeout(5)
    void aLineOfFiveMegabytesIsRefusedAtOnce() {
        String text = "ANNA:\nA.\n\nBEN:\n" + "[[ /* ".repeat(900_000) + "\n";
        StudioFault.Input fault = fault(() -> new ScriptParser().parse(text, "long.txt"));
        assertClear(fault, "script.line-too-long");
        assertThat(fault.place()).isEqualTo(new Place("long.txt", 5));
    }

    @Test
    @Timeout(20)
    void hostileTextTakesNoMoreThanItsLength() throws StudioFault.Input {
        for (String bait :
                new String[] {"[[ ", "/* ", "* ", "_a ", "(", "\\", "> ", "[a](", "<!--"}) {
            String line = bait.repeat(15_000 / bait.length());
            String text = "ANNA\nWords.\n\n" + (line + "\n").repeat(12);
            for (ScriptFormat format : ScriptFormat.values()) {
                String withTiming = "00:01.000 --> 00:02.000\nSaid.\n\n" + text;
                Script script = new ScriptParser().parse(withTiming, "bait.txt", format);
                assertThat(script.text()).isEqualTo(withTiming);
            }
        }
    }
}
