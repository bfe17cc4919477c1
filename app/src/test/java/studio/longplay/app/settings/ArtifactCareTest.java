package studio.longplay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

class ArtifactCareTest {
    @TempDir private Path folder;

    @Test
    void whatItSaysWouldGoIsWhatGoes() throws StudioFault, IOException {
        Instant now = Instant.now();
        try (ArtifactStore store = ArtifactStore.open(folder)) {
            Artifact old = put(store, "old", 3000);
            put(store, "young", 500);
            String key = old.key().hex();
            Path sidecar = old.file().resolveSibling(key + ".recipe.json");
            Files.setLastModifiedTime(sidecar, FileTime.from(now.minus(Duration.ofDays(40))));
            ArtifactCare care = new ArtifactCare(store);
            assertThat(care.all().pieces()).isEqualTo(2);
            assertThat(care.all().bytes()).isGreaterThan(3500);
            StoreCare.Amount expected = care.unusedSince(now.minus(Duration.ofDays(30)));
            assertThat(expected.pieces()).isEqualTo(1);
            assertThat(expected.bytes()).isGreaterThanOrEqualTo(3000);
            assertThat(care.purge(now.minus(Duration.ofDays(30)))).isEqualTo(expected);
            assertThat(care.all().pieces()).isEqualTo(1);
        }
    }

    private static Artifact put(ArtifactStore store, String name, int bytes) throws StudioFault {
        return store.put(Digest.of(name), "bin", part -> Files.write(part, new byte[bytes]));
    }
}
