package studio.longplay.engine.inference.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What no honest maker gives: each is refused for its own reason, and the disk is as before.
class HostileBundleTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final TensorSpec IN = TensorSpec.of("x", ElementType.FLOAT32, TensorSpec.ANY);
    private static final TensorSpec OUT = TensorSpec.of("y", ElementType.FLOAT32, TensorSpec.ANY);
    private static final Contract ADDER = new Contract("adder", List.of(IN), List.of(OUT));
    private static final String MIT = "MIT License\n\nPermission is hereby granted, free of charge";
    private static final int ZEROS = 4 << 20;

    @TempDir private Path folder;
    private Path home = Path.of("");
    private Set<String> before = new TreeSet<>();
    private ModelShelf shelf = new ModelShelf(Path.of(""), List.of(), OnnxSessions::start);

    @BeforeEach
    void open() throws IOException {
        home = Files.createDirectories(folder.resolve("home/models"));
        BundleKind kind =
                new BundleKind(
                        "adder",
                        "Adder",
                        "adds",
                        List.of(new GraphFile("adder", ADDER::breach)),
                        List.of(),
                        List.of(),
                        (_, _, _) -> {});
        shelf = new ModelShelf(home, List.of(kind), OnnxSessions::start);
    }

    private static OnnxWriter adder() {
        return new OnnxWriter("adder")
                .input(IN)
                .constant("one", new float[] {1})
                .node("Add", List.of("x", "one"), List.of("y"))
                .output(OUT);
    }

    private static RawZip good() {
        return new RawZip().file("adder.onnx", adder().toByteArray()).file("LICENSE", MIT);
    }

    private Path zip(RawZip content) throws IOException {
        return content.write(folder.resolve("given.zip"));
    }

    private Path bundle() throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("given"));
        adder().write(bundle.resolve("adder.onnx"));
        Files.writeString(bundle.resolve("LICENSE"), MIT);
        return bundle;
    }

    private void refused(Path given, String code, String... words) throws IOException {
        before = all();
        StudioFault fault = catchThrowableOfType(StudioFault.class, () -> shelf.add(given, QUIET));
        assertThat(fault).as(code).isNotNull();
        assertThat(fault.code()).isEqualTo(code);
        for (String word : words) {
            assertThat(fault.whole()).contains(word);
        }
        assertThat(fault.whole())
                .as("where it was looked through is gone")
                .doesNotContain(home.toString());
        assertThat(all()).isEqualTo(before);
        assertThat(home).isEmptyDirectory();
    }

    /// All files there are under the test's folder: nothing may be written beside the home either.
    private Set<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.toString()));
            return names;
        }
    }

    @Test
    void anHonestZipIsTakenWithAndWithoutAFolderAroundIt() throws Exception {
        assertThat(shelf.add(zip(good()), QUIET).graph("adder")).exists();
        shelf.remove("given");
        RawZip around =
                new RawZip()
                        .file("top/adder.onnx", adder().toByteArray())
                        .file("top/LICENSE", MIT)
                        .file("__MACOSX/top/._adder.onnx", "junk")
                        .file("top/.longplay.json", "forged");
        InstalledBundle added = shelf.add(zip(around), QUIET);
        assertThat(added.graph("adder")).isEqualTo(home.resolve("given/adder.onnx"));
        assertThat(shelf.usable()).containsExactly(added);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.onnx",
                "onnx/../../evil.onnx",
                "/tmp/evil.onnx",
                "C:/evil.onnx",
                "C:evil.onnx",
                "..\\evil.onnx",
                "onnx\\evil.onnx",
                "onnx//evil.onnx",
                "evil.onnx\u0000.txt",
                "con.onnx",
                "onnx/NUL",
                "evil.onnx.",
                "COM\u00B9.txt",
                "CONIN$",
                "evil\u202Exnno.txt",
                "evil\u001B[31m.txt",
                "./evil.onnx"
            })
    void namesThatLeadElsewhereAreRefused(String name) throws Exception {
        refused(zip(good().file(name, "x")), "model.bundle-escape", "outside");
    }

    @Test
    void linksInAZipAreRefused() throws Exception {
        refused(zip(good().link("voices.bin", "/etc/passwd")), "model.bundle-link", "voices.bin");
    }

    @Test
    void linksInAFolderAreRefusedEvenToItsOwnFiles() throws Exception {
        Path bundle = bundle();
        Files.createSymbolicLink(bundle.resolve("more.onnx"), bundle.resolve("adder.onnx"));
        refused(bundle, "model.bundle-link", "more.onnx");
        Files.delete(bundle.resolve("more.onnx"));
        Files.createSymbolicLink(bundle.resolve("folder"), folder.resolve("home"));
        refused(bundle, "model.bundle-link", "folder");
    }

    @Test
    void aLinkThatIsNamedItselfIsTheFolderBehindItAndThoseInsideAreStillRefused() throws Exception {
        Path bundle = bundle();
        Path link = Files.createSymbolicLink(folder.resolve("short"), bundle);
        assertThat(shelf.add(link, QUIET).name()).isEqualTo("short");
        shelf.remove("short");
        Files.createSymbolicLink(bundle.resolve("more.onnx"), bundle.resolve("adder.onnx"));
        refused(link, "model.bundle-link", "more.onnx");
    }

    @Test
    void whatUnpacksToFarMoreIsRefusedBeforeItIsUnpacked() throws Exception {
        refused(zip(good().file("weights.bin", new byte[ZEROS])), "model.bundle-bomb", "weights");
    }

    @Test
    void whatSaysLessThanItUnpacksToIsRefused() throws Exception {
        refused(zip(good().lying("weights.bin", new byte[ZEROS], 100)), "model.bundle-bomb");
    }

    @Test
    void manyNamesForTheSameBytesAreRefused() throws Exception {
        byte[] noise = new byte[1 << 16];
        new java.util.Random(7).nextBytes(noise);
        RawZip overlapping = good().file("a.bin", noise);
        for (int i = 0; i < 5; i++) {
            overlapping.again("b" + i + ".bin");
        }
        refused(zip(overlapping), "model.bundle-bomb", "twice");
    }

    @Test
    void moreFilesThanABundleHasAreRefused() throws Exception {
        RawZip many = good();
        for (int i = 0; i <= BundleLimits.USUAL.files(); i++) {
            many.file("f" + i, "");
        }
        refused(zip(many), "model.bundle-large", "2000");
    }

    @Test
    void moreBytesThanABundleHasAreRefused() throws Exception {
        refused(zip(good().lying("weights.bin", new byte[1], 0xFFFFFFF0L)), "model.bundle-bomb");
        Path bundle = bundle();
        Path deep = bundle;
        for (int i = 0; i < 9; i++) {
            deep = Files.createDirectories(deep.resolve("d"));
        }
        refused(bundle, "model.bundle-large", "folders");
    }

    @Test
    void namesThatSomeSystemsTakeForTheSameAreRefused() throws Exception {
        refused(zip(good().file("ADDER.onnx", "x")), "model.bundle-twice", "ADDER.onnx");
    }

    @Test
    void aSignAndItsLetterWithAnAccentAreOneName() throws Exception {
        RawZip accents = good().file("caf\u00E9.txt", "x").file("cafe\u0301.txt", "y");
        refused(zip(accents), "model.bundle-twice", "caf");
        RawZip sharp = good().file("stra\u00DFe.txt", "x").file("STRASSE.TXT", "y");
        refused(zip(sharp), "model.bundle-twice", "STRASSE.TXT");
    }

    @Test
    void aFileThatIsTheFolderOfAnotherIsRefused() throws Exception {
        refused(
                zip(good().file("voices", "x").file("voices/a.bin", "y")),
                "model.bundle-twice",
                "voices");
        refused(
                zip(good().file("Voices/a.bin", "x").file("voices", "y")),
                "model.bundle-twice",
                "voices");
    }

    @Test
    void aNameThatNoDiskHasRoomForIsRefused() throws Exception {
        refused(zip(good().file("\u00E9".repeat(200) + ".bin", "x")), "model.bundle-escape");
    }

    @Test
    void whatATerminalWouldObeyIsInNoSentenceAndInNoCard() throws Exception {
        Path zip = zip(good().file("a\nb\u001B[31m.txt", "x"));
        StudioFault fault = catchThrowableOfType(StudioFault.class, () -> shelf.add(zip, QUIET));
        assertThat(fault.sentence()).doesNotContain("\n", "\u001B").contains("a b");
        Path bundle = bundle();
        Files.writeString(bundle.resolve("LICENSE"), "\u0001\u001B[31mMine alone\nand more");
        assertThat(shelf.add(bundle, QUIET).card().licence()).isEqualTo("[31mMine alone");
    }

    @Test
    void aLockedZipIsRefused() throws Exception {
        refused(zip(good().locked("weights.bin")), "model.bundle-damaged", "encrypted");
    }

    @Test
    void aZipCutAnywhereIsRefused() throws Exception {
        byte[] whole = good().bytes();
        for (int share = 0; share < 8; share++) {
            Path cut = folder.resolve("given.zip");
            Files.write(cut, Arrays.copyOf(whole, whole.length * share / 8));
            refused(cut, "model.bundle-damaged");
        }
    }

    @Test
    void oneChangedByteInAZipIsRefused() throws Exception {
        byte[] bytes = good().bytes();
        int inside = 30 + "adder.onnx".length() + 20;
        bytes[inside] ^= 0x55;
        Path zip = Files.write(folder.resolve("given.zip"), bytes);
        refused(zip, "model.bundle-damaged", "adder.onnx");
    }

    @Test
    void aFileThatIsNoZipIsRefused() throws Exception {
        Path zip = Files.writeString(folder.resolve("given.zip"), "no zip at all, but longer text");
        refused(zip, "model.bundle-damaged", "no zip");
        refused(
                Files.writeString(folder.resolve("x.tar"), "tar"),
                "model.folder-missing",
                "unpack");
    }

    @Test
    void aModelCutOffIsRefused() throws Exception {
        Path bundle = bundle();
        byte[] whole = adder().toByteArray();
        Files.write(bundle.resolve("adder.onnx"), Arrays.copyOf(whole, whole.length / 2));
        refused(bundle, "model.not-onnx", "damaged");
    }

    @Test
    void weightsOutsideTheFolderAreRefused() throws Exception {
        Path bundle = bundle();
        Files.writeString(folder.resolve("secret.bin"), "four");
        for (String where :
                List.of("../secret.bin", folder.resolve("secret.bin").toString(), "C:\\s.bin")) {
            new OnnxWriter("adder")
                    .input(IN)
                    .beside("one", where, 4, 1)
                    .node("Add", List.of("x", "one"), List.of("y"))
                    .output(OUT)
                    .write(bundle.resolve("adder.onnx"));
            refused(bundle, "model.weights-outside");
        }
    }

    @Test
    void weightsThatAreNotThereAreRefused() throws Exception {
        Path bundle = bundle();
        new OnnxWriter("adder")
                .input(IN)
                .beside("one", "adder.onnx_data", 4, 1)
                .node("Add", List.of("x", "one"), List.of("y"))
                .output(OUT)
                .write(bundle.resolve("adder.onnx"));
        refused(bundle, "model.weights-missing", "adder.onnx_data");
    }

    @Test
    void operatorsOfOthersAreRefusedAlsoInAVariantThatWouldNotBeUsed() throws Exception {
        OnnxWriter own =
                new OnnxWriter("adder")
                        .domain("evil")
                        .input(IN)
                        .node("evil", "Add", List.of("x", "x"), List.of("y"))
                        .output(OUT);
        Path bundle = bundle();
        own.write(bundle.resolve("adder_int8.onnx"));
        refused(bundle, "model.unknown-operators", "evil:Add");
        own.write(bundle.resolve("adder.onnx"));
        refused(bundle, "model.unknown-operators", "evil:Add");
    }

    private Path described(String files) throws IOException {
        Path bundle = bundle();
        Files.writeString(
                bundle.resolve("bundle.json"),
                "{\"bundle\": 1, \"contract\": \"adder\", \"licence\": {\"spdx\": \"MIT\"},"
                        + " \"files\": ["
                        + files
                        + "]}");
        return bundle;
    }

    @Test
    void aWrongDigestIsRefusedAlsoOfAFileThatNoModelNeeds() throws Exception {
        String zeros = "0".repeat(64);
        String wrong = "{\"path\": \"%s\", \"sha256\": \"" + zeros + "\"}";
        refused(described(wrong.formatted("adder.onnx")), "model.hash", "adder.onnx");
        refused(described(wrong.formatted("LICENSE")), "model.hash", "LICENSE");
    }

    @Test
    void aWrongLengthOrAFileThatIsNotThereIsRefused() throws Exception {
        refused(described("{\"path\": \"adder.onnx\", \"bytes\": 7}"), "model.size", "7");
        refused(described("{\"path\": \"voices/a.bin\"}"), "model.file-missing", "voices/a.bin");
        refused(described("{\"path\": \"../secret.bin\"}"), "model.file-missing", "secret.bin");
    }

    @Test
    void noLicenceIsRefusedAndTheRemedyIsASentenceToWrite() throws Exception {
        Path bundle = bundle();
        Files.delete(bundle.resolve("LICENSE"));
        refused(bundle, "model.card-missing", "--licence MIT --commercial --source");
    }

    @Test
    void aModelThatNeedsMoreMemoryThanThereIsIsRefused() throws Exception {
        Path bundle = bundle();
        Files.writeString(
                bundle.resolve("bundle.json"),
                """
                {"bundle": 1, "contract": "adder", "licence": {"spdx": "MIT"},
                 "runtime": {"estimatedRamMb": 99000000}}
                """);
        refused(bundle, "memory.short", "99000.0 GB");
        Files.writeString(
                bundle.resolve("bundle.json"),
                """
                {"bundle": 1, "contract": "adder", "licence": {"spdx": "MIT"},
                 "runtime": {"estimatedRamMb": 9000000000000000}}
                """);
        refused(bundle, "memory.short", "1000000.0 GB");
    }
}
