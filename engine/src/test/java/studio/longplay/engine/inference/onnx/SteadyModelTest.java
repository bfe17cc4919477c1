package studio.longplay.engine.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.inference.ElementType.BOOL;
import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.ModelFile;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SteadyModelTest {
    private static final int COUNT = 90_000;

    @TempDir private Path folder;

    private float[] run(Path model) throws Exception {
        try (OnnxSessions sessions = OnnxSessions.start();
                Session session = sessions.open(model, SessionSettings.steady())) {
            Map<String, Tensor> given = Map.of("x", Tensor.of(new float[COUNT], 3, COUNT / 3));
            float[] first = session.run(given, JobContext.quiet()).get("y").floats();
            float[] again = session.run(given, JobContext.quiet()).get("y").floats();
            assertThat(again).isEqualTo(first);
            return first;
        }
    }

    private Path noise(String operator, String scale, String mean) throws Exception {
        return new OnnxWriter("noise")
                .input(TensorSpec.of("x", FLOAT32, ANY, ANY))
                .node(
                        operator,
                        List.of("x"),
                        List.of("one"),
                        OnnxWriter.real(scale, 3),
                        OnnxWriter.real(mean, 1))
                .node(operator, List.of("x"), List.of("other"))
                .node("Add", List.of("one", "other"), List.of("y"))
                .output(TensorSpec.of("y", FLOAT32, ANY, ANY))
                .write(folder.resolve(operator + ".onnx"));
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        double mean = mean(values);
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    @Test
    void noiseIsTheSameInEveryRunAndSession() throws Exception {
        Path model = noise("RandomNormalLike", "scale", "mean");
        assertThat(ModelFile.check(model).drawsLots()).isTrue();
        float[] values = run(model);
        assertThat(run(model)).isEqualTo(values);
        assertThat(mean(values)).isCloseTo(1, within(0.05));
        assertThat(deviation(values)).isCloseTo(Math.sqrt(10), within(0.05));
    }

    @Test
    void evenNoiseKeepsItsBounds() throws Exception {
        float[] values = run(noise("RandomUniformLike", "high", "low"));
        assertThat(mean(values)).isCloseTo(2.5, within(0.02));
        for (float value : values) {
            assertThat(value).isBetween(1f, 4f);
        }
    }

    @Test
    void noiseInsideALoopIsReplacedAsWell() throws Exception {
        OnnxWriter body =
                new OnnxWriter("body")
                        .input(TensorSpec.of("step", INT64))
                        .input(TensorSpec.of("on", BOOL))
                        .input(TensorSpec.of("sum", FLOAT32, ANY, ANY))
                        .node("Identity", List.of("on"), List.of("still"))
                        .node("RandomNormalLike", List.of("sum"), List.of("noise"))
                        .node("Add", List.of("sum", "noise"), List.of("more"))
                        .output(TensorSpec.of("still", BOOL))
                        .output(TensorSpec.of("more", FLOAT32, ANY, ANY));
        Path model =
                new OnnxWriter("loop")
                        .input(TensorSpec.of("x", FLOAT32, ANY, ANY))
                        .constant("steps", new long[] {2})
                        .constant("yes", true)
                        .node(
                                "Loop",
                                List.of("steps", "yes", "x"),
                                List.of("y"),
                                OnnxWriter.graph("body", body))
                        .output(TensorSpec.of("y", FLOAT32, ANY, ANY))
                        .write(folder.resolve("loop.onnx"));
        assertThat(deviation(run(model))).isCloseTo(2, within(0.05));
    }

    @Test
    void aModelWithoutChanceIsLeftAlone() throws Exception {
        assertThat(ModelFile.check(TinyModels.silero(folder)).drawsLots()).isFalse();
    }
}
