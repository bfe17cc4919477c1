package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.store.ArtifactStore;

import java.nio.file.Path;

/// Where things of a film are made at most once.
class WorkbenchTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void whatModelsFoundSinceWorkBeganIsTheFilmsAndWhatWasBeforeIsNot() throws Exception {
        try (ArtifactStore store = ArtifactStore.open(folder);
                ModelKeeper models =
                        new ModelKeeper(() -> {
                            throw new IllegalStateException("no model is opened here");
                        })) {
            models.caches().count("voice tones").asked(false);
            models.caches().count("translated lines").asked(true);
            Workbench bench = new Workbench(store, new Tally()).with(models);
            assertThat(bench.caches()).isEmpty();
            models.caches().count("voice tones").asked(true);
            models.caches().count("speaker embeddings").asked(false, 3);
            assertThat(bench.caches())
                    .containsExactly(
                            new CacheCount.Rate("speaker embeddings", 0, 3),
                            new CacheCount.Rate("voice tones", 1, 0));
        }
    }
}
