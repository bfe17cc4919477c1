package studio.longplay.engine.inference.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a bundle is taken for, and in which precision it is used.
class BundleVariantsTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final TensorSpec X = TensorSpec.of("x", ElementType.FLOAT32, TensorSpec.ANY);
    private static final TensorSpec Y = TensorSpec.of("y", ElementType.FLOAT32, TensorSpec.ANY);
    private static final TensorSpec Z = TensorSpec.of("z", ElementType.FLOAT32, TensorSpec.ANY);
    private static final Contract PLUS = new Contract("plus", List.of(X), List.of(Y));
    private static final Contract OTHER = new Contract("other", List.of(Z), List.of(Y));

    @TempDir private Path folder;
    private boolean fails;
    private ModelShelf shelf = new ModelShelf(Path.of(""), List.of(), OnnxSessions::start);

    private BundleKind kind(String id, GraphFile.Check check, List<List<String>> companions) {
        return new BundleKind(
                id,
                id,
                "adds",
                List.of(new GraphFile("model", List.of("*"), check)),
                companions,
                List.of(),
                (_, _, _) -> {
                    if (fails) {
                        throw new StudioFault.Model("trial", "It answers NaN.", "None.");
                    }
                });
    }

    @BeforeEach
    void open() {
        shelf =
                new ModelShelf(
                        folder.resolve("home/models"),
                        List.of(
                                kind("other", OTHER::breach, List.of()),
                                kind("plus", PLUS::breach, List.of(List.of("voices/*.bin"))),
                                kind("bare", PLUS::breach, List.of(List.of("*.onnx.json")))),
                        OnnxSessions::start);
    }

    private static void write(TensorSpec in, TensorSpec out, float added, Path file)
            throws IOException {
        new OnnxWriter("adder")
                .input(in)
                .constant("one", new float[] {added})
                .node("Add", List.of(in.name(), "one"), List.of(out.name()))
                .output(out)
                .write(file);
    }

    private Path voices() throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("talker"));
        Files.createDirectories(bundle.resolve("onnx"));
        Files.createDirectories(bundle.resolve("voices"));
        write(X, Y, 1, bundle.resolve("onnx/model.onnx"));
        write(X, Y, 2, bundle.resolve("onnx/model_quantized.onnx"));
        write(X, Y, 3, bundle.resolve("onnx/model_fp16.onnx"));
        Files.writeString(bundle.resolve("voices/a.bin"), "a");
        Files.writeString(bundle.resolve("voices/b.bin"), "b");
        Files.writeString(bundle.resolve("README.md"), "---\nlicense: mit\n---\n");
        return bundle;
    }

    @Test
    void oneNameOfManyKindsIsDecidedByWhatTheModelAsksForAndWhatLiesBeside() throws Exception {
        InstalledBundle added = shelf.add(voices(), QUIET);
        assertThat(added.kind()).isEqualTo("plus");
        assertThat(added.files())
                .extracting(InstalledBundle.BundleFile::path)
                .containsExactly("onnx/model.onnx", "voices/a.bin", "voices/b.bin");
    }

    @Test
    void aModelNamedAfterItsVoiceIsTakenWithTheFilesNamedAfterIt() throws Exception {
        Path given = Files.createDirectories(folder.resolve("downloads"));
        write(X, Y, 1, given.resolve("en_US-amy-low.onnx"));
        Files.writeString(given.resolve("en_US-amy-low.onnx.json"), "{}");
        Files.writeString(given.resolve("tax-return.pdf"), "private");
        BundleCard word =
                new BundleCard("", "MIT", "", true, "https://a.b", List.of(), "", "your word");
        InstalledBundle added =
                shelf.add(given.resolve("en_US-amy-low.onnx"), Optional.of(word), QUIET);
        assertThat(added.name()).isEqualTo("en_us-amy-low");
        assertThat(added.kind()).isEqualTo("bare");
        assertThat(added.folder().resolve("tax-return.pdf")).doesNotExist();
        assertThat(added.card().readFrom()).isEqualTo("your word");
        assertThat(added.card().source()).isEqualTo("https://a.b");
    }

    @Test
    void theUsersWordAgainstTheMakersIsNoted() throws Exception {
        BundleCard word =
                new BundleCard("", "LicenseRef-bought", "", true, "", List.of(), "", "me");
        BundleCard card = shelf.add(voices(), Optional.of(word), QUIET).card();
        assertThat(card.licence()).isEqualTo("LicenseRef-bought");
        assertThat(card.readFrom()).isEqualTo("me against README.md (mit)");
    }

    @Test
    void thePrecisionChosenByHandStaysChosenAndIsAnotherBundleToWhoNamesIt() throws Exception {
        InstalledBundle added = shelf.add(voices(), QUIET);
        assertThat(added.variants())
                .extracting(BundleVariant::precision)
                .containsExactly(Precision.FP32, Precision.FP16, Precision.INT8);
        assertThat(added.precision()).isEqualTo(Precision.FP32);
        assertThat(shelf.isChosen(added)).isFalse();

        InstalledBundle used = shelf.use("talker", Precision.INT8, QUIET);

        assertThat(used.graph("model")).hasFileName("model_quantized.onnx");
        assertThat(used.digest()).isNotEqualTo(added.digest());
        assertThat(shelf.usable()).containsExactly(used);
        assertThat(shelf.isChosen(used)).isTrue();
        assertThat(shelf.add(folder.resolve("talker"), QUIET)).isEqualTo(used);
        assertThat(shelf.use("talker", Precision.FP32, QUIET)).isEqualTo(added);
        StudioFault none =
                catchThrowableOfType(
                        StudioFault.class, () -> shelf.use("talker", Precision.Q4, QUIET));
        assertThat(none.code()).isEqualTo("model.precision-missing");
        assertThat(none.sentence()).contains("fp32, fp16, int8");
    }

    @Test
    void whatTheProfileWishesHoldsUntilAHandChooses() throws Exception {
        InstalledBundle added = shelf.add(voices(), QUIET);
        ModelShelf eco = shelf.preferring(List.of(Precision.Q4, Precision.INT8));
        assertThat(eco.usable("talker").precision()).isEqualTo(Precision.INT8);
        assertThat(shelf.usable("talker")).isEqualTo(added);
        shelf.use("talker", Precision.FP16, QUIET);
        assertThat(eco.usable("talker").precision()).isEqualTo(Precision.FP16);
    }

    @Test
    void aSelfTestIsRememberedWithItsFault() throws Exception {
        InstalledBundle added = shelf.add(voices(), QUIET);
        assertThat(shelf.tested(added)).map(Tested::passed).contains(true);
        fails = true;
        assertThat(catchThrowableOfType(StudioFault.class, () -> shelf.test("talker", QUIET)))
                .isNotNull();
        assertThat(shelf.tested(added)).map(Tested::fault).contains("It answers NaN.");
        assertThat(
                        catchThrowableOfType(
                                StudioFault.class,
                                () -> shelf.use("talker", Precision.INT8, QUIET)))
                .isNotNull();
        assertThat(shelf.usable("talker").precision()).isEqualTo(Precision.FP32);
        fails = false;
        assertThat(shelf.test("talker", QUIET).passed()).isTrue();
    }

    @Test
    void aDescriptionMayNameTensorsAsTheExportHasThem() throws Exception {
        Path bundle = Files.createDirectories(folder.resolve("bound"));
        TensorSpec in = TensorSpec.of("audio_in", ElementType.FLOAT32, TensorSpec.ANY);
        TensorSpec out = TensorSpec.of("audio_out", ElementType.FLOAT32, TensorSpec.ANY);
        write(in, out, 1, bundle.resolve("model.onnx"));
        Files.writeString(bundle.resolve("model.onnx.json"), "{}");
        Files.writeString(
                bundle.resolve("bundle.json"),
                """
                {"bundle": 1, "contract": "bare", "version": "1.1", "licence": {"spdx": "MIT"},
                 "files": [{"role": "model", "path": "model.onnx", "precision": "int8"}],
                 "bind": {"x": "audio_in", "y": "audio_out"}, "runtime": {"estimatedRamMb": 9}}
                """);
        InstalledBundle added = shelf.add(bundle, QUIET);
        assertThat(added.precision()).isEqualTo(Precision.INT8);
        assertThat(added.notes().version()).isEqualTo("1.1");
        assertThat(added.estimateBytes()).isEqualTo(9_000_000);
        assertThat(shelf.usable()).containsExactly(added);
        try (OnnxSessions sessions = OnnxSessions.start();
                OpenBundle open =
                        OpenBundle.open(
                                shelf.kinds().getLast(),
                                added,
                                sessions,
                                SessionSettings.steady())) {
            Map<String, Tensor> answer =
                    Objects.requireNonNull(open.sessions().get("model"))
                            .run(Map.of("x", Tensor.of(new float[] {4}, 1)), QUIET);
            assertThat(Objects.requireNonNull(answer.get("y")).floats()).containsExactly(5);
        }
    }

    @Test
    void aBundleOfTheVersionBeforeIsReadAsItIs() throws Exception {
        InstalledBundle added = shelf.add(voices(), QUIET);
        Path record = added.folder().resolve(".longplay.json");
        Files.delete(added.folder().resolve(".longplay-state.json"));
        String files =
                """
                [{"path": "onnx/model.onnx", "bytes": %d, "sha256": "%s"}]\
                """
                        .formatted(
                                added.files().getFirst().bytes(),
                                added.files().getFirst().sha256());
        Files.writeString(
                record,
                """
                {"version": 1, "kind": "plus", "digest": "abc", "graphs": {"model": "onnx/model.onnx"},
                 "card": {"name": "T", "licence": "MIT", "attribution": "", "commercial": true,
                  "source": "", "languages": [], "limits": "", "readFrom": "LICENSE"},
                 "files": %s}
                """
                        .formatted(files));
        InstalledBundle read = shelf.usable("talker");
        assertThat(read.digest()).isEqualTo("abc");
        assertThat(read.precision()).isEqualTo(Precision.FP32);
        assertThat(shelf.tested(read)).isEmpty();
    }
}
