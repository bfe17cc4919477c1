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
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.FileLoudness;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    @Test
    void aPodcastIsOneFileWithChaptersAtItsLoudness() throws StudioFault {
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
        assertThat(FolderCheck.check(folder.resolve("podcast"), JobContext.quiet()).sound())
                .isTrue();
        Manifest again = make("podcast", settings);
        assertThat(again.run().work().filmReused()).isTrue();
        assertThat(again.digest()).isEqualTo(made.digest());
    }

    @Test
    void anAudiobookHasAFileForEachChapterThatAcxWouldTake() throws StudioFault, IOException {
        Manifest made = make("book", DeliverySettings.usual(preset("audiobook-acx", Map.of())));
        MediaFacts book = new MediaProbe().probe(folder.resolve("book/audiobook.m4b"));
        assertThat(book.chapters()).hasSize(2);
        assertThat(made.warnings()).extracting(Warning::code).doesNotContain("acx.refused");
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

    @Test
    void aFilmIsPacedToTheFrameInAnyContainerAndRate() throws StudioFault {
        ExportPreset preset =
                preset(
                        "preview",
                        Map.of("size", "160x90", "rate", "24", "container", "mkv", "gop", "30"));
        Rests rests = new Rests();
        Manifest made =
                make(
                        "paced",
                        DeliverySettings.usual(preset)
                                .withLength(Optional.of(MediaTime.ofSeconds(32))),
                        rests);
        assertThat(rests.byStep.keySet()).contains("sound", "stems", "film", "verify");
        assertThat(rests.byStep.get("sound")).as("packets of sound").isGreaterThan(100);
        assertThat(rests.byStep.get("film")).as("groups of pictures").isGreaterThan(20);
        MediaFacts facts = new MediaProbe().probe(folder.resolve("paced/film.mkv"));
        assertThat(facts.videos().getFirst().frames()).isIn(768L, 0L);
        assertThat(made.film().frames()).isEqualTo(768);
        assertThat(made.film().samples()).isEqualTo(32 * 48_000);
        assertThat(made.film().drift()).isZero();
        assertThat(made.warnings()).extracting(Warning::code).contains("length.paced");
    }
}
