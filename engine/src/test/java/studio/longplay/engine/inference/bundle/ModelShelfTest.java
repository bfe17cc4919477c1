package studio.longplay.engine.inference.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.ThisProcess;
import studio.longplay.engine.store.folder.Locking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

class ModelShelfTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final TensorSpec IN = TensorSpec.of("x", ElementType.FLOAT32, TensorSpec.ANY);
    private static final TensorSpec OUT = TensorSpec.of("y", ElementType.FLOAT32, TensorSpec.ANY);
    private static final Contract ADDER = new Contract("adder", List.of(IN), List.of(OUT));
    private static final String MIT = "MIT License\n\nPermission is hereby granted, free of charge";

    @TempDir private Path folder;
    private Path models = Path.of("");
    private boolean fails;
    private ModelShelf shelf = new ModelShelf(Path.of(""), List.of(), OnnxSessions::start);

    @BeforeEach
    void open() {
        models = folder.resolve("home/models");
        BundleKind kind =
                new BundleKind(
                        "adder",
                        "Adder",
                        "adds",
                        List.of(new GraphFile("adder", ADDER::breach)),
                        List.of(List.of("words.txt"), List.of("letters.txt", "scores.txt")),
                        List.of("extra.txt"),
                        (_, _, _) -> {
                            if (fails) {
                                throw new StudioFault.Model("trial", "It answers NaN.", "None.");
                            }
                        });
        shelf = new ModelShelf(models, List.of(kind), OnnxSessions::start);
    }

    private static OnnxWriter adder(TensorSpec in) {
        return new OnnxWriter("adder")
                .input(in)
                .constant("one", new float[] {1})
                .node("Add", List.of(in.name(), "one"), List.of("y"))
                .output(OUT);
    }

    private Path bundle(String name) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(bundle.resolve("onnx"));
        adder(IN).write(bundle.resolve("onnx/adder.onnx"));
        Files.writeString(bundle.resolve("words.txt"), "one two");
        Files.writeString(bundle.resolve("LICENSE"), MIT);
        return bundle;
    }

    private void isRefused(Path bundle, String code, String... words) throws IOException {
        StudioFault fault = catchThrowableOfType(StudioFault.class, () -> shelf.add(bundle, QUIET));
        assertThat(fault).as(code).isNotNull();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.whole()).contains(words);
        nothingIsLeft();
    }

    private void nothingIsLeft() throws IOException {
        if (Files.exists(models)) {
            try (Stream<Path> left = Files.list(models)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aBundleIsCopiedAsItIsAndListedWithItsCard() throws Exception {
        InstalledBundle added = shelf.add(bundle("My Adder"), QUIET);

        assertThat(added.name()).isEqualTo("my-adder");
        assertThat(added.kind()).isEqualTo("adder");
        assertThat(added.card().licence()).isEqualTo("MIT");
        assertThat(added.card().commercial()).isTrue();
        assertThat(added.graph("adder")).isEqualTo(models.resolve("my-adder/onnx/adder.onnx"));
        assertThat(added.files())
                .extracting(InstalledBundle.BundleFile::path)
                .containsExactly("onnx/adder.onnx", "words.txt");
        assertThat(shelf.usable()).containsExactly(added);
        assertThat(shelf.check("my-adder", QUIET)).isEqualTo(added);
        assertThat(shelf.add(folder.resolve("My Adder"), QUIET)).isEqualTo(added);
        assertThat(models.resolve("my-adder/LICENSE")).hasContent(MIT);

        shelf.remove("my-adder");

        assertThat(shelf.list()).isEmpty();
        nothingIsLeft();
    }

    @Test
    void oneOtherByteIsAnotherDigestAndAnotherBundleOfThatNameIsRefused() throws Exception {
        Path bundle = bundle("adder");
        InstalledBundle first = shelf.add(bundle, QUIET);
        Files.writeString(bundle.resolve("words.txt"), "one twx");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> shelf.add(bundle, QUIET))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("model.bundle-taken"));
        shelf.remove("adder");
        assertThat(shelf.add(bundle, QUIET).digest()).isNotEqualTo(first.digest());
    }

    @Test
    void theCardOfAModelHubIsRead() throws Exception {
        Path bundle = bundle("adder");
        Files.delete(bundle.resolve("LICENSE"));
        Files.writeString(
                bundle.resolve("README.md"),
                """
                ---
                license: cc-by-nc-4.0
                language:
                - en
                - de
                base_model:
                - somebody/adder
                ---
                # Adder
                """);
        BundleCard card = shelf.add(bundle, QUIET).card();
        assertThat(card.licence()).isEqualTo("cc-by-nc-4.0");
        assertThat(card.commercial()).isFalse();
        assertThat(card.languages()).containsExactly("en", "de");
        assertThat(card.terms()).contains("somebody/adder");
    }

    @Test
    void modelsUnderOtherNamesAreKnownByTheirInputsAndOutputs() throws Exception {
        Path bundle = bundle("other");
        Files.move(bundle.resolve("onnx/adder.onnx"), bundle.resolve("model.onnx"));
        assertThat(shelf.add(bundle, QUIET).graph("adder")).hasFileName("model.onnx");
    }

    @Test
    void theExportOfFullPrecisionIsTakenAndElseASmallerOne() throws Exception {
        Path bundle = bundle("adder");
        adder(IN).write(bundle.resolve("onnx/adder_int8.onnx"));
        assertThat(shelf.add(bundle, QUIET).graph("adder")).hasFileName("adder.onnx");
        shelf.remove("adder");
        Files.delete(bundle.resolve("onnx/adder.onnx"));
        assertThat(shelf.add(bundle, QUIET).graph("adder")).hasFileName("adder_int8.onnx");
    }

    @Test
    void whatCannotBeUsedIsRefusedWithAReasonAndLeavesNothing() throws Exception {
        Path bare = bundle("bare");
        Files.delete(bare.resolve("LICENSE"));
        isRefused(bare, "model.card-missing", "licence");
        isRefused(
                Files.createDirectories(folder.resolve("empty")), "model.card-missing", "licence");

        Path poor = bundle("poor");
        Files.delete(poor.resolve("words.txt"));
        isRefused(poor, "model.bundle-incomplete", "words.txt");

        Path strange = bundle("strange");
        Files.delete(strange.resolve("onnx/adder.onnx"));
        isRefused(strange, "model.bundle-unknown", "Adder");

        Path wrong = bundle("wrong");
        adder(TensorSpec.of("z", ElementType.FLOAT32, TensorSpec.ANY))
                .write(wrong.resolve("onnx/adder.onnx"));
        isRefused(wrong, "model.contract", "it asks for z");

        Path cut = bundle("cut");
        byte[] whole = Files.readAllBytes(cut.resolve("onnx/adder.onnx"));
        Files.write(cut.resolve("onnx/adder.onnx"), java.util.Arrays.copyOf(whole, 40));
        isRefused(cut, "model.not-onnx", "damaged");

        Path outside = bundle("outside");
        new OnnxWriter("adder")
                .input(IN)
                .beside("one", "../../secret.bin", 4, 1)
                .node("Add", List.of("x", "one"), List.of("y"))
                .output(OUT)
                .write(outside.resolve("onnx/adder.onnx"));
        isRefused(outside, "model.weights-outside", "secret.bin");

        Path own = bundle("own");
        new OnnxWriter("adder")
                .domain("evil")
                .input(IN)
                .node("evil", "Add", List.of("x", "x"), List.of("y"))
                .output(OUT)
                .write(own.resolve("onnx/adder.onnx"));
        isRefused(own, "model.unknown-operators", "evil:Add");

        Path linked = bundle("linked");
        Files.createSymbolicLink(linked.resolve("more.bin"), folder.resolve("own/LICENSE"));
        isRefused(linked, "model.bundle-link", "link");

        Path hashed = bundle("hashed");
        Files.writeString(
                hashed.resolve("bundle.json"),
                """
                {"bundle": 1, "contract": "adder", "licence": {"spdx": "MIT"},
                 "files": [{"role": "adder", "path": "onnx/adder.onnx", "sha256": "%s"}]}
                """
                        .formatted("0".repeat(64)));
        isRefused(hashed, "model.hash", "onnx/adder.onnx");

        Path text = bundle("text");
        Files.writeString(text.resolve("bundle.json"), "{");
        isRefused(text, "model.description", "no JSON");

        fails = true;
        isRefused(bundle("sick"), "trial", "NaN");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> shelf.add(folder.resolve("nowhere"), QUIET));
    }

    @Test
    void whatWasChangedSinceIsToldAndNotUsed() throws Exception {
        InstalledBundle added = shelf.add(bundle("adder"), QUIET);
        Path words = added.folder().resolve("words.txt");
        Files.writeString(words, "one twx");
        assertThat(shelf.usable()).hasSize(1);
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> shelf.check("adder", QUIET))
                .satisfies(fault -> assertThat(fault.sentence()).contains("words.txt"));
        Files.delete(words);
        assertThat(shelf.usable()).isEmpty();
        assertThat(shelf.list()).hasOnlyElementsOfType(ShelfBundle.Unusable.class);
        Files.createDirectories(models.resolve("by-hand"));
        assertThat(shelf.list()).extracting(ShelfBundle::name).containsExactly("adder", "by-hand");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> shelf.remove("../home"));
    }

    @Test
    void cancellingAnywhereLeavesNothing() throws Exception {
        Path bundle = bundle("adder");
        for (String step : List.of("Copying", "Looking", "Reading", "Trying")) {
            JobContext stop =
                    new JobContext() {
                        private boolean stopped;

                        @Override
                        public void progress(Progress progress) {
                            stopped |= progress.step().startsWith(step);
                        }

                        @Override
                        public void checkCancelled() {
                            if (stopped) {
                                throw new CancellationException();
                            }
                        }
                    };
            assertThatExceptionOfType(CancellationException.class)
                    .as(step)
                    .isThrownBy(() -> shelf.add(bundle, stop));
            nothingIsLeft();
        }
    }

    @Test
    void whatAKilledProcessLeftGoesWithTheNextBundleAndWhatIsBeingAddedStays() throws Exception {
        Path killed = models.resolve("." + UUID.randomUUID());
        Files.writeString(Files.createDirectories(killed.resolve("big")).resolve("a.onnx"), "x");
        Files.writeString(killed.resolve(".held"), "");
        Path young = models.resolve("." + UUID.randomUUID());
        Files.writeString(Files.createDirectories(young).resolve(".held"), "");
        FileTime before = FileTime.from(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(killed.resolve(".held"), before);
        try (HalfAdded making = HalfAdded.in(models)) {
            Path held = making.folder().resolve(".held." + ThisProcess.name());
            Path said = folder.resolve("said");
            assertThat(Locking.isHeldAged(held, 60, said)).isTrue();
            shelf.add(bundle("adder"), QUIET);
            assertThat(killed).doesNotExist();
            assertThat(young).exists();
            assertThat(making.folder()).exists();
            assertThat(Locking.isHeld(held, said)).isTrue();
        }
        Files.setLastModifiedTime(young.resolve(".held"), before);
        HalfAdded.sweep(models);
        try (Stream<Path> left = Files.list(models)) {
            assertThat(left).containsExactly(models.resolve("adder"));
        }
    }

    @Test
    void openModelsAreThoseOfTheBundle() throws Exception {
        InstalledBundle added = shelf.add(bundle("adder"), QUIET);
        try (OnnxSessions sessions = OnnxSessions.start();
                OpenBundle open =
                        OpenBundle.open(
                                shelf.kinds().getFirst(),
                                added.graphPaths(),
                                sessions,
                                studio.longplay.engine.inference.SessionSettings.steady())) {
            assertThat(open.sessions()).containsOnlyKeys("adder");
        }
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> {
                    try (OnnxSessions sessions = OnnxSessions.start()) {
                        OpenBundle.open(
                                shelf.kinds().getFirst(),
                                Map.of(),
                                sessions,
                                studio.longplay.engine.inference.SessionSettings.steady());
                    }
                });
    }
}
