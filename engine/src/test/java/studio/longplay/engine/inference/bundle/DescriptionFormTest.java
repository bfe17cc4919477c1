package studio.longplay.engine.inference.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
import java.util.List;

/// A `bundle.json` that is not as ours must be is refused in one sentence, and nothing stays.
class DescriptionFormTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final TensorSpec IN = TensorSpec.of("x", ElementType.FLOAT32, TensorSpec.ANY);
    private static final TensorSpec OUT = TensorSpec.of("y", ElementType.FLOAT32, TensorSpec.ANY);
    private static final Contract ADDER = new Contract("adder", List.of(IN), List.of(OUT));

    @TempDir private Path folder;
    private Path models = Path.of("");
    private Path bundle = Path.of("");
    private ModelShelf shelf = new ModelShelf(Path.of(""), List.of(), OnnxSessions::start);

    @BeforeEach
    void open() throws IOException {
        models = Files.createDirectories(folder.resolve("models"));
        bundle = Files.createDirectories(folder.resolve("given"));
        new OnnxWriter("adder")
                .input(IN)
                .node("Add", List.of("x", "x"), List.of("y"))
                .output(OUT)
                .write(bundle.resolve("adder.onnx"));
        Files.writeString(bundle.resolve("LICENSE"), "MIT");
        shelf = new ModelShelf(models, List.of(kind("minder"), kind("adder")), OnnxSessions::start);
    }

    private static BundleKind kind(String id) {
        GraphFile graph = new GraphFile("adder", ADDER::breach);
        return new BundleKind(
                id, id, "adds", List.of(graph), List.of(), List.of(), (_, _, _) -> {});
    }

    private void refused(String json, String sentence) throws IOException {
        Files.writeString(bundle.resolve("bundle.json"), json);
        StudioFault fault = catchThrowableOfType(StudioFault.class, () -> shelf.add(bundle, QUIET));
        assertThat(fault).as(json).isNotNull();
        assertThat(fault.code()).isEqualTo("model.description");
        assertThat(fault.sentence()).isEqualTo(sentence);
        assertThat(fault.remedy()).startsWith("Correct it").contains("take it out");
        assertThat(models).isEmptyDirectory();
    }

    @Test
    void aContractThatNobodyKnowsIsRefusedAndThoseThereAreAreNamed() throws Exception {
        refused(
                "{\"bundle\": 1, \"contract\": \"ader\"}",
                "The bundle.json of given names the contract \"ader\", which is none of these:"
                        + " adder, minder.");
        refused(
                "{\"bundle\": 1, \"contract\": \"\"}",
                "The bundle.json of given names the contract \"\", which is none of these:"
                        + " adder, minder.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'bundle': '1' | bundle must be 1",
                "'bundle': 2 | bundle must be 1",
                "'bundle': 1, 'contract': 7 | contract must be a text",
                "'bundle': 1, 'name': ['a'] | name must be a text",
                "'bundle': 1, 'licence': 'MIT' | licence must be an object",
                "'bundle': 1, 'licence': {'spdx': 3} | licence.spdx must be a text",
                "'bundle': 1, 'licence': {'spdx': 'MIT', 'commercial': 'yes'}"
                        + " | licence.commercial must be true or false",
                "'bundle': 1, 'languages': 'en' | languages must be a list of texts",
                "'bundle': 1, 'languages': [1] | languages must be a list of texts",
                "'bundle': 1, 'files': {} | files must be a list of objects",
                "'bundle': 1, 'files': ['a'] | files[0] must be an object",
                "'bundle': 1, 'files': [{'path': 'a', 'bytes': -1}]"
                        + " | files[0].bytes must be a whole number from 0",
                "'bundle': 1, 'files': [{'path': 'a', 'bytes': 1.5}]"
                        + " | files[0].bytes must be a whole number from 0",
                "'bundle': 1, 'files': [{'path': 'a', 'sha256': '12ab'}]"
                        + " | files[0].sha256 must be 64 hexadecimal digits",
                "'bundle': 1, 'files': [{'path': 'a', 'precision': 'fp8'}]"
                        + " | files[0].precision must be fp32, fp16, int8, q4 or q4f16",
                "'bundle': 1, 'bind': [] | bind must be an object",
                "'bundle': 1, 'bind': {'x': 1} | bind.x must be a text or an object of texts",
                "'bundle': 1, 'runtime': 4 | runtime must be an object",
                "'bundle': 1, 'runtime': {'estimatedRamMb': '4'}"
                        + " | runtime.estimatedRamMb must be a whole number from 0"
            })
    void aFieldOfAnotherKindIsNamedWithWhatItMustBe(String fields, String sentence)
            throws Exception {
        refused(
                "{" + fields.replace('\'', '"') + "}",
                "In the bundle.json of given, " + sentence + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'bundle': 1, 'contract': 'adder', 'bind': {'addr': {'x': 'y'}}"
                        + " | binds \"addr\", which is none of these: adder",
                "'contract': 'adder' | does not say \"bundle\": 1",
                "'bundle': 1, 'licence': {'commercial': true} | does not say licence.spdx",
                "'bundle': 1, 'files': [{'role': 'adder'}] | does not say files[0].path",
                "'bundle': 1, 'license': 'MIT' | says \"license\" where \"licence\" is meant",
                "'bundle': 1, 'contract': 'adder', 'files': [{'role': 'addr', 'path':"
                        + " 'adder.onnx'}] | calls adder.onnx \"addr\", which must be one of: adder"
            })
    void aFieldThatIsNotThereOrCalledOtherwiseIsNamed(String fields, String sentence)
            throws Exception {
        refused(
                "{" + fields.replace('\'', '"') + "}",
                "The bundle.json of given " + sentence + ".");
    }

    @Test
    void whatIsNoJsonOrFarTooLongIsRefused() throws Exception {
        refused("{\"bundle\": 1", "The bundle.json of given is no JSON.");
        refused(
                "{\"bundle\": 1, \"name\": \"" + "x".repeat(4 << 20) + "\"}",
                "The bundle.json of given is over 4 MB.");
    }

    @Test
    void aFileOfThatNameThatSomebodyElseWroteIsLeftAlone() throws Exception {
        Files.writeString(
                bundle.resolve("bundle.json"),
                "{\"schema_version\": 2, \"license\": \"x\", \"files\": 3}");
        assertThat(shelf.add(bundle, QUIET).card().licence()).isEqualTo("MIT");
        shelf.remove("given");
        Files.writeString(
                bundle.resolve("bundle.json"),
                "{\"bundle\": 1, \"contract\": \"adder\", \"schema_version\": 2}");
        assertThat(shelf.add(bundle, QUIET).kind()).isEqualTo("adder");
    }
}
