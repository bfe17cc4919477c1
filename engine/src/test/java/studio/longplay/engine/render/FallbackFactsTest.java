package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.render.deliver.Fallback;
import studio.longplay.engine.render.gate.Allowance;
import studio.longplay.engine.render.gate.Asset;
import studio.longplay.engine.render.gate.AssetKind;

import java.util.List;
import java.util.Optional;

class FallbackFactsTest {
    private static Asset model(Optional<MadeBy.Export> export) {
        return new Asset(
                AssetKind.MODEL,
                "esrgan",
                "Real-ESRGAN",
                "ab",
                "MIT",
                Allowance.COMMERCIAL,
                Optional.empty(),
                export);
    }

    @Test
    void aPictureThatALessExactExportMadeStandsAmongTheFallbacksOfItsFilm() {
        List<Asset> assets =
                List.of(
                        model(Optional.empty()),
                        model(Optional.of(new MadeBy.Export("int8", "fp32"))));
        assertThat(FallbackFacts.of(List.of(), assets, List.of(), List.of(), List.of()))
                .containsExactly(
                        new Fallback(
                                "model",
                                "fp32",
                                "int8",
                                "esrgan: a less exact export of it was taken",
                                1));
    }
}
