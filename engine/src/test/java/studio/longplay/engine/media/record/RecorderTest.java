package studio.longplay.engine.media.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

class RecorderTest {
    private static final float[] TONE = FakeSource.tone(48_000, 0.25);

    @TempDir Path folder;
    private final FakeInputs inputs = new FakeInputs();
    private final ToldNews news = new ToldNews();
    private final List<Recorder> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Recorder::close);
    }

    private Recorder listen(FakeInputs from) throws InterruptedException, StudioFault {
        Recorder recorder = Recorder.listen(from, from.choose(""), news);
        opened.add(recorder);
        news.awaitOpen();
        return recorder;
    }

    private static void until(BooleanSupplier wanted) throws InterruptedException {
        for (int i = 0; i < 30_000; i++) {
            if (wanted.getAsBoolean()) {
                return;
            }
            Thread.sleep(2);
        }
        throw new AssertionError("it does not happen");
    }

    private static float[] samples(Path wav) throws StudioFault {
        try (WavReader reader = WavReader.open(wav)) {
            assertThat(reader.format()).isEqualTo(WavFormat.float32(SampleRate.HZ_48000, 1));
            float[][] all = new float[1][(int) reader.length()];
            reader.read(0, all, 0, all[0].length);
            return all[0];
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void whatIsSaidIsOnTheDiskToTheBit() throws Exception {
        Recorder recorder = listen(inputs);
        assertThat(recorder.record(folder, "12 MARA")).isTrue();
        inputs.source().give(TONE);
        until(() -> recorder.seconds() == 1);
        recorder.stop();
        Recorded recorded = news.awaitRecorded();
        assertThat(recorded.file()).isEqualTo(folder.resolve("12 MARA.wav"));
        assertThat(samples(recorded.file())).isEqualTo(TONE);
        assertThat(names()).containsExactly("12 MARA.wav");
        assertThat(recorded.verdict()).isEqualTo(Recorded.Verdict.GOOD);
        assertThat(recorded.peakDb()).isCloseTo(-12.04, within(0.01));
        assertThat(recorded.loudestDb()).isCloseTo(-15.05, within(0.05));
        assertThat(recorded.length().toMillisFloor()).isEqualTo(1000);
        assertThat(recorder.seconds()).isZero();
    }

    @Test
    void whatIsSaidBeforeIsNotInIt() throws Exception {
        Recorder recorder = listen(inputs);
        inputs.source().give(0.9f);
        until(() -> recorder.levels().takePeakDb() > -1);
        recorder.record(folder, "line");
        inputs.source().give(0.5f, -0.5f);
        until(() -> recorder.seconds() > 0);
        recorder.stop();
        assertThat(samples(news.awaitRecorded().file())).containsExactly(0.5f, -0.5f);
    }

    @Test
    void aPauseIsLeftOut() throws Exception {
        Recorder recorder = listen(inputs);
        recorder.record(folder, "line");
        inputs.source().give(0.1f, 0.2f);
        until(() -> recorder.seconds() > 0);
        recorder.pause();
        inputs.source().give(0.9f);
        until(() -> recorder.levels().takePeakDb() > -1);
        recorder.goOn();
        inputs.source().give(0.3f);
        until(() -> recorder.seconds() * 48_000 > 2.5);
        recorder.stop();
        assertThat(samples(news.awaitRecorded().file())).containsExactly(0.1f, 0.2f, 0.3f);
    }

    @Test
    void whatIsCancelledLeavesNothing() throws Exception {
        Recorder recorder = listen(inputs);
        recorder.record(folder, "line");
        inputs.source().give(TONE);
        until(() -> recorder.seconds() == 1);
        recorder.cancel();
        assertThat(recorder.record(folder, "next")).isTrue();
        inputs.source().give(0.5f);
        until(() -> recorder.seconds() > 0);
        recorder.stop();
        assertThat(news.awaitRecorded().samples()).isEqualTo(1);
        until(() -> !Files.exists(folder.resolve("line.wav.recording")));
        assertThat(names()).containsExactly("next.wav");
        assertThat(news.isSilent()).isTrue();
    }

    @Test
    void onlyOneRecordingIsMadeAtATime() throws Exception {
        Recorder recorder = listen(inputs);
        assertThat(recorder.record(folder, "line")).isTrue();
        assertThat(recorder.record(folder, "line")).isFalse();
    }

    @Test
    void whatIsStoppedAtOnceIsSaidToHoldNothing() throws Exception {
        Recorder recorder = listen(inputs);
        recorder.record(folder, "line");
        recorder.stop();
        assertThat(news.awaitFailed().fault().code()).isEqualTo("record.nothing");
        assertThat(names()).isEmpty();
    }

    @Test
    void anInputThatIsPulledOutKeepsWhatWasSaid() throws Exception {
        Recorder recorder = listen(inputs);
        recorder.record(folder, "line");
        inputs.source().give(TONE);
        inputs.source().unplug();
        ToldNews.Failed failed = news.awaitFailed();
        assertThat(failed.fault().code()).isEqualTo("record.unplugged");
        assertThat(samples(failed.kept().orElseThrow().file())).isEqualTo(TONE);
        assertThat(recorder.isListening()).isFalse();
        assertThat(recorder.levels().takePeakDb()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(recorder.record(folder, "next")).isFalse();
        assertThat(inputs.source().isClosed()).isTrue();
    }

    @Test
    void anInputThatIsPulledOutBeforeIsTold() throws Exception {
        listen(inputs);
        inputs.source().unplug();
        assertThat(news.awaitFailed().kept()).isEmpty();
    }

    @Test
    void whoeverClosesKeepsWhatWasSaid() throws Exception {
        Recorder recorder = listen(inputs);
        recorder.record(folder, "line");
        inputs.source().give(TONE);
        until(() -> recorder.seconds() == 1);
        recorder.close();
        assertThat(samples(news.awaitRecorded().file())).isEqualTo(TONE);
        until(inputs.source()::isClosed);
    }

    @Test
    void samplesTheDeviceLostAreCounted() throws Exception {
        Recorder recorder = listen(inputs);
        inputs.source().lose(5);
        recorder.record(folder, "line");
        inputs.source().give(TONE);
        inputs.source().lose(480);
        until(() -> recorder.seconds() == 1);
        recorder.stop();
        assertThat(news.awaitRecorded().lostSamples()).isEqualTo(480);
    }

    @Test
    void aMachineWithoutInputsSaysWhatToDo() {
        inputs.takeAway();
        assertThatThrownBy(() -> inputs.choose("usb"))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("record.no-input"));
    }

    @Test
    void anInputThatIsNotThereIsReplacedByTheUsualOne() throws StudioFault {
        inputs.connect(new SoundInput("second", "Second"));
        assertThat(inputs.choose("second").name()).isEqualTo("Second");
        assertThat(inputs.choose("lost").name()).isEqualTo("USB microphone");
    }

    @Test
    void anInputThatAnotherProgramKeepsIsTold() throws Exception {
        inputs.refuse(
                Optional.of(new StudioFault.Resource("record.input-busy", "Busy.", "Close it.")));
        opened.add(Recorder.listen(inputs, inputs.choose(""), news));
        assertThat(news.awaitFailed().fault().code()).isEqualTo("record.input-busy");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Recorder recorder = listen(inputs);
        recorder.record(file.resolve("in"), "line");
        inputs.source().give(TONE);
        assertThat(news.awaitFailed().fault().code()).isEqualTo("record.unwritable");
        assertThat(recorder.isListening()).isTrue();
        until(() -> recorder.record(folder, "again"));
        until(() -> Objects.requireNonNull(folder.toFile().list()).length > 1);
    }

    @Test
    @Tag("media")
    void anotherRateBecomesOurs() throws Exception {
        FakeInputs cheap = new FakeInputs(16_000);
        Recorder recorder = listen(cheap);
        recorder.record(folder, "line");
        float[] slow = new float[16_000];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = (float) (0.25 * Math.sin(2 * Math.PI * 220 * i / 16_000));
        }
        cheap.source().give(slow);
        until(() -> recorder.seconds() == 1);
        recorder.stop();
        Recorded recorded = news.awaitRecorded();
        assertThat(recorded.samples()).isBetween(47_900L, 48_100L);
        float[] samples = samples(recorded.file());
        double error = 0;
        for (int i = 4800; i < 43_200; i++) {
            error = Math.max(error, Math.abs(samples[i] - TONE[i]));
        }
        assertThat(error).isLessThan(0.003);
        assertThat(names()).containsExactly("line.wav");
    }
}
