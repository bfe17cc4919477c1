package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StripLog;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What is done at the desk is heard in the preview, and nothing is mixed that need not be.
class DeskPreviewTest {
    private static final String TEXT =
            """
            INT. ONE

            ANNA
            One.

            BEN
            And two.

            INT. TWO

            BEN
            Three.

            INT. THREE

            ANNA
            Four.
            """;

    private static final StripRef ANNA = new StripRef.OfSpeaker("ANNA");
    private static final StripRef BEN = new StripRef.OfSpeaker("BEN");

    @TempDir Path folder;
    private final Speech speech = new Speech();
    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
    private ArtifactStore store;
    private Preview preview;
    private Project project;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        preview = new Preview(store, speech, Map.of(), states::add);
        project = Project.of("Desk", folder.resolve("desk.fountain").toString(), TEXT);
    }

    @AfterEach
    void close() throws StudioFault {
        preview.close();
        store.close();
        speech.close();
    }

    private PreviewState until(Predicate<PreviewState> wanted) throws InterruptedException {
        while (true) {
            PreviewState state = states.poll(120, TimeUnit.SECONDS);
            assertThat(state).as("a state comes").isNotNull();
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    private PreviewState shown(Project value) throws InterruptedException {
        preview.show(value);
        return until(state -> state.project().equals(value) && isReady(state));
    }

    private static boolean isReady(PreviewState state) {
        return state.scenes().size() == 3
                && state.scenes().stream()
                        .allMatch(scene -> scene.state() == PreviewScene.State.READY);
    }

    private static List<Path> mixes(PreviewState state) {
        return state.scenes().stream().map(scene -> scene.stems().orElseThrow()).toList();
    }

    private Project at(StripRef ref, Strip strip) {
        return project.withMix(project.mix().withStrip(ref, strip));
    }

    @Test
    void aStripThatIsTouchedMixesTheSceneAtThePlayheadFirstAndOthersNot() throws Exception {
        PreviewState before = shown(project);
        preview.attend(before.scenes().get(2).start());
        Strip squeezed = Strip.PLAIN.withCompressor(new Compressor(-40, 6, 0, 3, 80, 0));
        Project touched = at(ANNA, squeezed);
        preview.show(touched);
        PreviewState first =
                until(state -> {
                    if (!state.project().equals(touched)) {
                        return false;
                    }
                    assertThat(state.scenes()).allMatch(scene -> scene.stems().isPresent());
                    return !mixes(state).equals(mixes(before));
                });
        assertThat(mixes(first).get(2)).isNotEqualTo(mixes(before).get(2));
        preview.attend(MediaTime.ZERO);
        PreviewState after = isReady(first) ? first : until(DeskPreviewTest::isReady);
        assertThat(mixes(after).get(0)).isNotEqualTo(mixes(before).get(0));
        assertThat(mixes(after).get(1)).isEqualTo(mixes(before).get(1));
        StripLog log = StripLog.read(after.scenes().get(2).strips().orElseThrow());
        assertThat(log.strips().getFirst()).isEqualTo(ANNA);
        float deepest = 0;
        for (int frame = 0; frame < log.frames(); frame++) {
            deepest = Math.max(deepest, log.compressorDb(0, frame));
        }
        assertThat(deepest).isGreaterThan(6);
        assertThat(mixes(shown(project))).isEqualTo(mixes(before));
    }

    @Test
    void whoIsListenedToAloneIsHeardAlone() throws Exception {
        PreviewState before = shown(project);
        preview.listenTo(Set.of(BEN));
        PreviewState alone =
                until(state ->
                        isReady(state)
                                && state.scenes().stream()
                                        .noneMatch(scene ->
                                                heard(scene.strips().orElseThrow(), ANNA)));
        assertThat(heard(alone.scenes().get(0).strips().orElseThrow(), BEN)).isTrue();
        assertThat(alone.scenes().get(1).stems()).isEqualTo(before.scenes().get(1).stems());
        assertThat(alone.scenes().get(0).ducking()).isEqualTo(before.scenes().get(0).ducking());
        preview.listenTo(Set.of());
        PreviewState everybody =
                until(state -> isReady(state) && mixes(state).equals(mixes(before)));
        assertThat(everybody.project()).isEqualTo(project);
    }

    private static boolean heard(Path strips, StripRef source) {
        try {
            StripLog log = StripLog.read(strips);
            int row = log.strips().indexOf(source);
            for (int frame = 0; row >= 0 && frame < log.frames(); frame++) {
                if (log.peakDb(row, frame, false) > -60) {
                    return true;
                }
            }
            return false;
        } catch (StudioFault e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFaderOfABusMixesNothingAndASceneTellsHowItMakesRoom() throws Exception {
        PreviewState before = shown(project);
        StripRef bus = new StripRef.OfBus(StemName.DIALOGUE);
        Project moved = at(bus, Strip.PLAIN.withGainDb(-6).withPan(0.5).withMuted(true));
        assertThat(mixes(shown(moved))).isEqualTo(mixes(before));
        assertThat(before.scenes().getFirst().ducking().orElseThrow().keys(Stem.MUSIC))
                .anyMatch(key -> key.value() == -9);
    }
}
