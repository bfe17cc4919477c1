package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ManifestFileTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void whatIsWrittenIsRead() throws StudioFault {
        Manifest manifest = ManifestFile.seal(Manifests.of(Manifests.run(5000, 1, 0)));
        ManifestFile.write(folder, manifest);
        assertThat(ManifestFile.read(folder)).isEqualTo(manifest);
        assertThat(ManifestFile.find(folder)).contains(manifest);
    }

    @Test
    void theSealDoesNotSeeHowLongItTookAndWhatWasFound() {
        Manifest quick = ManifestFile.seal(Manifests.of(Manifests.run(10, 0, 1)));
        Manifest slow = ManifestFile.seal(Manifests.of(Manifests.run(99_000, 1, 0)));
        assertThat(quick.digest()).isEqualTo(slow.digest()).hasSize(64);
        assertThat(ManifestFile.seal(slow)).isEqualTo(slow);
    }

    @Test
    void theSealSeesEverythingElse() {
        Manifest.Run run = Manifests.run(10, 0, 1);
        Manifest other = Manifests.of(Manifest.VERSION, "Another Test", run);
        assertThat(ManifestFile.seal(other).digest())
                .isNotEqualTo(ManifestFile.seal(Manifests.of(run)).digest());
    }

    @Test
    void aNewerVersionIsRefused() throws StudioFault {
        ManifestFile.write(
                folder, Manifests.of(Manifest.VERSION + 1, "The Test", Manifests.run(10, 0, 1)));
        assertFault("delivery.manifest-newer");
        assertThat(ManifestFile.find(folder)).isEmpty();
    }

    @Test
    void aFolderWithoutAManifestIsNoDelivery() {
        assertFault("delivery.none");
    }

    @Test
    void aDamagedManifestIsNamed() throws IOException {
        Files.writeString(folder.resolve(Manifest.FILE), "{\"schema\":");
        assertFault("delivery.manifest-unreadable");
    }

    private void assertFault(String code) {
        assertThatThrownBy(() -> ManifestFile.read(folder))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
