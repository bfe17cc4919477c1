package studio.longplay.engine.render.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;
import studio.longplay.engine.media.record.SoundSource;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class DoctorTest {
    @TempDir Path folder;

    @Test
    @Tag("media")
    void thisMachineIsTriedForReal() {
        List<Finding> findings = new Doctor(folder).examine(JobContext.quiet());
        assertThat(findings)
                .extracting(Finding::what)
                .contains(
                        "machine",
                        "java",
                        "clock",
                        "memory",
                        "disk",
                        "temporary",
                        "permissions",
                        "write speed",
                        "gpu",
                        "drawing",
                        "ffmpeg",
                        "encoders",
                        "sound out",
                        "sound in",
                        "models run",
                        "models",
                        "voices");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.found()).isNotBlank());
        assertThat(named(findings, "encoders").details())
                .anyMatch(line -> line.contains(": works, "));
        assertThat(named(findings, "models run").found()).startsWith("ONNX Runtime");
        assertThat(named(findings, "drawing").found()).contains("Arabic", "emoji");
        assertThat(named(findings, "write speed").millis()).isPositive();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static Finding named(List<Finding> findings, String what) {
        return findings.stream().filter(each -> each.what().equals(what)).findFirst().orElseThrow();
    }

    @Test
    void aFaultIsAFindingAndTheOtherChecksAreMade() {
        List<String> told = new ArrayList<>();
        List<Progress> progress = new ArrayList<>();
        Doctor doctor =
                new Doctor(
                        List.of(
                                new Check(
                                        "first",
                                        _ -> {
                                            throw new StudioFault.Resource(
                                                    "a.b", "It is broken.", "Mend it.");
                                        }),
                                new Check("second", _ -> Found.note("Not so good.", "")),
                                new Check("third", _ -> Found.good("fine"))));
        List<Finding> findings =
                doctor.examine(noting(progress), finding -> told.add(finding.what()));
        assertThat(findings).extracting(Finding::sound).containsExactly(false, true, true);
        assertThat(findings.getFirst().line())
                .isEqualTo("BAD  first         It is broken. Mend it.");
        assertThat(told).containsExactly("first", "second", "third");
        assertThat(progress)
                .extracting(Progress::step)
                .containsExactly("first", "second", "third", "done");
    }

    private static JobContext noting(List<Progress> progress) {
        return new JobContext() {
            @Override
            public void progress(Progress now) {
                progress.add(now);
            }

            @Override
            public void checkCancelled() {}
        };
    }

    @Test
    void itCanBeCancelledBetweenTwoChecks() {
        boolean[] stop = {false};
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress now) {}

                    @Override
                    public void checkCancelled() {
                        if (stop[0]) {
                            throw new CancellationException();
                        }
                    }
                };
        Doctor doctor =
                new Doctor(
                        List.of(
                                new Check(
                                        "first",
                                        _ -> {
                                            stop[0] = true;
                                            return Found.good("fine");
                                        }),
                                new Check("second", _ -> Found.bad("never", ""))));
        assertThatThrownBy(() -> doctor.examine(context)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aFullDiskIsBad() throws StudioFault {
        Found found = DiskChecks.space(folder, Long.MAX_VALUE);
        assertThat(found.verdict()).isEqualTo(Verdict.BAD);
        assertThat(found.advice()).contains("Free some space");
    }

    @Test
    void aFolderThatMayNotBeChangedIsNamed() throws IOException, StudioFault {
        Path home = folder.resolve("home");
        Path models = Files.createDirectories(home.resolve("models"));
        Files.writeString(home.resolve("artifacts"), "a file in the place of a folder");
        if (models.toFile().setWritable(false) && !Files.isWritable(models)) {
            Found found = new DiskChecks(new Home(home)).permissions();
            assertThat(found.verdict()).isEqualTo(Verdict.BAD);
            assertThat(found.sentence()).contains("models");
        }
        assertThat(models.toFile().setWritable(true)).isTrue();
        assertThat(new DiskChecks(new Home(home)).permissions().verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void anOldJavaAndAWrongClockAndLittleMemoryAreBad() {
        assertThat(MachineChecks.java(24).verdict()).isEqualTo(Verdict.BAD);
        assertThat(MachineChecks.java(25).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(MachineChecks.clock(Instant.EPOCH).verdict()).isEqualTo(Verdict.BAD);
        MachineFacts little =
                new MachineFacts("cpu", 1, 1, 4_000_000_000L, 1_000_000_000L, "os", "java");
        assertThat(MachineChecks.memory(little).sentence()).startsWith("1.0 GB free of 4.0 GB");
        assertThat(MachineChecks.memory(little).verdict()).isEqualTo(Verdict.BAD);
    }

    @Test
    void aCardThatFailsIsANoteBecauseTheProcessorDoesItsWork() {
        GpuReadings down = GpuReadings.none(GpuReadings.State.FAILING, "It does not answer.");
        assertThat(MachineChecks.gpu(down).verdict()).isEqualTo(Verdict.NOTE);
        GpuReadings none = GpuReadings.none(GpuReadings.State.ABSENT, "No driver.");
        assertThat(MachineChecks.gpu(none).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(MachineChecks.gpu(none).sentence())
                .isEqualTo("none - software encoder. No driver.");
    }

    @Test
    void withoutH264NoFilmIsMadeAndWithoutAv1OneIs() {
        Found none = EncoderChecks.told(Map.of(VideoCodec.H264, List.of()));
        assertThat(none.verdict()).isEqualTo(Verdict.BAD);
        Map<VideoCodec, List<String>> some = new LinkedHashMap<>();
        some.put(VideoCodec.H264, List.of("a", "b"));
        some.put(VideoCodec.AV1, List.of());
        assertThat(EncoderChecks.told(some).verdict()).isEqualTo(Verdict.NOTE);
        assertThat(EncoderChecks.told(some).sentence()).isEqualTo("H.264 a, b; AV1 none.");
    }

    @Test
    void anInputThatIsKeptByAnotherProgramSaysSo() {
        SoundInputs busy =
                new SoundInputs() {
                    @Override
                    public List<SoundInput> list() {
                        return List.of(new SoundInput("m", "Microphone"));
                    }

                    @Override
                    public SoundSource open(SoundInput input) throws StudioFault {
                        throw new StudioFault.Resource("record.input-busy", "It is busy.", "");
                    }
                };
        Found found = SoundChecks.in(busy);
        assertThat(found.verdict()).isEqualTo(Verdict.NOTE);
        assertThat(found.details()).containsExactly("Microphone: It is busy.");
    }

    @Test
    void brokenBundlesAreCountedAndMissingLettersNamed() {
        assertThat(ModelChecks.told(3, 1).sentence())
                .isEqualTo("1 of 3 model bundles cannot be used.");
        assertThat(ModelChecks.told(1, 0).sentence()).isEqualTo("1 bundle, unchanged");
        assertThat(PaintChecks.told(List.of("Arabic")).verdict()).isEqualTo(Verdict.BAD);
    }
}
