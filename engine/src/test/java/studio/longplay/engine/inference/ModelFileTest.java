package studio.longplay.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.longplay.engine.inference.TensorSpec.ANY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class ModelFileTest {
    @TempDir Path folder;

    private Path besideModel(String location) throws IOException {
        Path model = Files.createDirectories(folder.resolve("bundle")).resolve("model.onnx");
        return new OnnxWriter("beside")
                .input(TensorSpec.of("x", ElementType.FLOAT32, 2))
                .beside("w", location, 8, 2)
                .node("Add", List.of("x", "w"), List.of("y"))
                .output(TensorSpec.of("y", ElementType.FLOAT32, 2))
                .write(model);
    }

    @Test
    void aModelThatIsWholeIsTaken() throws Exception {
        Path model = TinyModels.toySpeech(folder, 10);
        assertThat(ModelFile.check(model))
                .isEqualTo(new ModelFile(model, Files.size(model), List.of(), false));
        ModelFile.check(TinyModels.counter(folder));
    }

    @Test
    void weightsBesideTheModelAreCountedWithIt() throws Exception {
        Path model = besideModel("weights/model.onnx_data");
        Path weights = folder.resolve("bundle/weights/model.onnx_data");
        refused("model.weights-missing", model);
        Files.createDirectories(weights.getParent());
        Files.write(weights, new byte[7]);
        refused("model.weights-missing", model);
        Files.write(weights, new byte[8]);
        ModelFile checked = ModelFile.check(model);
        assertThat(checked.weights()).containsExactly(weights);
        assertThat(checked.bytes()).isEqualTo(Files.size(model) + 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../secret", "a/../../secret", "/etc/passwd", "C:\\secret", "\\\\s\\x", ""})
    void weightsOutsideTheFolderAreRefused(String location) throws Exception {
        Files.write(folder.resolve("secret"), new byte[64]);
        refused("model.weights-outside", besideModel(location));
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsRefused() throws Exception {
        Path model = besideModel("linked");
        Path secret = Files.write(folder.resolve("secret"), new byte[64]);
        Files.createSymbolicLink(folder.resolve("bundle/linked"), secret);
        refused("model.weights-outside", model);
    }

    @Test
    void weightsInsideALoopAreSeenToo() throws Exception {
        OnnxWriter body =
                new OnnxWriter("body")
                        .beside("w", "../secret", 8, 2)
                        .node("Identity", List.of("w"), List.of("out"));
        Path model =
                new OnnxWriter("deep")
                        .node("Loop", List.of(), List.of("y"), OnnxWriter.graph("body", body))
                        .write(folder.resolve("deep.onnx"));
        refused("model.weights-outside", model);
    }

    @Test
    void operatorsOfALibraryOfItsOwnAreRefused() throws Exception {
        Path model =
                new OnnxWriter("custom")
                        .input(TensorSpec.of("x", ElementType.FLOAT32, ANY))
                        .domain("evil.corp")
                        .node("evil.corp", "Run", List.of("x"), List.of("y"))
                        .write(folder.resolve("custom.onnx"));
        assertThatThrownBy(() -> ModelFile.check(model))
                .hasMessageContaining("evil.corp:Run")
                .isInstanceOfSatisfying(
                        StudioFault.Model.class,
                        fault -> assertThat(fault.code()).isEqualTo("model.unknown-operators"));
    }

    @Test
    void whatIsNoModelIsRefused() throws Exception {
        refused("model.missing", folder.resolve("none.onnx"));
        refused("model.missing", folder);
        refused("model.not-onnx", Files.write(folder.resolve("empty.onnx"), new byte[0]));
        refused(
                "model.not-onnx",
                Files.writeString(folder.resolve("page.onnx"), "<!DOCTYPE html><html></html>"));
        refused(
                "model.not-onnx",
                Files.writeString(
                        folder.resolve("lfs.onnx"),
                        "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"));
    }

    /// A damaged file is refused or taken, and never anything else.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void damageIsAFaultAndNeverABug(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(TinyModels.silero(folder));
        int faults = 0;
        for (int round = 0; round < 200; round++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int i = random.nextInt(4); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.onnx"), damaged);
            try {
                ModelFile.check(file);
            } catch (StudioFault fault) {
                faults++;
            }
        }
        assertThat(faults).isGreaterThan(100);
    }

    private static void refused(String code, Path model) {
        assertThatThrownBy(() -> ModelFile.check(model))
                .isInstanceOfSatisfying(
                        StudioFault.Model.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.sentence()).endsWith(".");
                        });
    }
}
