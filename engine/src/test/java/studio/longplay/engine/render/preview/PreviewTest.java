package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

class PreviewTest {
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

    @TempDir Path folder;
    private final Speech speech = new Speech();
    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
    private final List<PreviewState> seen = new ArrayList<>();
    private ArtifactStore store;
    private Preview preview;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        preview = new Preview(store, speech, Map.of(), states::add);
    }

    @AfterEach
    void close() throws StudioFault {
        preview.close();
        store.close();
        speech.close();
    }

    private Project project(String text) {
        return Project.of("Two rooms", folder.resolve("rooms.fountain").toString(), text);
    }

    private PreviewState until(Predicate<PreviewState> wanted) throws InterruptedException {
        while (true) {
            PreviewState state = states.poll(60, TimeUnit.SECONDS);
            assertThat(state).as("a state comes").isNotNull();
            seen.add(state);
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    private static boolean isMade(PreviewState state) {
        return state.scenes().stream().allMatch(scene -> scene.state() == PreviewScene.State.READY);
    }

    private static Line line(PreviewState state, String begin) {
        return state.script().lines().stream()
                .filter(line -> line.text().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWholeProgrammeIsLaidOutBeforeAnythingIsSpoken() throws InterruptedException {
        preview.show(project(SCRIPT));
        PreviewState first = until(state -> true);
        assertThat(first.scenes()).hasSize(2);
        assertThat(first.lines().values()).noneMatch(PreviewLine::isSpoken);
        assertThat(first.duration().toSecondsForDisplay()).isBetween(8.0, 40.0);
        assertThat(first.cast()).containsOnlyKeys("ANNA", "BEN");
    }

    @Test
    void everythingIsSpokenAndMixedInTheEnd() throws InterruptedException {
        preview.show(project(SCRIPT));
        PreviewState made = until(PreviewTest::isMade);
        assertThat(made.lines().values()).allMatch(PreviewLine::isSpoken);
        assertThat(made.scenes())
                .allSatisfy(scene -> {
                    assertThat(scene.stems()).isPresent();
                    assertThat(scene.peaks().orElseThrow().length())
                            .isEqualTo(
                                    (int)
                                            Math.ceil(
                                                    scene.layout().duration().toMillisFloor()
                                                            / 10.0));
                });
        assertThat(made.work().linesSpoken()).isEqualTo(3);
    }

    @Test
    void aBedIsHeldDownOverTheBorderOfTwoScenesThatFollowClosely() throws InterruptedException {
        preview.show(project(SCRIPT.replace("[[music: calm]]", "[[sfx: rain, bed]]")));
        PreviewState made = until(PreviewTest::isMade);
        for (PreviewScene scene : made.scenes()) {
            DuckCurve curve = scene.ducking().orElseThrow();
            long border =
                    scene.number() > 0
                            ? 0
                            : scene.layout().duration().toSamplesFloor(SampleRate.HZ_48000) - 1;
            assertThat(curve.atDb(Stem.EFFECTS, border)).isEqualTo(-6);
        }
    }

    @Test
    void anEditedLineIsSpokenFirstAndOtherScenesStay() throws InterruptedException {
        preview.show(project(SCRIPT));
        PreviewState before = until(PreviewTest::isMade);
        String edited = SCRIPT.replace("Then somebody is here.", "Then somebody is in the house.");
        preview.show(project(edited));
        PreviewState stale = until(state -> state.project().scriptText().equals(edited));
        ElementId changed = line(stale, "Then somebody is in").id();
        assertThat(stale.lines().get(changed).isSpoken()).isFalse();
        assertThat(stale.scenes().get(0).state()).isEqualTo(PreviewScene.State.READY);
        assertThat(stale.scenes().get(1).state()).isNotEqualTo(PreviewScene.State.READY);
        PreviewState after = until(PreviewTest::isMade);
        assertThat(after.scenes().get(0).stems()).isEqualTo(before.scenes().get(0).stems());
        assertThat(after.scenes().get(1).stems()).isNotEqualTo(before.scenes().get(1).stems());
    }

    @Test
    void anEditTakenBackFindsEverythingMade() throws InterruptedException {
        preview.show(project(SCRIPT));
        until(PreviewTest::isMade);
        String edited = SCRIPT.replace("Nobody did.", "Not I.");
        preview.show(project(edited));
        until(state -> state.project().scriptText().equals(edited) && isMade(state));
        preview.show(project(SCRIPT));
        PreviewState back = until(state -> state.project().scriptText().equals(SCRIPT));
        assertThat(isMade(back)).isTrue();
    }

    @Test
    void aLineAddedAboveLeavesTheSceneBelowAsItIs() throws InterruptedException {
        preview.show(project(SCRIPT));
        until(PreviewTest::isMade);
        String edited = SCRIPT.replace("Nobody did.", "Nobody did.\n\nANNA\nSomebody did.");
        preview.show(project(edited));
        PreviewState next = until(state -> state.project().scriptText().equals(edited));
        assertThat(next.scenes().get(1).state()).isEqualTo(PreviewScene.State.READY);
    }

    @Test
    void recastingSpeaksOnlyThatSpeakersLinesAgain() throws InterruptedException {
        Project project = project(SCRIPT);
        preview.show(project);
        PreviewState before = until(PreviewTest::isMade);
        String other = before.cast().get("BEN").id().equals("marcus") ? "theo" : "marcus";
        preview.show(new Edit.Recast("BEN", other).applyTo(project));
        PreviewState recast = until(state -> state.cast().get("BEN").id().equals(other));
        assertThat(recast.lines().get(line(recast, "Nobody").id()).isSpoken()).isFalse();
        assertThat(recast.lines().get(line(recast, "Who").id()).isSpoken()).isTrue();
    }

    @Test
    void aTextWithNothingToSpeakIsNoFailureOfThePreview() throws InterruptedException {
        preview.show(project(""));
        PreviewState empty = until(state -> true);
        assertThat(empty.unreadable()).map(StudioFault::code).contains("script.empty");
        assertThat(empty.scenes()).isEmpty();
        preview.show(project(SCRIPT));
        assertThat(until(state -> !state.scenes().isEmpty()).unreadable()).isEmpty();
    }

    @Test
    void aSpeakerWhoLeavesTakesTheirChoiceOfVoiceAlong() throws InterruptedException {
        Project recast = new Edit.Recast("BEN", "marcus").applyTo(project(SCRIPT));
        Project alone = recast.withScript(recast.scriptFile(), SCRIPT.replace("BEN\n", "ANNA\n"));
        preview.show(alone);
        PreviewState state = until(any -> true);
        assertThat(state.unreadable()).isEmpty();
        assertThat(state.cast()).containsOnlyKeys("ANNA");
    }

    @Test
    void aRestingPreviewSpeaksOnlyWhatWasEdited() throws InterruptedException {
        preview.pause(true);
        preview.show(project(SCRIPT));
        PreviewState first = until(state -> true);
        assertThat(first.work().busy()).isFalse();
        String edited = SCRIPT.replace("Nobody did.", "Nobody at all.");
        preview.show(project(edited));
        PreviewState spoken = until(state -> state.work().linesSpoken() == 1);
        assertThat(spoken.lines().get(line(spoken, "Nobody at all").id()).isSpoken()).isTrue();
        preview.pause(false);
        until(PreviewTest::isMade);
    }
}
