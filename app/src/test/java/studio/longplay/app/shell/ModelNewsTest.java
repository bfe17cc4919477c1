package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.faults.Notice;
import studio.longplay.app.faults.Notices;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ChipState;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Portion;
import studio.longplay.engine.inference.run.Surroundings;
import studio.longplay.engine.inference.run.Wish;
import studio.longplay.engine.inference.run.Work;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class ModelNewsTest {
    @TempDir private Path folder;
    private final Notices notices = new Notices(InstantSource.system());
    private final ObservableList<String> jobs = FXCollections.observableArrayList();

    private Loading<?> model() throws Exception {
        return Loading.file(
                TinyModels.counter(folder),
                new Contract(
                        "counter", List.of(TensorSpec.of("steps", ElementType.INT64)), List.of()));
    }

    private ModelNews news(ModelKeeper keeper) {
        ModelNews news = new ModelNews(keeper, jobs);
        news.tell(notices, Words.of("shell"), Runnable::run);
        return news;
    }

    @Test
    void thatAModelRanElsewhereIsToldOnceInAJob() throws Exception {
        Surroundings nowhere =
                Surroundings.steady(OnnxSessions::start).withPolicy(_ -> Wish.on(Device.TENSORRT));
        try (ModelKeeper keeper = new ModelKeeper(nowhere);
                ModelNews _ = news(keeper)) {
            Loading<?> model = model();
            jobs.add("first");
            keeper.load(model, JobContext.quiet());
            keeper.load(model, JobContext.quiet());
            assertThat(notices.past())
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.kind()).isEqualTo(Notice.Kind.WARN);
                        assertThat(notice.text()).contains("counter.onnx");
                    });

            jobs.add("while it is on the screen");
            keeper.load(model, JobContext.quiet());
            assertThat(notices.past()).hasSize(1);
            notices.dismissNewest();
            jobs.clear();
            keeper.load(model, JobContext.quiet());
            assertThat(notices.past()).hasSize(1);

            jobs.add("second");
            keeper.load(model, JobContext.quiet());
            keeper.load(model, JobContext.quiet());
            assertThat(notices.past()).hasSize(2);
        }
    }

    @Test
    void thatItRunsAsItWasAskedToAgainIsToldToo() throws Exception {
        AtomicLong free = new AtomicLong(1_000_000);
        Surroundings machine =
                Surroundings.steady(OnnxSessions::start)
                        .withChips(
                                _ -> List.of(new ChipState(Chip.PROCESSOR, "", 0, free.get(), 0)));
        try (ModelKeeper keeper = new ModelKeeper(machine);
                ModelNews _ = news(keeper)) {
            Loading<?> model = model().in(Portion.parts(2));
            Work<Object, Integer> work =
                    loaded -> {
                        if (loaded.ran().batch() > 1 && free.get() < 10_000_000) {
                            throw new StudioFault.Resource("inference.memory-full", "F.", "R.");
                        }
                        return loaded.ran().batch();
                    };
            assertThat(keeper.with(model, work, JobContext.quiet())).isOne();
            free.set(100_000_000);
            assertThat(keeper.with(model, work, JobContext.quiet())).isEqualTo(2);
        }
        assertThat(notices.past())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.DONE, Notice.Kind.WARN);
        assertThat(notices.past().getFirst().text()).contains("counter.onnx");
    }
}
