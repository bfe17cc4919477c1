package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Films with one fault each, made by our own encoders; and the same film with none.
@Tag("media")
class FilmQualityTest {
    private static final long FRAMES = 480;
    private static final FrameSpan WHOLE = new FrameSpan(0, FRAMES);
    private static final QualityLimits LIMITS = QualityLimitsFile.usual();

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsWrongWithAGoodFilm(boolean full) throws StudioFault {
        MadeFilm made = new MadeFilm(FRAMES).with(caption(2, 5, "The lamp turns."));
        QualityReport report = check(made, all(), full);
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.sentence()).isEqualTo("Quality check: nothing is wrong.");
        assertThat(report.measured().frames()).isEqualTo(FRAMES);
        assertThat(report.measured().samples()).isEqualTo(FRAMES * 1600);
        assertThat(report.measured().driftSamples()).isZero();
        assertThat(report.measured().unevenFrames()).isZero();
        assertThat(report.measured().captions()).isEqualTo(1);
        assertThat(report.measured().picturesLookedAt()).isEqualTo(full ? FRAMES : FRAMES / 60);
    }

    /// Neither end lies on a picture that stands alone.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBlackStretchIsNamedToTheFrameWithItsSegment(boolean full) throws StudioFault {
        FrameSpan black = new FrameSpan(130, 250);
        QualityReport report = check(new MadeFilm(FRAMES).blackAt(black), all(), full);
        assertThat(report.passed()).isFalse();
        assertThat(report.findings())
                .extracting(Finding::code, Finding::fromFrame, Finding::toFrame, Finding::segment)
                .containsExactly(tuple("picture.black", 130L, 250L, 1));
        Finding finding = report.findings().getFirst();
        assertThat(finding.timecode()).isEqualTo("0:00:04.333");
        assertThat(finding.figure()).isEqualTo(4.0);
        assertThat(finding.limit()).isEqualTo(2.0);
        assertThat(finding.line())
                .startsWith("fault   0:00:04.333 (segment 2) The picture is black for 4.0 s.");
    }

    @Test
    void blackWhereTheTimelineMayBeDarkIsOnlyWorthALook() throws StudioFault {
        Meant dark = new Meant(List.of(), List.of(), List.of(WHOLE));
        QualityReport report =
                check(new MadeFilm(FRAMES).blackAt(new FrameSpan(130, 250)), dark, false);
        assertThat(report.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("picture.black", Severity.WARNING));
        assertThat(report.passed()).isTrue();
    }

    @Test
    void fadesAreNoBlackPicture() throws StudioFault {
        QualityReport report =
                check(new MadeFilm(FRAMES).blackAt(new FrameSpan(200, 250)), all(), false);
        assertThat(report.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPictureThatStandsStillIsNamedWhereItShouldMove(boolean full) throws StudioFault {
        MadeFilm made = new MadeFilm(FRAMES).frozenAt(new FrameSpan(100, 400));
        QualityReport report = check(made, all(), full);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("picture.frozen");
        Finding finding = report.findings().getFirst();
        assertThat(finding.fromFrame()).isBetween(98L, 101L);
        assertThat(finding.toFrame()).isEqualTo(400);
        assertThat(finding.figure()).isCloseTo(10, within(0.1));
    }

    @Test
    void aSceneThatIsMeantToBeStillIsNotNamed() throws StudioFault {
        Meant still = new Meant(List.of(), List.of(WHOLE), List.of(WHOLE));
        MadeFilm made = new MadeFilm(FRAMES).frozenAt(new FrameSpan(100, 400));
        assertThat(check(made, still, false).findings()).isEmpty();
    }

    @Test
    void silenceIsNamedWhereTheTimelineHasSound() throws StudioFault {
        MadeFilm made = new MadeFilm(FRAMES).silentAt(new FrameSpan(150, 300));
        QualityReport report = check(made, all(), false);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("sound.silent");
        assertThat(report.findings().getFirst().figure()).isCloseTo(5, within(0.1));
        Meant quiet = new Meant(List.of(), List.of(), List.of());
        assertThat(check(made, quiet, false).findings()).isEmpty();
    }

    @Test
    void aLineThatIsNotHeardIsNamedWithItsSpeaker() throws StudioFault {
        MadeFilm made = new MadeFilm(FRAMES).silentAt(new FrameSpan(150, 210));
        Expectation.Spoken line = new Expectation.Spoken("KEEPER", 12, range(5.2, 6.8));
        Expectation expected =
                new Expectation(made.form(), null, all(), List.of(line), List.of(0L), false);
        QualityReport report = run(made.into(folder), expected, false);
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactly("sound.line-silent");
        assertThat(report.findings().getFirst().sentence())
                .startsWith("A line of KEEPER (line 12 of the script) is not heard");
    }

    @Test
    void aFilmWithoutSoundOrAllSilentIsNamed() throws StudioFault {
        QualityReport none = check(new MadeFilm(FRAMES).withoutSound(), all(), false);
        assertThat(none.findings()).extracting(Finding::code).contains("sound.missing");
        QualityReport silent =
                check(new MadeFilm(FRAMES).silentAt(new FrameSpan(0, FRAMES)), all(), false);
        assertThat(silent.findings())
                .extracting(Finding::code, Finding::sentence)
                .containsExactly(tuple("sound.missing", "The film is silent from end to end."));
        assertThat(silent.measured().integratedLufs()).isNull();
    }

    @Test
    void clippedSoundIsNamedWithItsTruePeak() throws StudioFault {
        QualityReport report = check(new MadeFilm(FRAMES).withGain(4), all(), false);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains("sound.clipped", "sound.true-peak");
        assertThat(report.measured().clippedPlaces()).isEqualTo(1);
    }

    @Test
    void loudnessIsHeldAgainstTheTarget() throws StudioFault {
        MadeFilm made = new MadeFilm(FRAMES);
        Expectation expected = expectation(made, all()).withTarget(LoudnessTarget.BROADCAST);
        QualityReport report = run(made.into(folder), expected, false);
        double lufs = Optional.ofNullable(report.measured().integratedLufs()).orElseThrow();
        assertThat(report.findings()).extracting(Finding::code).containsExactly("sound.loudness");
        assertThat(report.findings().getFirst().figure())
                .isCloseTo(Math.abs(lufs + 23) - 0.5, within(0.01));
    }

    @Test
    void anotherLengthSizeAndRateThanPlannedAreNamed() throws StudioFault {
        MadeFilm made = new MadeFilm(FRAMES);
        Expectation.Form other = new Expectation.Form(320, 180, FrameRate.FPS_25, FRAMES, 480_000);
        Expectation expected = new Expectation(other, null, all(), List.of(), List.of(), false);
        assertThat(run(made.into(folder), expected, false).findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("film.length", "film.length", "film.size", "film.rate");
    }

    @Test
    void captionsThatCannotBeReadAreNamed() throws StudioFault {
        MadeFilm made =
                new MadeFilm(FRAMES)
                        .with(
                                caption(1, 2, "Far too many words for one short second of time"),
                                caption(3, 3.4, "Ho!"),
                                caption(4, 14, "This stays and stays."));
        assertThat(check(made, all(), false).findings())
                .extracting(Finding::code, Finding::timecode)
                .containsExactly(
                        tuple("caption.fast", "0:00:01.000"),
                        tuple("caption.wide", "0:00:01.000"),
                        tuple("caption.short", "0:00:03.000"),
                        tuple("caption.long", "0:00:04.000"));
    }

    @Test
    void aFilmThatShouldHaveCaptionsAndHasNoneIsNamed() throws StudioFault {
        MadeFilm made = new MadeFilm(FRAMES);
        Expectation expected =
                new Expectation(made.form(), null, all(), List.of(), List.of(), true);
        assertThat(run(made.into(folder), expected, false).findings())
                .extracting(Finding::code)
                .containsExactly("caption.missing");
    }

    @Test
    void damagedPicturesAndSoundAreFindingsAndNoFault() throws StudioFault, IOException {
        Path film = new MadeFilm(FRAMES).into(folder);
        byte[] bytes = Files.readAllBytes(film);
        for (int at = bytes.length / 2; at < bytes.length / 2 + 30_000; at++) {
            bytes[at] = (byte) (at * 31);
        }
        Files.write(film, bytes);
        QualityReport report = run(film, expectation(new MadeFilm(FRAMES), all()), true);
        assertThat(report.passed()).isFalse();
        assertThat(report.findings()).extracting(Finding::code).contains("picture.damaged");
    }

    @Test
    void aFilmFromElsewhereIsOnlyAskedWhatEveryFilmIs() throws StudioFault {
        MadeFilm made =
                new MadeFilm(FRAMES)
                        .frozenAt(new FrameSpan(100, 400))
                        .silentAt(new FrameSpan(150, 300));
        QualityReport report = run(made.into(folder), Expectation.nothing(), false);
        assertThat(report.findings()).isEmpty();
        assertThat(report.meant()).isNull();
    }

    private QualityReport check(MadeFilm made, Meant meant, boolean full) throws StudioFault {
        return run(made.into(folder), expectation(made, meant), full);
    }

    private static Expectation expectation(MadeFilm made, Meant meant) {
        return new Expectation(made.form(), null, meant, List.of(), List.of(0L, 120L, 300L), false);
    }

    private static QualityReport run(Path film, Expectation expected, boolean full)
            throws StudioFault {
        return FilmQuality.check(
                new QualityOrder(film, expected, LIMITS, List.of(), full), JobContext.quiet());
    }

    /// Everything moves, is lit and sounds.
    private static Meant all() {
        List<FrameSpan> whole = List.of(WHOLE);
        return new Meant(whole, whole, whole);
    }

    private static CaptionMark caption(double from, double to, String text) {
        return new CaptionMark(range(from, to), text);
    }

    private static TimeRange range(double from, double to) {
        return TimeRange.between(
                MediaTime.ofMillis(Math.round(from * 1000)),
                MediaTime.ofMillis(Math.round(to * 1000)));
    }
}
