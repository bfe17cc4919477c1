package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What is spoken again when it was decided otherwise how lines are spoken.
class SpokenAgainTest {
    private static final String SCRIPT =
            """
            Title: Two rooms

            INT. KITCHEN - NIGHT

            ANNA
            Who left the window open?

            BEN
            Nobody did.

            INT. HALL - NIGHT

            ANNA
            Then Aufidius is here.
            """;

    @TempDir Path folder;
    private final Speech speech = new Speech();
    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
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

    private Project project() {
        return Project.of("Two rooms", folder.resolve("rooms.fountain").toString(), SCRIPT);
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

    private PreviewState first(Project project) throws InterruptedException {
        preview.show(project);
        return until(state -> state.project().equals(project));
    }

    private PreviewState made(Project project) throws InterruptedException {
        preview.show(project);
        return until(state ->
                state.project().equals(project)
                        && state.scenes().stream()
                                .allMatch(scene -> scene.state() == PreviewScene.State.READY));
    }

    private static ElementId line(PreviewState state, String begin) {
        return state.script().lines().stream()
                .filter(line -> line.text().startsWith(begin))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Set<ElementId> unspoken(PreviewState state) {
        return state.lines().values().stream()
                .filter(line -> !line.isSpoken())
                .map(line -> line.line().id())
                .collect(Collectors.toSet());
    }

    private static SpokenLine take(PreviewState state, ElementId line) {
        return state.lines().get(line).take().orElseThrow();
    }

    private static Project chosen(Project project, ElementId line, TakeSource source) {
        Voicing before = project.voicing();
        LineTakes takes = before.takesOf(line).and(new KeptTake("take-1", source, false, "softer"));
        return Edit.Voice.of("Choose take", before, before.withTakes(Map.of(line, takes)))
                .applyTo(project);
    }

    @Test
    void anotherTakeOfALineIsAllThatIsSpokenAgain() throws InterruptedException {
        PreviewState before = made(project());
        ElementId nobody = line(before, "Nobody");
        Project again = chosen(project(), nobody, new TakeSource.Spoken("", Manner.AS_WRITTEN, 42));
        assertThat(unspoken(first(again))).containsExactly(nobody);
        PreviewState after = made(again);
        assertThat(take(after, nobody).artifact()).isNotEqualTo(take(before, nobody).artifact());
        for (String other : new String[] {"Who left", "Then Aufidius"}) {
            ElementId id = line(before, other);
            assertThat(take(after, id).artifact()).isEqualTo(take(before, id).artifact());
        }
        assertThat(after.scenes().get(1).stems()).isEqualTo(before.scenes().get(1).stems());
        assertThat(unspoken(first(project()))).as("taken back").isEmpty();
    }

    @Test
    void aPronunciationMarksExactlyTheLinesThatUseTheWord() throws InterruptedException {
        PreviewState before = made(project());
        Voicing said = Voicing.NONE.withLexicon(Map.of("Aufidius", "aw fiddy us"));
        Project taught = Edit.Voice.of("Say Aufidius", Voicing.NONE, said).applyTo(project());
        assertThat(unspoken(first(taught))).containsExactly(line(before, "Then Aufidius"));
    }

    @Test
    void aStarOrANoteSpeaksNothingAgain() throws InterruptedException {
        PreviewState before = made(project());
        ElementId nobody = line(before, "Nobody");
        Project kept = chosen(project(), nobody, new TakeSource.Spoken("", Manner.AS_WRITTEN, 42));
        made(kept);
        LineTakes takes = kept.voicing().takesOf(nobody);
        KeptTake starred = takes.kept().getFirst().withStar(true).withNote("good");
        Project noted =
                Edit.Voice.of(
                                "Star take",
                                kept.voicing(),
                                kept.voicing().withTakes(Map.of(nobody, takes.with(starred))))
                        .applyTo(kept);
        assertThat(unspoken(first(noted))).isEmpty();
    }

    @Test
    @Tag("media")
    void aRecordedTakeIsHeardAndWhereItsFileIsGoneTheVoice() throws Exception {
        PreviewState before = made(project());
        ElementId nobody = line(before, "Nobody");
        BinItem item = recording("Nobody did.");
        Project recorded =
                chosen(project(), nobody, new TakeSource.Recorded(item.digest(), "Nobody did."));
        PreviewState missing = made(recorded);
        assertThat(take(missing, nobody).isRecorded()).isFalse();
        assertThat(take(missing, nobody).facts().fallbackReason()).contains("missing");
        Project there = recorded.withArrangement(recorded.arrangement().with(item));
        assertThat(unspoken(first(there))).containsExactly(nobody);
        PreviewState heard = made(there);
        assertThat(take(heard, nobody).isRecorded()).isTrue();
        assertThat(take(heard, nobody).facts().words()).hasSize(2);
        assertThat(heard.scenes().getFirst().stems())
                .isNotEqualTo(missing.scenes().getFirst().stems());
    }

    private BinItem recording(String text) throws StudioFault {
        Take spoken =
                speech.speak(
                        new SpeechRequest(
                                text,
                                speech.registry().find("henry").orElseThrow(),
                                Prosody.PLAIN,
                                Lexicon.empty()),
                        JobContext.quiet());
        Path file = folder.resolve("ben.wav");
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer ->
                        writer.write(new float[][] {spoken.samples()}, 0, spoken.samples().length));
        try (FootageDesk desk = new FootageDesk(store, folder.resolve("logs"))) {
            return FootageDesk.item(desk.look(file, JobContext.quiet()), "");
        }
    }
}
