package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.KeeperState;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.WarmUp;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;

class WarmingTest {
    @TempDir Path folder;

    @Test
    void aWarmedModelIsOpenWithItsFiguresAndItsFirstUserTakesItUp() throws Exception {
        JobContext quiet = JobContext.quiet();
        Home home = new Home(folder.resolve("home"));
        ModelShelf shelf = ModelKinds.shelf(home, OnnxSessions::start);
        InstalledBundle bundle = shelf.add(TinyOpenVoice.bundle(folder.resolve("tiny")), quiet);
        try (ModelKeeper keeper = ModelKeeper.of(home.folder(), OnnxSessions::start)) {
            WarmUp warm = Warming.warm(keeper, shelf, "tiny", quiet);
            KeeperState.OpenModel open = keeper.state().models().getFirst();
            assertThat(open.loadMillis()).hasValue(warm.loadMillis());
            assertThat(open.warmMillis()).hasValue(warm.runMillis());
            assertThat(warm.estimateBytes()).isPositive().isEqualTo(open.estimateBytes());
            assertThat(warm.measuredBytes()).isEqualTo(open.measuredBytes());
            Loading<String> user =
                    Loading.of(
                            ModelKinds.of(bundle.kind()).orElseThrow(),
                            bundle,
                            (sessions, _) -> "driver of " + sessions.size());
            String used = keeper.with(user, loaded -> loaded.model() + ".", quiet);
            assertThat(used).isEqualTo("driver of " + bundle.graphPaths().size() + ".");
            assertThat(keeper.state().models()).as("the same sessions").hasSize(1);
            assertThat(keeper.state().models().getFirst().warmMillis()).isPresent();
        }
    }
}
