package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.faults.Notice;
import studio.longplay.app.faults.Notices;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Surroundings;
import studio.longplay.engine.inference.run.Wish;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

class ModelNewsTest {
    @TempDir private Path folder;

    @Test
    void thatAModelRanElsewhereIsToldOnce() throws Exception {
        Notices notices = new Notices(InstantSource.system());
        Surroundings nowhere =
                Surroundings.steady(OnnxSessions::start).withPolicy(_ -> Wish.on(Device.TENSORRT));
        try (ModelKeeper keeper = new ModelKeeper(nowhere)) {
            ModelNews.of(keeper).tell(notices, Runnable::run);
            Loading<?> model =
                    Loading.file(
                            TinyModels.counter(folder),
                            new Contract(
                                    "counter",
                                    List.of(TensorSpec.of("steps", ElementType.INT64)),
                                    List.of()));
            keeper.load(model, JobContext.quiet());
            keeper.load(model, JobContext.quiet());
        }
        assertThat(notices.past())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(Notice.Kind.WARN);
                    assertThat(notice.text()).contains("counter.onnx");
                });
    }
}
