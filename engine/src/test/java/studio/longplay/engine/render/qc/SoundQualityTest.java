package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// What is wrong with a file of sound alone.
@Tag("media")
class SoundQualityTest {
    private static final int SECONDS = 20;
    private static final int RATE = 48_000;

    /// At -16 LUFS on both channels.
    private static final double GAIN = 0.158;

    @TempDir private Path folder = Path.of("");

    private Path file(String name, int seconds, IntToDoubleFunction gain) throws StudioFault {
        Path file = folder.resolve(name);
        float[][] tone = new float[2][seconds * RATE];
        for (int i = 0; i < tone[0].length; i++) {
            double sample = gain.applyAsDouble(i / RATE) * StrictMath.sin(i * 0.13);
            tone[0][i] = (float) Math.clamp(sample, -1, 1);
            tone[1][i] = tone[0][i];
        }
        try (WavWriter writer = WavWriter.create(file, WavFormat.float32(SampleRate.HZ_48000, 2))) {
            writer.write(tone, 0, tone[0].length);
            writer.keep();
        }
        return file;
    }

    private static QualityReport check(Path file, List<Path> parts, List<ChapterMark> chapters)
            throws StudioFault {
        long frames = SECONDS * 30L;
        Expectation expected =
                new Expectation(
                        new Expectation.Form(0, 0, FrameRate.FPS_30, frames, (long) SECONDS * RATE),
                        LoudnessTarget.PODCAST,
                        new Meant(List.of(), List.of(), List.of(new FrameSpan(0, frames))),
                        List.of(
                                new Expectation.Spoken(
                                        "ANNA",
                                        7,
                                        new TimeRange(
                                                MediaTime.ofSeconds(9), MediaTime.ofSeconds(1)))),
                        List.of(),
                        false);
        QualityOrder order =
                new QualityOrder(file, expected, QualityLimitsFile.usual(), List.of(), false);
        return SoundQuality.check(
                new SoundQuality.Asked(order, parts, Optional.of(chapters)), JobContext.quiet());
    }

    @Test
    void soundAsItWasMeantIsFaultless() throws StudioFault {
        Path file = file("good.wav", SECONDS, _ -> GAIN);
        QualityReport report = check(file, List.of(file), List.of());
        assertThat(report.findings()).isEmpty();
        assertThat(report.measured().samples()).isEqualTo((long) SECONDS * RATE);
        assertThat(report.measured().integratedLufs()).isCloseTo(-16, within(0.5));
    }

    @Test
    void silenceAndALineThatIsNotHeardAreNamedWithTheirPlace() throws StudioFault {
        QualityReport report =
                check(
                        file("gap.wav", SECONDS, second -> second >= 8 && second < 14 ? 0 : GAIN),
                        List.of(),
                        List.of());
        assertThat(report.passed()).isFalse();
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains("sound.silent", "sound.line-silent");
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("sound.silent"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.timecode()).startsWith("0:00:08");
                    assertThat(finding.fromFrame()).isBetween(238L, 242L);
                });
        assertThat(report.measured().longestSilenceSeconds()).isCloseTo(6, within(0.1));
    }

    @Test
    void clippingLoudnessPeaksAndLengthAreMeasured() throws StudioFault {
        QualityReport report =
                check(
                        file("loud.wav", SECONDS - 2, second -> second == 5 ? 4 : GAIN),
                        List.of(),
                        List.of());
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains("sound.clipped", "sound.loudness", "sound.true-peak", "film.length");
    }

    @Test
    void chaptersAndTheirFilesAreHeldAgainstThePlan() throws StudioFault {
        Path good = file("good.wav", SECONDS, _ -> GAIN);
        Path silent = file("02 Silent.wav", 1, _ -> 0);
        Path clipped = file("03 Loud.wav", 2, _ -> 3);
        ChapterMark one =
                new ChapterMark(new TimeRange(MediaTime.ZERO, MediaTime.ofSeconds(9)), "One");
        QualityReport report = check(good, List.of(silent, clipped), List.of(one));
        assertThat(report.findings())
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.equals("There are 0 chapters instead of 1."))
                .anyMatch(sentence -> sentence.equals("02 Silent.wav is silent."))
                .anyMatch(sentence -> sentence.startsWith("03 Loud.wav is clipped"));
        assertThat(report.passed()).isFalse();
    }

    @Test
    void silenceFromEndToEndIsMissingSound() throws StudioFault {
        assertThat(check(file("none.wav", SECONDS, _ -> 0), List.of(), List.of()).findings())
                .extracting(Finding::code)
                .contains("sound.missing");
    }
}
