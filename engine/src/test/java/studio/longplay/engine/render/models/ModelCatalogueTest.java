package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.BundleNotes;
import studio.longplay.engine.inference.bundle.BundleVariant;
import studio.longplay.engine.inference.bundle.InstalledBundle;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

class ModelCatalogueTest {
    @TempDir private Path folder;

    @Test
    void everyModelHasAllThatOneNeedsToDecideAboutIt() {
        List<KnownModel> all = ModelCatalogue.all();
        assertThat(all).hasSizeGreaterThan(25);
        assertThat(all).extracting(KnownModel::id).doesNotHaveDuplicates();
        for (KnownModel model : all) {
            assertThat(model.id()).matches("[a-z0-9][a-z0-9-]*");
            assertThat(model.name()).isNotBlank();
            assertThat(model.task()).isNotBlank();
            assertThat(model.kind()).isNotBlank();
            assertThat(model.licence()).isNotBlank();
            assertThat(model.megabytes()).isPositive();
            assertThat(model.enables()).isNotBlank().doesNotEndWith(".");
            assertThat(model.layout()).isNotBlank();
            assertThat(URI.create(model.from()).getScheme()).isEqualTo("https");
            assertThat(model.sha256().values()).allMatch(it -> it.matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void everyKindThereIsCodeForIsInIt() {
        assertThat(ModelCatalogue.all())
                .extracting(KnownModel::kind)
                .containsAll(ModelKinds.all().stream().map(BundleKind::id).toList());
        assertThat(ModelKinds.all()).extracting(BundleKind::id).doesNotHaveDuplicates();
    }

    @Test
    void licencesThatForbidMoneyAreNotCalledFree() {
        assertThat(ModelCatalogue.all())
                .filteredOn(model ->
                        model.licence().contains("NC")
                                || model.licence().contains("-nc-")
                                || model.licence().contains("research"))
                .isNotEmpty()
                .allMatch(model -> !model.commercial().orElse(true));
    }

    @Test
    void wordsAreFoundInAnyCaseAndAnyField() {
        assertThat(ModelCatalogue.find("NOISE REMOVAL"))
                .extracting(KnownModel::id)
                .contains("gtcrn");
        assertThat(ModelCatalogue.find("en-GB")).extracting(KnownModel::id).contains("kokoro-82m");
        assertThat(ModelCatalogue.of("rife-4")).isPresent();
        assertThat(ModelCatalogue.of("none")).isEmpty();
    }

    private InstalledBundle silero(String sha256) {
        BundleVariant variant =
                new BundleVariant(
                        Precision.FP32,
                        new TreeMap<>(),
                        List.of(new InstalledBundle.BundleFile("silero_vad.onnx", 9, sha256)),
                        "d");
        BundleCard card = new BundleCard("S", "MIT", "", true, "", List.of(), "", "LICENSE");
        return new InstalledBundle(
                "s", "silero-vad", card, folder, variant, List.of(variant), BundleNotes.NONE);
    }

    @Test
    void aBundleIsTheKnownOneOnlyByTheDigestOfItsModel() {
        String known =
                ModelCatalogue.of("silero-vad").orElseThrow().sha256().firstEntry().getValue();
        assertThat(ModelCatalogue.known(silero(known))).map(KnownModel::id).contains("silero-vad");
        assertThat(ModelCatalogue.known(silero("0".repeat(64)))).isEmpty();
        KnownModel model = ModelCatalogue.of("silero-vad").orElseThrow();
        assertThat(model.otherFile(silero(known))).isEmpty();
        assertThat(model.otherFile(silero("0".repeat(64)))).contains("silero_vad.onnx");
        KnownModel other = ModelCatalogue.of("gtcrn").orElseThrow();
        assertThat(other.otherFile(silero("0".repeat(64)))).isEmpty();
    }
}
