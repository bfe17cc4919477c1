package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.music.neural.MusicGen;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;

class AbleBundlesTest {
    @TempDir private Path folder;

    @Test
    void aModelThatIsMissingIsAnotherFaultThanAWrongName() {
        AbleBundles bundles =
                new AbleBundles(
                        ModelKinds.shelf(new Home(folder), OnnxSessions::start), MusicGen.KIND);
        assertThatExceptionOfType(StudioFault.Resource.class)
                .isThrownBy(() -> bundles.chosen(""))
                .withMessage("No model of the kind MusicGen is installed.");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> bundles.chosen("another"))
                .withMessage("another is no installed model of the kind MusicGen.");
    }
}
