package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncodedVideo;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.worker.WorkerAnswer;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// What is drawn of a film and what is repeated, with a worker that only writes down what it is
/// asked for.
class SegmentsTest {
    private static final VideoSettings VIDEO =
            new VideoSettings(160, 90, FrameRate.FPS_30, "first", 200_000, 60, 1);

    @TempDir private Path folder;
    private final List<String> drawn = Collections.synchronizedList(new ArrayList<>());
    private ArtifactStore store;

    SegmentsTest() {}

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("store"));
    }

    @AfterEach
    void close() throws StudioFault {
        store.close();
    }

    @Test
    void aPlaceIsDrawnForOneLoopAndRepeatedForTheRest() throws StudioFault {
        List<MadeSegment> made = make(List.of(scene(4_800)), List.of(place(4_800)), this::draw);
        assertThat(drawn).hasSize(480 / 60);
        assertThat(made).hasSize(20);
        assertThat(made.stream().mapToInt(segment -> segment.span().frames()).sum())
                .isEqualTo(4_800);
        assertThat(made.get(2).parts()).isEqualTo(made.get(0).parts());
        assertThat(made.get(1).parts()).isNotEqualTo(made.get(0).parts());
    }

    @Test
    void theEndOfASceneIsTheBeginningOfAGroup() throws StudioFault {
        List<MadeSegment> made = make(List.of(scene(496)), List.of(place(496)), this::draw);
        assertThat(drawn).hasSize(8);
        MadeSegment.Part last = made.getLast().parts().getLast();
        assertThat(last.frames()).isEqualTo(16);
        assertThat(last.group()).isEqualTo(made.getFirst().parts().getFirst().group());
    }

    @Test
    void anotherSceneOfTheSamePlaceCostsNothing() throws StudioFault {
        make(List.of(scene(960), scene(480)), List.of(place(960), place(480)), this::draw);
        assertThat(drawn).hasSize(8);
        drawn.clear();
        make(List.of(scene(720)), List.of(place(720)), this::draw);
        assertThat(drawn).isEmpty();
    }

    @Test
    void aNameCostsTheGroupsItIsSeenIn() throws StudioFault {
        make(List.of(scene(960)), List.of(place(960)), this::draw);
        drawn.clear();
        List<Layer> named = new ArrayList<>(place(960));
        named.add(new Layer.LowerThirdLayer(610, 700, "TOM", 1));
        make(List.of(scene(960)), List.of(named), this::draw);
        assertThat(drawn).containsExactlyInAnyOrder("first 600+60", "first 660+60");
    }

    @Test
    void anEncoderThatFailsHandsOverToTheNext() throws StudioFault {
        List<MadeSegment> made =
                make(
                        List.of(scene(480)),
                        List.of(place(480)),
                        (task, told, context) -> {
                            if (task.video().encoder().equals("first") && drawn.size() >= 3) {
                                throw new StudioFault.Resource(
                                        "encoder.failed", "The card is gone.", "Use another.");
                            }
                            return draw(task, told, context);
                        });
        assertThat(drawn).hasSize(8).filteredOn(text -> text.startsWith("second")).hasSize(5);
        assertThat(made.get(0).encoder()).isEqualTo("second");
        assertThat(made.get(1).encoder()).isEqualTo("second");
        assertThat(effort.changes())
                .containsExactly(new EncoderRelay.Change("first", "second", "The card is gone."));
    }

    /// The first run ends as if it was killed; what the next one is told is what was noted then.
    @Test
    void afterAnEncoderFailedAndTheExportWasCutOffNothingFinishedIsMadeTwice() throws StudioFault {
        List<SceneLayout> scenes = List.of(scene(480));
        assertThatThrownBy(() ->
                        make(
                                scenes,
                                List.of(place(480)),
                                (task, told, context) -> {
                                    if (drawn.size() >= 6) {
                                        throw new CancellationException("killed");
                                    }
                                    if (task.video().encoder().equals("first")
                                            && drawn.size() >= 3) {
                                        throw new StudioFault.Resource(
                                                "encoder.failed", "The card is gone.", "Another.");
                                    }
                                    return draw(task, told, context);
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(drawn).hasSize(6);
        assertThat(noted)
                .containsExactly(new EncoderRelay.Change("first", "second", "The card is gone."));

        before = noted;
        List<MadeSegment> made = make(scenes, List.of(place(480)), this::draw);
        assertThat(drawn).hasSize(8).doesNotHaveDuplicates();
        assertThat(drawn).filteredOn(text -> text.startsWith("first")).hasSize(3);
        assertThat(made.getLast().encoder()).isEqualTo("second");
        assertThat(effort.changes()).isEqualTo(before);
    }

    /// The first encoder works again, and is not let at what the second one made.
    @Test
    void aFilmWithTwoEncodersIsMadeWholeByTheOneThatMadeWhatIsDamaged()
            throws StudioFault, IOException {
        Segments.Drawing failing =
                (task, told, context) -> {
                    if (task.video().encoder().equals("first") && drawn.size() >= 3) {
                        throw new StudioFault.Resource("encoder.failed", "Gone.", "Another.");
                    }
                    return draw(task, told, context);
                };
        List<MadeSegment> whole = make(List.of(scene(480)), List.of(place(480)), failing);
        List<EncoderRelay.Change> changes = effort.changes();
        List<String> all = List.copyOf(drawn);
        for (int damaged : new int[] {0, 1}) {
            drawn.clear();
            earlier = changes;
            MadeSegment.Part part = whole.get(damaged).parts().getLast();
            Files.writeString(part.group().file(), "Something else.");
            List<MadeSegment> made = make(List.of(scene(480)), List.of(place(480)), this::draw);
            assertThat(drawn).containsExactly(damaged == 0 ? all.get(3) : all.getLast());
            assertThat(made).isEqualTo(whole);
            assertThat(effort.changes()).isEqualTo(changes);
        }
    }

    @Test
    void aCrashIsADevicesFaultAndNotASoftwareEncoders() {
        StudioFault crash = new StudioFault.Resource(WorkerPool.CRASHED, "It died.", "Again.");
        assertThat(EncoderRelay.isEncoders(crash, "h264_nvenc")).isTrue();
        assertThat(EncoderRelay.isEncoders(crash, "libopenh264")).isFalse();
    }

    @Test
    void whenNoEncoderIsLeftTheFaultIsTheEncoders() {
        assertThatThrownBy(() ->
                        make(
                                List.of(scene(480)),
                                List.of(place(480)),
                                (_, _, _) -> {
                                    throw new StudioFault.Media(
                                            "encoder.frames-lost", "Lost.", "Again.");
                                }))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("render.segments-failed"));
    }

    @Test
    void aWatchHearsWhatWasRepeatedTriedAgainAndPutAside() throws StudioFault {
        Told told = new Told();
        watch = told;
        make(List.of(scene(960), scene(480)), List.of(place(960), place(480)), this::draw);
        assertThat(told.heard).startsWith("encoder first", "begun 0", "finished 0");
        assertThat(told.heard).contains("repeated 2").doesNotContain("reused 2");
        told.heard.clear();
        assertThatThrownBy(() ->
                        make(
                                List.of(scene(480)),
                                List.of(named(100)),
                                (_, _, _) -> {
                                    throw new StudioFault.Resource("worker.busy", "No.", "Wait.");
                                }))
                .isInstanceOf(StudioFault.class);
        assertThat(told.heard)
                .containsSubsequence("begun 0", "retried 0", "retried 0", "aside 0")
                .doesNotContain("failed 0");
    }

    /// The first group is finished only after the three others are, which one thread never would.
    @Test
    void aThreadWithoutASegmentHelpsTheOthers() throws StudioFault {
        workers = 2;
        CountDownLatch others = new CountDownLatch(3);
        List<MadeSegment> made =
                make(
                        List.of(scene(240)),
                        List.of(place(240)),
                        (task, told, context) -> {
                            if (task.from() == 0) {
                                await(others);
                            }
                            WorkerAnswer.Finished finished = draw(task, told, context);
                            others.countDown();
                            return finished;
                        });
        assertThat(drawn)
                .containsExactly("first 180+60", "first 120+60", "first 60+60", "first 0+60");
        assertThat(made).singleElement().satisfies(one -> assertThat(one.parts()).hasSize(4));
    }

    @Test
    void whatAHelperCannotMakeIsMadeByTheSegmentsOwnThread() throws StudioFault {
        workers = 2;
        Told told = new Told();
        watch = told;
        CountDownLatch failed = new CountDownLatch(1);
        make(
                List.of(scene(240)),
                List.of(place(240)),
                (task, reached, context) -> {
                    if (task.from() == 0) {
                        await(failed);
                    } else if (task.from() == 180 && failed.getCount() > 0) {
                        failed.countDown();
                        throw new StudioFault.Media("media.unreadable", "No.", "Another.");
                    }
                    return draw(task, reached, context);
                });
        assertThat(drawn)
                .containsExactlyInAnyOrder(
                        "first 0+60", "first 60+60", "first 120+60", "first 180+60");
        assertThat(told.heard).endsWith("finished 0").doesNotContain("retried 0");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Layer> named(long from) {
        List<Layer> layers = new ArrayList<>(place(480));
        layers.add(new Layer.LowerThirdLayer(from, from + 60, "TOM", 1));
        return layers;
    }

    private SegmentWatch watch = SegmentWatch.NONE;

    /// Writes down what a window would show.
    private static final class Told implements SegmentWatch {
        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void begun(int segment) {
            heard.add("begun " + segment);
        }

        @Override
        public void reused(int segment) {
            heard.add("reused " + segment);
        }

        @Override
        public void repeated(int segment) {
            heard.add("repeated " + segment);
        }

        @Override
        public void retried(int segment) {
            heard.add("retried " + segment);
        }

        @Override
        public void finished(int segment) {
            heard.add("finished " + segment);
        }

        @Override
        public void failed(int segment) {
            heard.add("failed " + segment);
        }

        @Override
        public void putAside(int segment) {
            heard.add("aside " + segment);
        }

        @Override
        public void encoder(String name) {
            heard.add("encoder " + name);
        }
    }

    private int workers = 1;
    private DrawingEffort effort = new DrawingEffort();
    private List<EncoderRelay.Change> before = List.of();
    private List<EncoderRelay.Change> earlier = List.of();
    private List<EncoderRelay.Change> noted = List.of();

    private List<MadeSegment> make(
            List<SceneLayout> scenes, List<List<Layer>> layers, Segments.Drawing drawing)
            throws StudioFault {
        EncoderWish wish = EncoderWish.best(VideoCodec.H264, 160, 90, FrameRate.FPS_30);
        EncoderRelay relay =
                new EncoderRelay(
                        choice("first"),
                        wish,
                        before,
                        earlier,
                        new EncoderRelay.Next() {
                            @Override
                            public EncoderChoice of(EncoderWish next, JobContext context)
                                    throws StudioFault {
                                if (next.skipped().size() > 1) {
                                    throw new StudioFault.Resource(
                                            "encoder.none", "None.", "None.");
                                }
                                return choice("second");
                            }

                            @Override
                            public void changed(List<EncoderRelay.Change> changes) {
                                noted = changes;
                            }
                        });
        Segments segments =
                new Segments(
                        new Workbench(store, new Tally()),
                        drawing,
                        VIDEO,
                        relay,
                        Pictures.of(
                                new ScriptParser().parse("Hello.", "a.txt"),
                                folder,
                                Arrangement.NONE),
                        watch);
        segments.plan(scenes, layers);
        try (Crew crew = new Crew("test", workers)) {
            effort = segments.effort();
            return segments.make(crew, JobContext.quiet());
        }
    }

    private static EncoderChoice choice(String encoder) {
        return new EncoderChoice(encoder, "", List.of(), "");
    }

    private WorkerAnswer.Finished draw(WorkerPool.Task task, IntConsumer told, JobContext context)
            throws StudioFault {
        String what =
                "%s %d+%d"
                        .formatted(
                                task.video().encoder(),
                                task.picture().firstFrame() + task.from(),
                                task.frames());
        drawn.add(what);
        try {
            Files.writeString(task.part(), what);
        } catch (IOException e) {
            throw new StudioFault.Resource("disk.full", "No.", "No.", e);
        }
        return new WorkerAnswer.Finished(
                "a", new EncodedVideo(task.frames(), 1, "sets"), task.frames(), 1, 1);
    }

    private static List<Layer> place(long frames) {
        return List.of(
                new Layer.BackdropLayer(0, frames, new Backdrop.Procedural("sea", "calm", 1)));
    }

    private static SceneLayout scene(long frames) {
        MediaTime length = MediaTime.ofFrames(frames, FrameRate.FPS_30);
        return new SceneLayout(
                new Scene(new ElementId("s"), 1, "EXT. SEA - DAY", List.of()),
                "",
                length,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Placed.PlacedScenery(TimeRange.between(MediaTime.ZERO, length), List.of()),
                List.of());
    }
}
