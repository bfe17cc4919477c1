package studio.longplay.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.media.SilentFiles;
import studio.longplay.engine.store.ArtifactStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class KeptSilenceTest {
    @TempDir Path folder;

    @Test
    void aSilentFileIsHashedOnce() throws Exception {
        List<String> hashed = new ArrayList<>();
        try (ArtifactStore store = ArtifactStore.open(folder)) {
            SilentFiles kept = new KeptSilence(store);

            assertEquals("d1", ask(kept, "head", 10, "d1", hashed));
            assertEquals("d1", ask(kept, "head", 10, "d2", hashed));
            assertEquals("d3", ask(kept, "head", 11, "d3", hashed));
            assertEquals("d4", ask(kept, "other", 10, "d4", hashed));
        }
        try (ArtifactStore store = ArtifactStore.open(folder)) {
            assertEquals("d1", ask(new KeptSilence(store), "head", 10, "d5", hashed));
        }
        assertEquals(List.of("d1", "d3", "d4"), hashed);
    }

    private static String ask(
            SilentFiles kept, String head, long zeros, String made, List<String> hashed)
            throws Exception {
        return kept.sha256(
                head,
                zeros,
                () -> {
                    hashed.add(made);
                    return made;
                });
    }
}
