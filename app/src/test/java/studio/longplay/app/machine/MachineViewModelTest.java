package studio.longplay.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.MachineReadings;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class MachineViewModelTest {
    private static final long START = FakeMachine.START;

    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final Work work =
            new Work(
                    ui::add,
                    bug -> {
                        throw new AssertionError(bug);
                    });

    @AfterEach
    void close() {
        work.close();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable next = ui.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("something still happens").isNotNull();
            next.run();
        }
    }

    private Graph graph(MachineViewModel model, GraphKind kind) {
        return model.graphsProperty().get().stream()
                .filter(graph -> graph.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheMachineDoesNotTellHasNoGraph() {
        MachineViewModel model = new MachineViewModel(MachineHistory.NONE, work);
        model.seen(FakeMachine.bare(START, 0.714));
        assertThat(model.graphsProperty().get())
                .extracting(Graph::kind)
                .containsExactly(GraphKind.PROCESSOR, GraphKind.MEMORY, GraphKind.DISK);
        assertThat(graph(model, GraphKind.PROCESSOR).now()).isEqualTo("71 %");
        assertThat(graph(model, GraphKind.MEMORY).scale()).isEqualTo("32.0 GB");
        assertThat(model.factsProperty().get())
                .contains(
                        new FactRow(
                                "Graphics card",
                                "none — the processor encodes. No NVIDIA driver is installed."));
        assertThat(model.warningsProperty().get()).isEmpty();
    }

    @Test
    void aMachineThatTellsEverythingHasAllGraphsAndItsWarnings() {
        MachineViewModel model = new MachineViewModel(MachineHistory.NONE, work);
        model.seen(FakeMachine.troubled(START, 0.9));
        assertThat(model.graphsProperty().get())
                .extracting(Graph::kind)
                .containsExactly(GraphKind.values());
        assertThat(graph(model, GraphKind.POWER).now()).isEqualTo("424 W");
        assertThat(graph(model, GraphKind.CARD_HEAT).warned()).isTrue();
        assertThat(graph(model, GraphKind.HEAT).warned()).isFalse();
        assertThat(model.warningsProperty().get())
                .extracting(Warning::code)
                .containsExactly("machine.disk-low", "machine.card-hot");
        assertThat(model.factsProperty().get())
                .extracting(FactRow::words)
                .anyMatch(words -> words.contains("encodes 2 films · slowed by heat"));
    }

    @Test
    void aValueThatIsNoLongerToldKeepsItsCurveAndSaysSo() {
        MachineViewModel model = new MachineViewModel(MachineHistory.NONE, work);
        model.seen(FakeMachine.troubled(START, 0.5));
        MachineReadings after = FakeMachine.troubled(START + 1, 0.5);
        model.seen(
                new MachineReadings(
                        after.at(),
                        after.processor(),
                        after.memory(),
                        after.disks(),
                        after.spaces(),
                        after.power(),
                        GpuReadings.none(GpuReadings.State.FAILING, "It does not answer.")));
        assertThat(graph(model, GraphKind.CARD).now()).isEqualTo("not told");
        assertThat(graph(model, GraphKind.CARD).dots()).hasSize(1);
        assertThat(model.warningsProperty().get())
                .extracting(Warning::sentence)
                .contains("It does not answer.");
    }

    @Test
    void fiveMinutesAreKeptByItself() {
        MachineViewModel model = new MachineViewModel(MachineHistory.NONE, work);
        for (long second = 0; second <= 400; second += 10) {
            model.seen(FakeMachine.bare(START + second, 0.5));
        }
        Graph graph = graph(model, GraphKind.PROCESSOR);
        assertThat(graph.dots()).hasSize(31);
        assertThat(graph.fromSecond()).isEqualTo(START + 100);
        assertThat(graph.toSecond()).isEqualTo(START + 400);
    }

    @Test
    void anHourIsTakenFromWhatWasKeptAndGoesOnLive() throws InterruptedException {
        MachineHistory history =
                (kind, from, to) ->
                        kind == GraphKind.PROCESSOR
                                ? List.of(
                                        new Dot(from, 0.1),
                                        new Dot(to - 600, 0.2),
                                        new Dot(to - 1, 0.3))
                                : List.of();
        MachineViewModel model = new MachineViewModel(history, work);
        model.seen(FakeMachine.bare(START - 60, 0.8));
        model.seen(FakeMachine.bare(START, 0.9));
        model.spanProperty().set(Span.HOUR);
        until(() -> graph(model, GraphKind.PROCESSOR).dots().size() == 4);
        assertThat(graph(model, GraphKind.PROCESSOR).dots())
                .extracting(Dot::value)
                .containsExactly(0.1, 0.2, 0.8, 0.9);
    }
}
