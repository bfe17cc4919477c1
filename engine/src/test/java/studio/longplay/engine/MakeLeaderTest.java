package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliveryQuality;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.qc.QualityLimitsFile;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// A film with the leader of flashes and beeps in front of it.
@Tag("long")
class MakeLeaderTest {
    private static final ExportPreset TINY =
            new ExportPreset("tiny", 320, 180, FrameRate.FPS_30, 400_000, 60, 128_000);

    /// Ten seconds, and as many frames more as make whole packets of sound.
    private static final long LEADER_FRAMES = 304;

    private static final String SCRIPT =
            """
            INT. LIGHTHOUSE - NIGHT

            [[music: calm]]

            KEEPER
            Who lit the lamp tonight?

            EXT. HEATH - DAY

            KEEPER
            Then let it burn until the morning comes.
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Container.class,
            names = {"MP4", "MKV"})
    void theProgrammeBehindALeaderIsTheVeryOneWithout(Container container)
            throws StudioFault, IOException {
        ExportPreset preset =
                PresetTerms.over(
                        TINY,
                        Map.of(
                                "container",
                                container.extension(),
                                "sound",
                                container == Container.MKV ? "opus" : "aac"));
        Path plain = folder.resolve("plain");
        Path led = folder.resolve("led");
        stopped(() -> make(preset, plain, false, stoppingAt("render")));
        Manifest without = make(preset, plain, false);
        assertThat(without.run().work().linesSpoken()).isZero();
        stopped(() -> make(preset, led, true, stoppingAt("film")));
        assertThat(led.resolve(Manifest.FILE)).doesNotExist();
        Manifest with = make(preset, led, true);

        assertThat(with.segments()).isEqualTo(without.segments());
        assertThat(with.run().work().groupsDrawn()).as("groups drawn again").isZero();
        long before = with.film().leaderFrames();
        assertThat(before).isBetween(300L, LEADER_FRAMES);
        assertThat(with.film().frames()).isEqualTo(without.film().frames() + before);
        assertThat(with.film().samples()).isEqualTo(without.film().samples() + before * 1_600);
        assertThat(with.film().drift()).isZero();
        assertThat(with.scenes()).isEqualTo(without.scenes());
        checks(with, led);
        sounds(plain.resolve(preset.fileName()), led.resolve(preset.fileName()), before * 1_600);
        captions(plain, led, before);
        assertThat(
                        new MediaProbe()
                                .probe(led.resolve(preset.fileName())).chapters().stream()
                                        .map(mark -> mark.title())
                                        .toList())
                .first()
                .isEqualTo("Sync leader");

        Path undisturbed = folder.resolve("undisturbed");
        assertThat(make(preset, undisturbed, true).digest()).isEqualTo(with.digest());
        assertThat(undisturbed.resolve(preset.fileName()))
                .hasSameBinaryContentAs(led.resolve(preset.fileName()));
        assertThat(make(preset, led, true).run().work().filmReused()).isTrue();
        assertThat(make(preset, led, false).digest()).isEqualTo(without.digest());
    }

    /// Loudness counts the programme alone, and whoever checks the folder later finds the same.
    private static void checks(Manifest made, Path folder) throws StudioFault {
        QualityReport report = Objects.requireNonNull(made.qc());
        assertThat(report.findings()).isEmpty();
        assertThat(report.measured().syncPairs()).isGreaterThan(7);
        assertThat(Objects.requireNonNull(report.measured().syncSeconds()))
                .isCloseTo(0, within(0.002));
        assertThat(Objects.requireNonNull(report.measured().integratedLufs()))
                .isCloseTo(made.loudness().integratedLufs(), within(0.3));
        QualityReport again =
                DeliveryQuality.check(
                        folder,
                        new DeliveryQuality.Asked(
                                QualityLimitsFile.usual(), Optional.empty(), false, false),
                        JobContext.quiet());
        assertThat(again.findings()).isEmpty();
        assertThat(again.measured().syncPairs()).isEqualTo(report.measured().syncPairs());
        FolderCheck.Result hashed = FolderCheck.check(folder, JobContext.quiet());
        FolderCheck.Result verified =
                FolderVerification.check(
                        hashed,
                        FolderVerification.Depth.USUAL,
                        QualityLimitsFile.usual(),
                        JobContext.quiet());
        assertThat(verified.verdicts()).allMatch(FolderCheck.Verdict::sound);
        assertThat(Objects.requireNonNull(verified.quality()).measured())
                .isEqualTo(report.measured());
    }

    /// To the sample, and with no seam: the leader ends in silence, as the encoder was told.
    private static void sounds(Path plain, Path led, long behind) throws StudioFault {
        float[][] own = new float[2][1 << 14];
        float[][] later = new float[2][1 << 14];
        try (SoundReader one = SoundReader.open(plain, SampleRate.HZ_48000);
                SoundReader other = SoundReader.open(led, SampleRate.HZ_48000)) {
            skip(other, behind);
            double farthest = 0;
            int count = read(one, own);
            while (count > 0) {
                assertThat(read(other, later)).isGreaterThanOrEqualTo(count);
                for (int i = 0; i < count; i++) {
                    farthest = Math.max(farthest, Math.abs(own[0][i] - later[0][i]));
                }
                count = read(one, own);
            }
            assertThat(farthest).isLessThan(0.01);
        }
    }

    private static void skip(SoundReader reader, long samples) throws StudioFault {
        float[][] block = new float[2][1 << 10];
        long left = samples;
        while (left > 0) {
            left -= reader.read(block, 0, (int) Math.min(left, block[0].length));
        }
    }

    private static int read(SoundReader reader, float[][] block) throws StudioFault {
        int filled = 0;
        int count = 1;
        while (count > 0 && filled < block[0].length) {
            count = Math.max(0, reader.read(block, filled, block[0].length - filled));
            filled += count;
        }
        return filled;
    }

    private static void captions(Path plain, Path led, long before) throws IOException {
        double own = firstSecond(plain);
        assertThat(firstSecond(led) - own).isCloseTo(before / 30.0, within(0.002));
    }

    private static double firstSecond(Path delivery) throws IOException {
        List<String> lines = Files.readAllLines(delivery.resolve("captions/en.srt"));
        String[] parts = lines.get(1).split(" ")[0].replace(',', '.').split(":");
        return Integer.parseInt(parts[1]) * 60 + Double.parseDouble(parts[2]);
    }

    /// Stops the work as soon as some of a step is done.
    private static JobContext stoppingAt(String step) {
        AtomicInteger reports = new AtomicInteger();
        return new JobContext() {
            @Override
            public void progress(Progress progress) {
                if (progress.step().equals(step) && progress.done() > 0) {
                    reports.incrementAndGet();
                }
            }

            @Override
            public void checkCancelled() {
                if (reports.get() > 0) {
                    throw new CancellationException(step);
                }
            }
        };
    }

    private static void stopped(ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(CancellationException.class);
    }

    private Manifest make(ExportPreset preset, Path out, boolean leader)
            throws StudioFault, IOException {
        return make(preset, out, leader, JobContext.quiet());
    }

    private Manifest make(ExportPreset preset, Path out, boolean leader, JobContext context)
            throws StudioFault, IOException {
        Path script = folder.resolve("lamp.fountain");
        Files.writeString(script, SCRIPT);
        DeliverySettings settings =
                new DeliverySettings(
                                preset,
                                LoudnessTarget.PODCAST,
                                CaptionChoice.SOFT,
                                Map.of(),
                                Optional.empty(),
                                2)
                        .withLeader(leader);
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            return studio.make(script, out, settings, context);
        }
    }
}
