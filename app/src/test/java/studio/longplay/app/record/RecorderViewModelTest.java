package studio.longplay.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.media.record.Recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

class RecorderViewModelTest {
    private static final long SECOND = 1_000_000_000;
    private static final int PATIENCE_MILLIS = 60_000;

    @TempDir Path folder;
    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private RecorderDesk desk;
    private RecorderViewModel model;
    private long nowNanos = 5 * SECOND;

    @BeforeEach
    void open() {
        desk = new RecorderDesk(folder, ui::add);
        model = desk.model();
    }

    @AfterEach
    void close() {
        model.close();
        desk.close();
        assertThat(desk.bugs).isEmpty();
    }

    /// Does what is to be done on the window's thread, which this one is, until something is so.
    private void until(BooleanSupplier wanted) throws InterruptedException {
        long begun = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            Runnable next = ui.poll(5, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
            model.pulse(nowNanos);
            if (System.nanoTime() - begun > PATIENCE_MILLIS * 1_000_000L) {
                throw new AssertionError("it stays " + stage() + ", " + notices());
            }
        }
    }

    private Stage stage() {
        return model.stageProperty().get();
    }

    private void until(Stage wanted) throws InterruptedException {
        until(() -> stage() == wanted);
    }

    private List<String> notices() {
        return model.noticesProperty().get().stream().map(RecorderNotice::id).toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    private Recorded recorded() {
        return model.recordedProperty().get().orElseThrow();
    }

    private Recorded recordSomething() throws InterruptedException {
        until(() -> stage().isIdle());
        model.toggle();
        until(() -> model.seconds() > 0.2);
        model.toggle();
        until(Stage.RECORDED);
        return recorded();
    }

    @Test
    void itListensAtOnceAndShowsTheLevel() throws InterruptedException {
        until(Stage.READY);
        assertThat(model.inputsProperty().get())
                .containsExactly(FakeMicrophone.USB, FakeMicrophone.HEADSET);
        assertThat(model.inputProperty().get()).contains(FakeMicrophone.USB);
        until(() -> model.peakDb() > -20);
        assertThat(model.rmsDb()).isLessThan(model.peakDb());
        assertThat(model.latencyMillis()).isEqualTo(24);
    }

    @Test
    void itCountsDownAndThenRecords() throws InterruptedException {
        desk.habits.set(desk.habits.get().withCountInSeconds(3));
        until(Stage.READY);
        model.toggle();
        model.pulse(nowNanos);
        assertThat(stage()).isEqualTo(Stage.COUNTING);
        assertThat(model.countProperty().get()).isEqualTo(3);
        model.pulse(nowNanos + SECOND + 1);
        assertThat(model.countProperty().get()).isEqualTo(2);
        model.pulse(nowNanos + 3 * SECOND - 1);
        assertThat(model.countProperty().get()).isEqualTo(1);
        model.pulse(nowNanos + 3 * SECOND);
        assertThat(stage()).isEqualTo(Stage.RECORDING);
        assertThat(model.countProperty().get()).isZero();
        assertThat(desk.sink.writtenSamples()).isZero();
        assertThat(desk.hushed).hasValue(1);
    }

    @Test
    void aCountIsHeardWhereThatIsWished() throws InterruptedException {
        desk.habits.set(desk.habits.get().withCountInSeconds(2).withClick(true));
        until(Stage.READY);
        model.toggle();
        until(() -> desk.sink.writtenSamples() == 96_000);
        assertThat(desk.sink.loudSamples()).isBetween(1500L, 2400L);
        model.toggle();
        assertThat(stage()).isEqualTo(Stage.READY);
    }

    @Test
    void whatIsKeptIsHandedOnAndTheNextCanBegin() throws Exception {
        Recorded recorded = recordSomething();
        assertThat(recorded.file()).isEqualTo(folder.resolve("002 NELL.wav"));
        assertThat(model.seconds()).isCloseTo(recorded.samples() / 48_000.0, within(1e-9));
        model.keep();
        assertThat(desk.kept).containsExactly(folder.resolve("002 NELL.wav"));
        assertThat(stage()).isEqualTo(Stage.READY);
        assertThat(model.seconds()).isZero();
        model.promptProperty().set(new Prompt("003 TAM", "TAM", "And every night."));
        recordSomething();
        assertThat(files()).containsExactly("002 NELL.wav", "003 TAM.wav");
    }

    @Test
    void anotherOneTakesThePlaceOfTheFirst() throws Exception {
        Recorded first = recordSomething();
        Recorded second = recordSomething();
        assertThat(second.file()).isNotEqualTo(first.file());
        until(() -> !Files.exists(first.file()));
        assertThat(files()).containsExactly("002 NELL 2.wav");
    }

    @Test
    void givingTheSecondUpLeavesTheFirst() throws Exception {
        Recorded first = recordSomething();
        model.toggle();
        until(() -> model.seconds() > 0.1 && stage() == Stage.RECORDING);
        assertThat(model.cancel()).isFalse();
        assertThat(stage()).isEqualTo(Stage.RECORDED);
        assertThat(recorded()).isEqualTo(first);
        int drawn = model.drawingsProperty().get();
        until(() -> model.drawingsProperty().get() > drawn);
        assertThat(model.outline().count()).isGreaterThan(3);
    }

    @Test
    void aPauseIsNotInIt() throws InterruptedException {
        until(Stage.READY);
        model.toggle();
        until(() -> model.seconds() > 0.2);
        model.pause();
        assertThat(stage()).isEqualTo(Stage.PAUSED);
        double paused = model.seconds();
        until(() -> model.peakDb() > -100);
        assertThat(model.seconds()).isEqualTo(paused);
        model.pause();
        until(() -> model.seconds() > paused + 0.1);
        assertThat(stage()).isEqualTo(Stage.RECORDING);
    }

    @Test
    void leavingAsksOnceBeforeItThrowsAway() throws Exception {
        Recorded recorded = recordSomething();
        assertThat(model.cancel()).isFalse();
        assertThat(notices()).contains("unkept");
        assertThat(Files.exists(recorded.file())).isTrue();
        assertThat(model.cancel()).isTrue();
        until(() -> !Files.exists(recorded.file()));
        assertThat(stage()).isEqualTo(Stage.READY);
    }

    @Test
    void closingThrowsNothingAway() throws Exception {
        Recorded recorded = recordSomething();
        model.close();
        assertThat(recorded.file()).exists();
    }

    @Test
    void whatIsRecordedCanBeHeard() throws InterruptedException {
        Recorded recorded = recordSomething();
        model.play();
        assertThat(model.playback().playingProperty().get()).isTrue();
        until(() -> !model.playback().playingProperty().get());
        assertThat(desk.sink.writtenSamples()).isGreaterThan(recorded.samples());
        assertThat(desk.sink.loudSamples()).isGreaterThan(recorded.samples() / 2);
    }

    @Test
    void aSoftVoiceIsToldToComeCloser() throws InterruptedException {
        desk.microphone.amplitude = 0.02;
        recordSomething();
        assertThat(notices()).containsExactly("quiet");
    }

    @Test
    void aLoudVoiceIsToldToMoveBack() throws InterruptedException {
        desk.microphone.amplitude = 3;
        recordSomething();
        assertThat(notices()).containsExactly("clipped");
    }

    @Test
    void nothingHeardIsSaid() throws InterruptedException {
        desk.microphone.amplitude = 0;
        recordSomething();
        assertThat(notices()).containsExactly("silent");
    }

    @Test
    void withoutAnInputItSaysWhatToDoAndLooksAgain() throws InterruptedException {
        until(Stage.READY);
        desk.microphone.inputs.clear();
        model.lookAgain();
        until(Stage.WITHOUT_INPUT);
        assertThat(model.faultProperty().get().orElseThrow().code()).isEqualTo("record.no-input");
        desk.microphone.inputs.add(FakeMicrophone.HEADSET);
        model.lookAgain();
        until(Stage.READY);
        assertThat(model.inputProperty().get()).contains(FakeMicrophone.HEADSET);
    }

    @Test
    void anInputPulledOutLeavesWhatWasSaid() throws InterruptedException {
        until(Stage.READY);
        model.toggle();
        until(() -> model.seconds() > 0.2);
        desk.microphone.unplugged = true;
        until(Stage.RECORDED);
        until(() -> notices().contains("fault"));
        assertThat(recorded().samples()).isGreaterThan(9000);
        model.toggle();
        until(() -> notices().isEmpty());
        until(() -> desk.microphone.opened.size() == 2);
        until(Stage.RECORDED);
        model.keep();
        assertThat(desk.kept).hasSize(1);
    }

    @Test
    void theInputIsRemembered() throws InterruptedException {
        until(Stage.READY);
        model.choose(FakeMicrophone.HEADSET);
        until(Stage.READY);
        assertThat(desk.habits.get().input()).isEqualTo("headset");
        model.close();
        model = desk.model();
        until(Stage.READY);
        assertThat(desk.microphone.opened).containsExactly("usb", "headset", "headset");
    }

    @Test
    void whatACrashBrokeOffCanBeTakenUp() throws Exception {
        until(Stage.READY);
        model.toggle();
        until(() -> model.seconds() > 0.5);
        Path running = folder.resolve("002 NELL.wav.recording");
        until(() -> running.toFile().length() > 10_000);
        Files.copy(running, folder.resolve("004 TAM.wav.recording"));
        model.cancel();
        model.close();
        model = desk.model();
        until(() -> notices().contains("recovered"));
        until(() -> stage().isIdle());
        model.useRecovered();
        until(Stage.RECORDED);
        model.keep();
        assertThat(desk.kept).containsExactly(folder.resolve("004 TAM (recovered).wav"));
    }

    @Test
    void habitsOfAnyFileMakeSense() {
        assertThat(new RecorderHabits("", 99, true).countInSeconds()).isEqualTo(9);
        assertThat(new RecorderHabits("", -1, true).countInSeconds()).isZero();
    }
}
