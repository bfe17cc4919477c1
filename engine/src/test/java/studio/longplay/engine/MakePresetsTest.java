package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.mix.check.AcxReport;
import studio.longplay.engine.render.DeliveryQuality;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.FileLoudness;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.FolderMeasure;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.QualityLimitsFile;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What presets deliver besides the usual film, with every real part.
@Tag("media")
class MakePresetsTest {
    private static final String BOOK =
            """
            Title: The Two Rooms
            Author: Nobody

            [[chapter: One / Two]]

            INT. ROOM - DAY

            ANNA
            Good morning. The kettle has been on for an hour, and nobody came.

            BEN
            I was in the garden, listening to the rain.

            [[chapter: Night]]

            INT. ROOM - NIGHT

            ANNA
            It has stopped now. Listen, how quiet it is.
            """;

    @TempDir static Path folder;
    private static Path script = Path.of("");
    private static Studio studio;

    @BeforeAll
    static void write() throws StudioFault, IOException {
        script = folder.resolve("book.fountain");
        Files.writeString(script, BOOK);
        studio = Studio.open(folder.resolve("home"));
    }

    @AfterAll
    static void close() throws StudioFault {
        studio.close();
    }

    private static ExportPreset preset(String name, Map<String, String> terms) throws StudioFault {
        return PresetTerms.over(ExportPreset.find(name).orElseThrow(), terms);
    }

    private static Manifest make(String out, DeliverySettings settings) throws StudioFault {
        return make(out, settings, JobContext.quiet());
    }

    private static Manifest make(String out, DeliverySettings settings, JobContext context)
            throws StudioFault {
        return studio.make(script, folder.resolve(out), settings.withJobs(2), context);
    }

    /// How often work asked whether to rest since it told the last step.
    private static final class Rests implements JobContext {
        private final Map<String, Integer> byStep = new ConcurrentHashMap<>();
        private volatile String step = "";

        @Override
        public void progress(Progress progress) {
            step = progress.step();
        }

        @Override
        public void checkCancelled() {}

        @Override
        public void rest() {
            byStep.merge(step, 1, Integer::sum);
        }
    }

    /// A flipped byte and a missing file, each named and nothing else; then all is as it was.
    private static void wrongThingsAreNamedAndMadeAgain(
            String out, String file, DeliverySettings settings) throws StudioFault, IOException {
        Path delivery = folder.resolve(out);
        assertThat(wrong(delivery)).isEmpty();
        byte[] bytes = Files.readAllBytes(delivery.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(delivery.resolve(file), bytes);
        assertThat(wrong(delivery))
                .containsExactly(file + ": its bytes are not the ones that were delivered");
        Files.delete(delivery.resolve("captions/en.vtt"));
        Files.delete(delivery.resolve(file));
        assertThat(wrong(delivery))
                .containsExactlyInAnyOrder(
                        file + ": it is missing", "captions/en.vtt: it is missing");
        Manifest again = make(out, settings);
        assertThat(again.run().work().linesSpoken()).isZero();
        FolderCheck.Result hashed = FolderCheck.check(delivery, studio.store(), JobContext.quiet());
        FolderCheck.Result verified =
                FolderVerification.check(
                        hashed,
                        FolderVerification.Depth.USUAL,
                        QualityLimitsFile.usual(),
                        JobContext.quiet());
        assertThat(verified.verdicts()).allMatch(FolderCheck.Verdict::sound);
        assertThat(verified.quality()).isNotNull();
    }

    private static void aDeliveryCanBeCheckedAgain(String out, QualityReport made)
            throws StudioFault {
        DeliveryQuality.Asked asked =
                new DeliveryQuality.Asked(
                        QualityLimitsFile.usual(), Optional.empty(), false, false);
        QualityReport again = DeliveryQuality.check(folder.resolve(out), asked, JobContext.quiet());
        assertThat(made.findings()).extracting(Finding::line).isEmpty();
        assertThat(again.findings()).extracting(Finding::line).isEmpty();
        assertThat(again.measured().samples()).isEqualTo(made.measured().samples());
    }

    /// Sound that stays as it is is held against other limits when there are others.
    private static List<String> foundByOtherLimits(String out, DeliverySettings settings)
            throws StudioFault, IOException {
        Manifest usual = make(out, settings);
        Path own = folder.resolve("home").resolve(QualityLimitsFile.NAME);
        Files.writeString(
                own,
                """
                {"schema": "longplay.quality", "version": 1,
                 "rules": {"caption.wide": {"limit": 3}}}
                """);
        Manifest strict = make(out, settings);
        assertThat(strict.run().work().filmReused()).isTrue();
        Files.delete(own);
        assertThat(make(out, settings).qc()).isEqualTo(usual.qc());
        return Objects.requireNonNull(strict.qc()).findings().stream().map(Finding::line).toList();
    }

    /// What an earlier export found of other captions is not said of these, be the sound the same.
    private static QualityReport foundWithOtherCaptionsBefore(DeliverySettings settings)
            throws StudioFault, IOException {
        Path manifest = folder.resolve("podcast").resolve(Manifest.FILE);
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode before = (ObjectNode) json.readTree(Files.readAllBytes(manifest));
        ((ObjectNode) before.path("qc").path("measured")).put("captions", 99);
        before.path("files")
                .forEach(file -> {
                    if (file.path("name").asString("").endsWith(".srt")) {
                        ((ObjectNode) file).put("sha256", Digest.of("other captions").hex());
                    }
                });
        Files.writeString(manifest, json.writeValueAsString(before));
        Manifest again = make("podcast", settings);
        assertThat(again.run().work().filmReused()).isTrue();
        return Objects.requireNonNull(again.qc());
    }

    private static List<String> wrong(Path delivery) throws StudioFault {
        return FolderCheck.check(delivery, studio.store(), JobContext.quiet()).verdicts().stream()
                .filter(verdict -> !verdict.sound())
                .map(verdict -> verdict.file() + ": " + verdict.problem())
                .toList();
    }

    /// Whoever writes a manifest for a file that is too short is found out by measuring.
    private static void aShorterFileIsMeasured() throws StudioFault, IOException {
        Path delivery = folder.resolve("book");
        Path copy = Files.createDirectory(folder.resolve("book copy"));
        Files.copy(delivery.resolve(Manifest.FILE), copy.resolve(Manifest.FILE));
        Files.copy(delivery.resolve("chapters/02 Night.mp3"), copy.resolve("audiobook.m4b"));
        FolderCheck.Result nothing = new FolderCheck.Result(copy.toString(), true, List.of());
        long told = ManifestFile.read(delivery).film().samples();
        assertThat(
                        FolderMeasure.check(
                                        copy,
                                        nothing,
                                        FolderMeasure.Reach.MEASURED,
                                        JobContext.quiet())
                                .verdicts())
                .singleElement()
                .satisfies(verdict ->
                        assertThat(verdict.problem()).contains("samples and not " + told));
    }

    @Test
    void aPodcastIsOneFileWithChaptersAtItsLoudness() throws StudioFault, IOException {
        DeliverySettings settings = DeliverySettings.usual(preset("podcast", Map.of()));
        Manifest made = make("podcast", settings);
        Path file = folder.resolve("podcast/podcast.m4a");
        MediaFacts facts = new MediaProbe().probe(file);
        assertThat(facts.videos()).isEmpty();
        assertThat(facts.sounds().getFirst().codec()).isEqualTo("aac");
        assertThat(facts.chapters()).hasSize(2);
        assertThat(made.loudness().integratedLufs()).isCloseTo(-16, within(0.5));
        assertThat(FileLoudness.of(file, JobContext.quiet()).integratedLufs())
                .isCloseTo(-16, within(0.5));
        assertThat(made.segments()).isEmpty();
        QualityReport heard = Objects.requireNonNull(made.qc());
        assertThat(heard.findings()).isEmpty();
        assertThat(heard.measured().integratedLufs()).isCloseTo(-16, within(0.5));
        assertThat(heard.measured().captions()).isPositive();
        aDeliveryCanBeCheckedAgain("podcast", heard);
        assertThat(FolderCheck.check(folder.resolve("podcast"), JobContext.quiet()).sound())
                .isTrue();
        wrongThingsAreNamedAndMadeAgain("podcast", "podcast.m4a", settings);
        Manifest again = make("podcast", settings);
        assertThat(again.run().work().filmReused()).isTrue();
        assertThat(again.digest()).isEqualTo(made.digest());
        assertThat(foundWithOtherCaptionsBefore(settings)).isEqualTo(made.qc());
        assertThat(foundByOtherLimits("podcast", settings))
                .anyMatch(line -> line.contains("characters"));
    }

    @Test
    void anAudiobookHasAFileForEachChapterThatAcxWouldTake() throws StudioFault, IOException {
        DeliverySettings settings = DeliverySettings.usual(preset("audiobook-acx", Map.of()));
        Manifest made = make("book", settings);
        wrongThingsAreNamedAndMadeAgain("book", "chapters/02 Night.mp3", settings);
        assertThat(foundByOtherLimits("book", settings))
                .anyMatch(line -> line.contains("characters"));
        aShorterFileIsMeasured();
        MediaFacts book = new MediaProbe().probe(folder.resolve("book/audiobook.m4b"));
        assertThat(book.chapters()).hasSize(2);
        assertThat(made.warnings()).extracting(Warning::code).doesNotContain("acx.refused");
        aDeliveryCanBeCheckedAgain("book", Objects.requireNonNull(made.qc()));
        for (String name : new String[] {"01 One Two.mp3", "02 Night.mp3"}) {
            Path file = folder.resolve("book/chapters").resolve(name);
            AcxReport report = FileLoudness.acx(file, JobContext.quiet());
            assertThat(report.verdicts()).as(name).allMatch(verdict -> verdict.met());
            assertThat(report.headSeconds()).isCloseTo(0.75, within(0.06));
            assertThat(report.tailSeconds()).isCloseTo(2, within(0.06));
            MediaFacts facts = new MediaProbe().probe(file);
            assertThat(facts.sounds().getFirst().sampleRateHz()).isEqualTo(44_100);
            double seconds = report.lengthSeconds();
            assertThat(Files.size(file) * 8 / seconds).isCloseTo(192_000, within(8_000.0));
        }
    }

    private static void aRangeIsCutOutOfThePacedProgramme(DeliverySettings settings, Manifest whole)
            throws StudioFault {
        List<Manifest.LineEntry> lines = whole.lines();
        MediaTime from = Timecode.parse(lines.get(1).start());
        TimeRange range = TimeRange.between(from, Timecode.parse(lines.get(2).start()));
        Manifest part = make("part", settings.withRange(Optional.of(range)));
        assertThat(part.lines())
                .extracting(Manifest.LineEntry::take)
                .containsExactly(lines.get(1).take());
        assertThat(part.warnings()).extracting(Warning::code).contains("length.paced");
        assertThat(part.film().samples()).isLessThan(whole.film().samples() / 2);
        // At 24 frames a second scenes last no whole number of AAC's packets.
        assertThat(part.film().samples() % 1024).isPositive();
        ExportPreset other = PresetTerms.over(settings.preset(), Map.of("container", "mp4"));
        Manifest exact = make("part4", settings.withPreset(other).withRange(Optional.of(range)));
        assertThat(exact.film().samples()).isEqualTo(part.film().samples());
        assertThat(exact.film().drift()).isZero();
        assertThat(Objects.requireNonNull(exact.qc()).findings())
                .extracting(Finding::code)
                .doesNotContain("film.length", "film.ends");
    }

    @Test
    void aFilmIsPacedToTheFrameInAnyContainerAndRate() throws StudioFault, IOException {
        ExportPreset preset =
                preset(
                        "preview",
                        Map.of("size", "160x90", "rate", "24", "container", "mkv", "gop", "30"));
        Rests rests = new Rests();
        DeliverySettings settings =
                DeliverySettings.usual(preset).withLength(Optional.of(MediaTime.ofSeconds(32)));
        Manifest made = make("paced", settings, rests);
        wrongThingsAreNamedAndMadeAgain("paced", "film.mkv", settings);
        assertThat(rests.byStep.keySet()).contains("sound", "film", "verify");
        assertThat(rests.byStep.get("sound")).as("packets of sound").isGreaterThan(100);
        assertThat(rests.byStep.get("film")).as("groups of pictures").isGreaterThan(20);
        MediaFacts facts = new MediaProbe().probe(folder.resolve("paced/film.mkv"));
        assertThat(facts.videos().getFirst().frames()).isIn(768L, 0L);
        assertThat(made.film().frames()).isEqualTo(768);
        assertThat(made.film().samples()).isEqualTo(32 * 48_000);
        assertThat(made.film().drift()).isZero();
        assertThat(made.warnings()).extracting(Warning::code).contains("length.paced");
        aRangeIsCutOutOfThePacedProgramme(settings, made);
    }
}
