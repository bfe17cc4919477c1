package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliveryQuality;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.LeaderCheck;
import studio.longplay.engine.render.qc.Meant;
import studio.longplay.engine.render.qc.QualityLimitsFile;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.render.qc.SyncCheck;
import studio.longplay.engine.render.qc.SyncLeader;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The quality check of a film that was really made, then and later.
@Tag("media")
class MakeQualityTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final ExportPreset TINY =
            new ExportPreset("tiny", WIDTH, HEIGHT, FrameRate.FPS_30, 400_000, 60, 128_000);

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

    @Test
    void everyFilmIsCheckedAndCanBeCheckedAgainWithoutItsProject() throws StudioFault, IOException {
        Path film = folder.resolve("film");
        Manifest made = make(film, QualityWish.Depth.USUAL);
        QualityReport report = Objects.requireNonNull(made.qc());
        assertThat(report.findings()).isEmpty();
        assertThat(report.measured().frames()).isEqualTo(made.film().frames());
        assertThat(report.measured().driftSamples()).isZero();
        assertThat(report.measured().captions()).isEqualTo(2);
        Meant meant = Objects.requireNonNull(report.meant());
        assertThat(meant.lit()).isNotEmpty();
        assertThat(meant.sounding()).isNotEmpty();

        QualityReport again = check(film);
        assertThat(again.findings()).isEmpty();
        assertThat(again.meant()).isEqualTo(meant);
        assertThat(again.measured().picturesLookedAt()).isEqualTo(made.film().frames());

        aCheckAgainstOtherLimitsIsNotTakenOver(film, made);
        aLeaderIsDeliveredAndMeasured(film, made);
        anotherFilmInItsPlaceIsFound(film);
        Manifest unchecked = make(folder.resolve("unchecked"), QualityWish.Depth.NONE);
        assertThat(unchecked.qc()).isNull();
        assertThat(unchecked.digest()).isEqualTo(made.digest());
    }

    private void aCheckAgainstOtherLimitsIsNotTakenOver(Path film, Manifest usual)
            throws StudioFault, IOException {
        Path own = folder.resolve("home").resolve(QualityLimitsFile.NAME);
        Files.writeString(
                own,
                """
                {"schema": "longplay.quality", "version": 1, "rules": {"caption.wide": {"limit": 3}}}
                """);
        Manifest strict = make(film, QualityWish.Depth.USUAL);
        assertThat(strict.run().work().filmReused()).isTrue();
        assertThat(Objects.requireNonNull(strict.qc()).findings())
                .extracting(Finding::code)
                .contains("caption.wide");
        Files.delete(own);
        assertThat(make(film, QualityWish.Depth.USUAL).qc()).isEqualTo(usual.qc());
    }

    private void aLeaderIsDeliveredAndMeasured(Path film, Manifest without)
            throws StudioFault, IOException {
        Manifest with;
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            studio.checks().lead(true);
            with = make(studio, film);
        }
        assertThat(with.run().work().filmReused()).isTrue();
        assertThat(with.files()).extracting(Manifest.FileEntry::name).contains("sync-leader.mp4");
        QualityReport report = Objects.requireNonNull(with.qc());
        assertThat(report.passed()).isTrue();
        assertThat(report.measured().syncPairs()).isGreaterThan(7);
        assertThat(Objects.requireNonNull(report.measured().syncSeconds()))
                .isCloseTo(0, within(0.002));
        QualityReport alone =
                DeliveryQuality.check(
                        film.resolve("sync-leader.mp4"),
                        new DeliveryQuality.Asked(
                                QualityLimitsFile.usual(), Optional.empty(), false, true),
                        JobContext.quiet());
        assertThat(alone.findings()).isEmpty();
        QualityReport late =
                LeaderCheck.with(
                        report,
                        List.of(
                                new SyncCheck.Pair(
                                        MediaTime.ofSeconds(1), MediaTime.ofMillis(1_080))),
                        QualityLimitsFile.usual());
        assertThat(late.findings()).extracting(Finding::code).containsExactly("sync.off");
        assertThat(LeaderCheck.with(late, List.of(), QualityLimitsFile.usual()).findings())
                .extracting(Finding::code)
                .containsExactly("sync.missing");
        assertThat(make(film, QualityWish.Depth.USUAL).digest()).isEqualTo(without.digest());
    }

    private void anotherFilmInItsPlaceIsFound(Path film) throws StudioFault, IOException {
        Path leader = folder.resolve("leader.mp4");
        VideoSettings small =
                new VideoSettings(160, 90, FrameRate.FPS_30, "libopenh264", 400_000, 60, 1);
        SyncLeader.write(small, leader, JobContext.quiet());
        Files.move(leader, film.resolve("film.mp4"), StandardCopyOption.REPLACE_EXISTING);
        QualityReport wrong = check(film.resolve("film.mp4"));
        assertThat(wrong.passed()).isFalse();
        assertThat(wrong.findings())
                .extracting(Finding::code)
                .contains("film.length", "film.size", "caption.missing");
    }

    private Manifest make(Path out, QualityWish.Depth depth) throws StudioFault, IOException {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            studio.checks().look(depth);
            return make(studio, out);
        }
    }

    private Manifest make(Studio studio, Path out) throws StudioFault, IOException {
        Path script = folder.resolve("lamp.fountain");
        Files.writeString(script, SCRIPT);
        DeliverySettings settings =
                new DeliverySettings(
                        TINY,
                        LoudnessTarget.PODCAST,
                        CaptionChoice.SOFT,
                        Map.of(),
                        Optional.empty(),
                        2);
        return studio.make(script, out, settings, JobContext.quiet());
    }

    private static QualityReport check(Path what) throws StudioFault {
        return DeliveryQuality.check(
                what,
                new DeliveryQuality.Asked(QualityLimitsFile.usual(), Optional.empty(), true, false),
                JobContext.quiet());
    }
}
