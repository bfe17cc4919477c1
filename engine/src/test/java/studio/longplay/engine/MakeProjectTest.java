package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.MakingStage;
import studio.longplay.engine.render.Orders;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/// What a project says, in its film.
@Tag("media")
class MakeProjectTest {
    private static final ExportPreset TINY =
            new ExportPreset("tiny", 320, 180, FrameRate.FPS_30, 400_000, 60, 128_000);

    private static final String SCRIPT =
            """
            Title: The Project

            INT. ROOM - NIGHT

            [[music: calm, 90 bpm, D minor]]

            MARY
            It was late, and the rain had not stopped since the morning.

            JOHN
            Only me, and twenty-five tired horses in front of the door.

            EXT. HEATH - DAY

            [[sfx: wind, loop]]

            MARY
            The morning came without a sound.

            JOHN
            We walked on.
            """;

    @TempDir static Path folder;
    private static Studio studio;
    private static Project project;
    private static final Told TOLD = new Told();
    private static Manifest first;

    @BeforeAll
    static void deliverOnce() throws StudioFault {
        studio = Studio.open(folder.resolve("home"));
        String file = folder.resolve("play.fountain").toString();
        project = Project.of("The Project", file, SCRIPT);
        first = deliver(project, "film", TOLD);
    }

    @AfterAll
    static void close() throws StudioFault {
        studio.close();
    }

    private static Manifest deliver(Project project, String out, Told told) throws StudioFault {
        DeliverySettings settings = DeliverySettings.of(project).withPreset(TINY).withJobs(2);
        return studio.deliver(project, folder.resolve(out), settings, told, told);
    }

    /// Takes down what the window would show, and can be told to stop.
    private static final class Told implements SegmentWatch, JobContext {
        private final CancelToken cancel = new CancelToken();
        private final List<Planned> planned = new ArrayList<>();
        private final Set<Integer> begun = Collections.synchronizedSet(new java.util.TreeSet<>());
        private final Set<Integer> reused = Collections.synchronizedSet(new java.util.TreeSet<>());
        private final Set<Integer> finished =
                Collections.synchronizedSet(new java.util.TreeSet<>());
        private final Set<MakingStage> stages =
                Collections.synchronizedSet(EnumSet.noneOf(MakingStage.class));
        private IntConsumer whenFinished = _ -> {};

        @Override
        public void planned(List<Planned> segments) {
            planned.addAll(segments);
        }

        @Override
        public void begun(int segment) {
            begun.add(segment);
        }

        @Override
        public void reused(int segment) {
            reused.add(segment);
        }

        @Override
        public void finished(int segment) {
            assertThat(begun).contains(segment);
            finished.add(segment);
            whenFinished.accept(finished.size());
        }

        @Override
        public void progress(Progress progress) {
            stages.add(MakingStage.of(progress).orElseThrow());
        }

        @Override
        public void checkCancelled() {
            cancel.check();
        }
    }

    private static Project with(Edit... edits) {
        Project edited = project;
        for (Edit edit : edits) {
            edited = edit.applyTo(edited);
        }
        return edited;
    }

    private static List<String> stems(Manifest manifest) {
        return manifest.scenes().stream().map(Manifest.SceneEntry::stems).toList();
    }

    private static float[] stem(String film, String name) throws StudioFault {
        try (WavReader reader = WavReader.open(folder.resolve(film + "/stems/" + name + ".wav"))) {
            float[][] samples = new float[2][(int) reader.length()];
            reader.read(0, samples, 0, samples[0].length);
            return samples[0];
        }
    }

    private static double levelDb(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return 10 * Math.log10(sum / samples.length);
    }

    @Test
    void aMovedFaderIsHeardInStemsAndMixButMixesNoSceneAgain() throws StudioFault {
        Project louder =
                with(
                        new Edit.SetStemGain(StemName.MUSIC, -9),
                        new Edit.SetStemGain(StemName.EFFECTS, -96));
        Manifest moved = deliver(louder, "faders", new Told());
        assertThat(stems(moved)).isEqualTo(stems(first));
        assertThat(moved.run().work().segmentsRendered()).isZero();
        assertThat(moved.file("stems/mix.wav")).isNotEqualTo(first.file("stems/mix.wav"));
        assertThat(moved.file("film.mp4")).isNotEqualTo(first.file("film.mp4"));
        assertThat(moved.loudness().integratedLufs()).isCloseTo(-14, within(0.2));
        double programme = moved.loudness().gainDb() - first.loudness().gainDb();
        assertThat(levelDb(stem("faders", "music")) - levelDb(stem("film", "music")))
                .isCloseTo(programme - 9, within(0.01));
        assertThat(levelDb(stem("faders", "dialogue")) - levelDb(stem("film", "dialogue")))
                .isCloseTo(programme, within(0.01));
        assertThat(levelDb(stem("faders", "effects"))).isEqualTo(Double.NEGATIVE_INFINITY);
        Manifest back = deliver(project, "faders", new Told());
        assertThat(back.digest()).isEqualTo(first.digest());
    }

    @Test
    void theDuckingOfTheProjectIsPartOfEveryScenesMix() throws StudioFault {
        Project steady = with(new Edit.SetDucking(DuckingSettings.of(0, 0)));
        Manifest without = deliver(steady, "ducking", new Told());
        assertThat(without.scenes().getFirst().stems()).isNotEqualTo(stems(first).getFirst());
        assertThat(levelDb(stem("ducking", "music")) - without.loudness().gainDb())
                .isGreaterThan(levelDb(stem("film", "music")) - first.loudness().gainDb() + 3);
        assertThat(deliver(with(new Edit.SetDucking(DuckingSettings.USUAL)), "usual", new Told()))
                .extracting(Manifest::digest)
                .isEqualTo(first.digest());
    }

    @Test
    void whatACancelledDeliveryFinishedIsReusedByTheNext() throws StudioFault {
        Project burned = with(new Edit.SetCaptions(CaptionPlace.BURNED));
        Told stopped = new Told();
        stopped.whenFinished =
                finished -> {
                    if (finished == 1) {
                        stopped.cancel.cancel();
                    }
                };
        assertThatThrownBy(() -> deliver(burned, "resumed", stopped))
                .isInstanceOf(CancellationException.class);
        // What others had begun by then may be finished as well.
        assertThat(stopped.finished).hasSizeBetween(1, stopped.planned.size());
        assertThat(folder.resolve("resumed/manifest.json")).doesNotExist();

        DeliverySettings settings = DeliverySettings.of(burned).withPreset(TINY);
        Forecast.Count segments = studio.plan(burned, settings).ready().segments();
        assertThat(segments.needed()).isEqualTo(stopped.planned.size());
        assertThat(segments.made()).isGreaterThanOrEqualTo(stopped.finished.size());
        assertThat(segments.made()).isLessThanOrEqualTo(segments.needed());
        for (Map<String, String> otherwise :
                List.of(Map.of("effort", "high"), Map.of("encoder", "libx264"))) {
            DeliverySettings other =
                    settings.withPreset(PresetTerms.over(settings.preset(), otherwise));
            assertThat(studio.plan(burned, other).ready().segments())
                    .as("of what is encoded with " + otherwise)
                    .isEqualTo(new Forecast.Count(0, 0));
        }

        Told resumed = new Told();
        Manifest manifest = deliver(burned, "resumed", resumed);
        assertThat(resumed.planned).isEqualTo(stopped.planned);
        assertThat(resumed.reused).containsAll(stopped.finished);
        assertThat(resumed.finished).doesNotContainAnyElementsOf(stopped.finished);
        assertThat(resumed.reused.size() + resumed.finished.size())
                .isEqualTo(resumed.planned.size());
        assertThat(manifest.run().work().segmentsReused()).isEqualTo(resumed.reused.size());
        assertThat(manifest.run().work().linesSpoken()).isZero();
    }

    @Test
    void theWatchKnowsEveryFrameOfTheFilmAndTheContextEveryStage() throws StudioFault {
        Told told = new Told();
        Manifest again = deliver(project, "watched", told);
        long next = 0;
        for (SegmentWatch.Planned segment : told.planned) {
            assertThat(segment.firstFrame()).isEqualTo(next);
            next += segment.frames();
        }
        assertThat(next).isEqualTo(again.film().frames());
        assertThat(told.planned.getLast().scene()).isEqualTo(1);
        assertThat(told.reused).hasSize(told.planned.size());
        assertThat(told.begun).isEmpty();
        assertThat(TOLD.finished).isEqualTo(told.reused);
        assertThat(TOLD.stages).isEqualTo(EnumSet.allOf(MakingStage.class));
    }

    @Test
    void anExportedFolderIsWhatTheProjectSaysUnlessAskedOtherwise() throws StudioFault {
        Path kept = folder.resolve("project");
        ProjectFolder.create(
                        kept,
                        with(
                                new Edit.SetPreset("preview"),
                                new Edit.SetCaptions(CaptionPlace.NONE),
                                new Edit.SetLoudnessTarget("podcast")))
                .close();
        Path out = folder.resolve("exported");
        Manifest said = studio.export(kept, out, settings -> settings, JobContext.quiet());
        assertThat(said.preset().name()).isEqualTo("preview");
        assertThat(said.loudness().target()).isEqualTo("podcast");
        assertThat(new MediaProbe().probe(out.resolve("film.mp4")).texts()).isEmpty();
        try (ProjectFolder open = ProjectFolder.open(kept)) {
            assertThat(open.project().mix().programmeGainDb()).hasValue(said.loudness().gainDb());
            assertThat(Orders.decisions(open.project(), said)).isEmpty();
        }
        Manifest asked =
                studio.export(kept, out, settings -> settings.withPreset(TINY), JobContext.quiet());
        assertThat(asked.preset().name()).isEqualTo("tiny");
        assertThat(asked.loudness().gainDb()).isEqualTo(said.loudness().gainDb());
    }

    @Test
    void decisionsAreTheTargetAndTheGain() {
        Project quiet = with(new Edit.SetLoudnessTarget("broadcast"));
        List<Edit> decisions = Orders.decisions(quiet, first);
        assertThat(decisions)
                .containsExactly(
                        new Edit.SetLoudnessTarget("streaming"),
                        new Edit.KeepProgrammeGain(
                                java.util.OptionalDouble.of(first.loudness().gainDb())));
        for (Edit decision : decisions) {
            quiet = decision.applyTo(quiet);
        }
        assertThat(Orders.decisions(quiet, first)).isEmpty();
    }

    @Test
    void thePlanKnowsWhatIsSpokenAlready() throws StudioFault {
        Project edited =
                project.withScript(
                        project.scriptFile(), SCRIPT.replace("We walked on.", "We stayed."));
        DeliverySettings settings = DeliverySettings.of(edited);
        Forecast forecast = studio.plan(edited, settings);
        Script read = studio.order(edited, folder, settings, List.of()).script();
        assertThat(studio.orders().unlinted(edited, folder, settings).script())
                .as("read once")
                .isSameAs(read)
                .isNotEqualTo(studio.orders().unlinted(project, folder, settings).script());
        assertThat(forecast.lines()).isEqualTo(4);
        assertThat(forecast.ready().lines()).isEqualTo(3);
        assertThat(forecast.ready().scenes()).isEqualTo(1);
        assertThat(forecast.ready().segments()).isEqualTo(new Forecast.Count(0, 0));
        assertThat(forecast.disk().storeFreeBytes()).isPositive();
        assertThat(forecast.disk().folderBytes() + forecast.disk().storeBytes())
                .isEqualTo(forecast.diskBytes());
    }
}
