package studio.longplay.engine.render.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ProductModelTest {
    @TempDir Path folder;

    @Test
    void theResourceIsWhatTheGeneratorWrites() throws IOException {
        try (InputStream in = ProductModel.class.getResourceAsStream("product.onnx")) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(written()));
        }
    }

    private Path written() throws IOException {
        TensorSpec any = TensorSpec.of("a", ElementType.FLOAT32, TensorSpec.ANY, TensorSpec.ANY);
        return new OnnxWriter("product")
                .input(any)
                .input(TensorSpec.of("b", ElementType.FLOAT32, TensorSpec.ANY, TensorSpec.ANY))
                .node("MatMul", List.of("a", "b"), List.of("c"))
                .output(TensorSpec.of("c", ElementType.FLOAT32, TensorSpec.ANY, TensorSpec.ANY))
                .write(folder.resolve("product.onnx"));
    }

    @Test
    void aMatrixIsMultipliedByItself() throws StudioFault {
        try (Sessions sessions = OnnxSessions.start();
                ProductModel model = ProductModel.open(sessions)) {
            assertThat(model.run(new float[] {0, 1, 1, 0}, 2, JobContext.quiet()))
                    .containsExactly(1, 0, 0, 1);
        }
    }
}
