package studio.longplay.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrecisionTest {
    @ParameterizedTest
    @EnumSource
    void whatItIsCalledNamesIt(Precision precision) {
        assertThat(Precision.of(precision.id())).contains(precision);
    }

    @Test
    void theNamesOfTransformersJsAreUnderstood() {
        assertThat(Precision.of("q8")).contains(Precision.INT8);
        assertThat(Precision.of("UINT8")).contains(Precision.INT8);
        assertThat(Precision.of("fp8")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "model.onnx, FP32",
        "model_fp16.onnx, FP16",
        "encoder.int8.onnx, INT8",
        "model_quantized.onnx, INT8",
        "model_q4f16.onnx, Q4F16",
        "model_q4.onnx, Q4"
    })
    void theEndOfAFilesNameTells(String file, Precision precision) {
        assertThat(Precision.ofFile(file)).isEqualTo(precision);
    }
}
