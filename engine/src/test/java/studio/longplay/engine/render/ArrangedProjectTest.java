package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A project on whose timeline something was done, previewed and exported.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrangedProjectTest {
    private static final MediaTime HALF = MediaTime.ofMillis(500);
    private static final String SCRIPT =
            """
            Title: Two rooms

            INT. KITCHEN - NIGHT

            [[music: calm]]

            ANNA
            Who left the window open?

            BEN
            Nobody did.

            INT. HALL - NIGHT

            [[sfx: door]]

            ANNA
            Then somebody is here.
            """;

    /// Shared by all tests: what one has spoken, none speaks again.
    private final Speech speech = new Speech();

    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
    private Path folder;
    private ArtifactStore store;
    private Preview preview;

    @BeforeAll
    void open(@TempDir Path shared) throws StudioFault {
        folder = shared;
        store = ArtifactStore.open(folder.resolve("artifacts"));
    }

    @BeforeEach
    void begin() {
        states.clear();
        preview = new Preview(store, speech, Map.of(), states::add);
    }

    @AfterEach
    void end() {
        preview.close();
    }

    @AfterAll
    void close() throws StudioFault {
        store.close();
        speech.close();
    }

    private Project project(String text, Arrangement arrangement) {
        return Project.of("Two rooms", folder.resolve("rooms.fountain").toString(), text)
                .withArrangement(arrangement);
    }

    private Script script(String text) throws StudioFault.Input {
        return new ScriptParser().parse(text, folder.resolve("rooms.fountain").toString());
    }

    private PreviewState until(Predicate<PreviewState> wanted) throws InterruptedException {
        while (true) {
            PreviewState state = states.poll(60, TimeUnit.SECONDS);
            assertThat(state).as("a state comes").isNotNull();
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    private PreviewState made(Project project) throws InterruptedException {
        preview.show(project);
        return until(state ->
                state.project().equals(project)
                        && state.scenes().stream().allMatch(ArrangedProjectTest::isReady));
    }

    private static boolean isReady(PreviewScene scene) {
        return scene.state() == PreviewScene.State.READY;
    }

    private static ElementId line(Script script, String begin) {
        return script.lines().stream()
                .filter(line -> line.text().startsWith(begin))
                .map(Line::id)
                .findFirst()
                .orElseThrow();
    }

    private ExportOrder order(Project project) throws StudioFault {
        return new ExportOrder(
                script(project.scriptText()),
                project.arrangement(),
                project.voicing(),
                folder,
                Map.of(),
                OptionalDouble.empty(),
                List.of(),
                DeliverySettings.usual(ExportPreset.HD),
                folder.resolve("film"));
    }

    private Recording exported(ExportOrder order) throws StudioFault {
        CastList cast = CastList.of(order, speech.registry());
        Workbench bench = new Workbench(store, new Tally());
        Speaking speaking = new Speaking(bench, speech, Lexicon.empty());
        try (Crew crew = new Crew("test", 2)) {
            return new Recorder(bench, speaking, cast, FrameRate.FPS_30, crew)
                    .record(order, JobContext.quiet());
        }
    }

    /// A line trimmed at its end with all that follows moved up, music drawn out, a title.
    private static Arrangement arrangement(Script script) {
        ElementId nobody = line(script, "Nobody");
        ElementId hall = script.scenes().getLast().id();
        ElementId music = script.scenes().getFirst().parts().getFirst().id();
        MediaTime less = MediaTime.ZERO.minus(HALF);
        ClipEdit trimmed =
                ClipEdit.NONE
                        .withPieces(List.of(Piece.WHOLE.withEnds(Edge.START, Edge.END.plus(less))))
                        .withRipple(less);
        ClipEdit longer =
                ClipEdit.NONE.withPieces(
                        List.of(Piece.WHOLE.withEnds(Edge.START, Edge.END.plus(HALF))));
        return Arrangement.NONE
                .with(new ClipKey(nobody, ClipRole.LINE), trimmed)
                .with(new ClipKey(music, ClipRole.MUSIC), longer)
                .withTracks(List.of(new UserTrack("v", UserTrack.Kind.VIDEO, "V", false, false)))
                .with(
                        new UserClip(
                                "t",
                                "v",
                                "Later",
                                new ClipSource.OfTitle("Later", ""),
                                new Anchor(hall, less, hall, less),
                                MediaTime.ZERO,
                                MediaTime.ofSeconds(2),
                                Treatment.NONE,
                                "",
                                ""));
    }

    @Test
    void theExportLaysOutWhatThePreviewShows() throws Exception {
        Project project = project(SCRIPT, arrangement(script(SCRIPT)));
        PreviewState state = made(project);
        Recording recording = exported(order(project));
        assertThat(state.programme()).isEqualTo(recording.programme());
        assertThat(state.programme().scenes()).allMatch(scene -> scene.userClips().size() == 1);
        assertThat(state.board().lost()).isEmpty();
        ProjectTimeline timeline =
                new TimelineReading(store, speech).of(order(project), JobContext.quiet());
        assertThat(timeline.isExact()).isTrue();
        assertThat(timeline.programme()).isEqualTo(state.programme());
        assertThat(timeline.board()).isEqualTo(state.board());
    }

    @Test
    void whatWasDoneIsDoneAgainAfterAnotherLineWasEdited() throws Exception {
        Arrangement arrangement = arrangement(script(SCRIPT));
        PreviewState before = made(project(SCRIPT, arrangement));
        String longer = SCRIPT.replace("window open", "window of the pantry open all night");
        PreviewState after = made(project(longer, arrangement));
        Placed.PlacedLine cut = before.programme().scenes().getFirst().lines().getLast();
        Placed.PlacedLine again = after.programme().scenes().getFirst().lines().getLast();
        assertThat(again.range().start()).isGreaterThan(cut.range().start());
        assertThat(again.range().duration()).isEqualTo(cut.range().duration());
        assertThat(after.board().lost()).isEmpty();
        assertThat(after.programme().scenes().getLast().lines())
                .isEqualTo(before.programme().scenes().getLast().lines());
    }

    @Test
    void whatWasDoneToALineThatIsDeletedIsLostAndListed() throws Exception {
        Arrangement arrangement = arrangement(script(SCRIPT));
        Project project = project(SCRIPT.replace("BEN\nNobody did.\n\n", ""), arrangement);
        PreviewState state = made(project);
        assertThat(state.board().lost())
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.name()).isEqualTo("A line");
                    assertThat(lost.sentence()).contains("no longer in the script");
                });
        assertThat(state.warnings()).extracting(Warning::code).contains("timeline.lost");
        assertThat(exported(order(project)).timelineWarnings())
                .extracting(Warning::code)
                .containsExactly("timeline.lost");
    }

    @Test
    void onlyTheSceneThatWasChangedIsMixedAgain() throws Exception {
        PreviewState before = made(project(SCRIPT, Arrangement.NONE));
        ClipKey key = new ClipKey(line(script(SCRIPT), "Then"), ClipRole.LINE);
        ClipEdit trimmed =
                ClipEdit.NONE.withPieces(List.of(Piece.WHOLE.withEnds(Edge.at(HALF), Edge.END)));
        Project project = project(SCRIPT, Arrangement.NONE.with(key, trimmed));
        preview.show(project);
        PreviewState stale = until(state -> state.project().equals(project));
        assertThat(isReady(stale.scenes().getFirst())).isTrue();
        assertThat(isReady(stale.scenes().getLast())).isFalse();
        assertThat(stale.work().linesSpoken()).isEqualTo(3);
        PreviewState after = made(project);
        assertThat(after.scenes().getFirst().stems()).isEqualTo(before.scenes().getFirst().stems());
        assertThat(after.scenes().getLast().stems())
                .isNotEqualTo(before.scenes().getLast().stems());
        assertThat(made(project(SCRIPT, Arrangement.NONE)).scenes())
                .extracting(PreviewScene::stems)
                .isEqualTo(before.scenes().stream().map(PreviewScene::stems).toList());
    }

    @Test
    void anEditedMusicCueIsTheSameMusicInPreviewAndExport() throws Exception {
        made(project(SCRIPT, Arrangement.NONE));
        Project project = project(SCRIPT.replace("calm", "calm, slow"), Arrangement.NONE);
        PreviewState state = made(project);
        Script fresh = script(project.scriptText());
        assertThat(state.script()).isEqualTo(fresh);
        Cue.MusicCue heard = state.programme().scenes().getFirst().music().getFirst().cue();
        assertThat(heard).isEqualTo(fresh.scenes().getFirst().parts().getFirst());
    }

    @Test
    void aSelectionFollowsALineWhoseIdChanges() throws Exception {
        PreviewState before = made(project(SCRIPT, Arrangement.NONE));
        ElementId nobody = line(before.script(), "Nobody");
        ElementId who = line(before.script(), "Who");
        Project edited = project(SCRIPT.replace("Nobody did.", "Nobody did it."), Arrangement.NONE);
        made(edited);
        PreviewState after =
                made(
                        project(
                                edited.scriptText().replace("did it", "did it, I am sure"),
                                Arrangement.NONE));
        ElementId now = line(after.script(), "Nobody");
        assertThat(now).isNotEqualTo(nobody);
        assertThat(after.renamed().follow(nobody, before.revision())).isEqualTo(now);
        assertThat(after.renamed().follow(who, before.revision())).isEqualTo(who);
        assertThat(after.renamed().follow(now, after.revision())).isEqualTo(now);
    }

    @Test
    void aPartOfTheProgrammeHasTheClipsThatStandBesideItsLines() throws Exception {
        Project project = project(SCRIPT, arrangement(script(SCRIPT)));
        Recording whole = exported(order(project));
        MediaTime hall = whole.programme().startOf(1);
        DeliverySettings all = DeliverySettings.usual(ExportPreset.HD);
        DeliverySettings settings =
                new DeliverySettings(
                        all.preset(),
                        all.target(),
                        all.captions(),
                        Map.of(),
                        Optional.of(TimeRange.between(hall, whole.programme().duration())),
                        2);
        ExportOrder order =
                new ExportOrder(
                        script(SCRIPT),
                        project.arrangement(),
                        project.voicing(),
                        folder,
                        Map.of(),
                        OptionalDouble.empty(),
                        List.of(),
                        settings,
                        folder.resolve("film"));
        Recording part = exported(order);
        assertThat(part.programme().scenes()).hasSize(1);
        assertThat(part.timelineWarnings()).isEmpty();
        MediaTime lineInWhole = hall.plus(start(whole, 1));
        Placed.PlacedUser title = whole.programme().scenes().get(1).userClips().getFirst();
        boolean stands = hall.plus(title.end()).isAfter(lineInWhole);
        assertThat(part.programme().scenes().getFirst().userClips()).hasSize(stands ? 1 : 0);
    }

    private static MediaTime start(Recording recording, int scene) {
        return recording.programme().scenes().get(scene).lines().getFirst().range().start();
    }
}
