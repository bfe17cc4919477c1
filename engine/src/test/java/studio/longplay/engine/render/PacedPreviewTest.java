package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.preset.WantedLength;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Where pauses are not enough for a length, the preview has the lines spoken as fast as the export
/// has.
class PacedPreviewTest {
    private static final String SCRIPT =
            """
            Title: In a hurry

            INT. HALL

            ANNA
            We have to leave before the others hear of it, and there are many of them.

            BEN (slowly)
            Nobody leaves this house before the morning has come, nobody at all.

            INT. YARD

            ANNA
            Then we go without you, and without a word to anybody in there.
            """;

    @TempDir Path folder;
    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();

    @Test
    void linesAreSpokenAsFastAndLieWhereTheyDoInTheExport() throws Exception {
        Project usual = Project.of("In a hurry", file(), SCRIPT);
        try (Speech speech = new Speech();
                ArtifactStore store = ArtifactStore.open(folder.resolve("artifacts"));
                Preview preview = new Preview(store, speech, Map.of(), states::add)) {
            preview.show(usual);
            PreviewState own = until(PacedPreviewTest::isSpoken);
            Project hurried = usual.withExport(lasting(own.duration().toMillisFloor() * 8 / 10));
            preview.show(hurried);
            Recording exported = exported(hurried, store, speech);
            PreviewState state =
                    until(now ->
                            isSpoken(now)
                                    && now.duration().equals(exported.programme().duration()));
            assertThat(takes(state)).isEqualTo(takes(exported)).isNotEqualTo(takes(own));
            assertThat(lines(state.programme())).isEqualTo(lines(exported.programme()));
            preview.show(usual);
            assertThat(takes(until(now -> isSpoken(now) && now.project().equals(usual))))
                    .isEqualTo(takes(own));
        }
    }

    /// The preview begins with a guess here: no line was ever spoken at the voices' own pace.
    @Test
    void whatWasOnlyGuessedSettlesAtTheTempoOfTheExport() throws Exception {
        try (Speech speech = new Speech();
                ArtifactStore store = ArtifactStore.open(folder.resolve("artifacts"));
                ArtifactStore other = ArtifactStore.open(folder.resolve("others"));
                Preview preview = new Preview(store, speech, Map.of(), states::add)) {
            Project hurried = Project.of("In a hurry", file(), SCRIPT).withExport(lasting(15_000));
            Recording exported = exported(hurried, other, speech);
            assertThat(exported.timelineWarnings().toString()).contains("times as fast");
            preview.show(hurried);
            PreviewState state = until(now -> isSpoken(now) && takes(now).equals(takes(exported)));
            assertThat(lines(state.programme())).isEqualTo(lines(exported.programme()));
        }
    }

    private String file() {
        return folder.resolve("hurry.fountain").toString();
    }

    private static ExportSettings lasting(long millis) {
        return ExportSettings.USUAL.withTerms(
                Map.of(WantedLength.KEY, "%d.%03ds".formatted(millis / 1000, millis % 1000)));
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

    private static boolean isSpoken(PreviewState state) {
        return state.lines().values().stream().allMatch(line -> line.take().isPresent());
    }

    private Recording exported(Project project, ArtifactStore store, Speech speech)
            throws StudioFault {
        ExportOrder order =
                new ExportOrder(
                        new ScriptParser().parse(SCRIPT, file()),
                        project.arrangement(),
                        project.voicing(),
                        folder,
                        Map.of(),
                        OptionalDouble.empty(),
                        List.of(),
                        DeliverySettings.of(project),
                        folder.resolve("film"));
        Speaking speaking =
                new Speaking(new Workbench(store, new Tally()), speech, Lexicon.empty());
        CastList cast = CastList.of(order, speech.registry());
        try (Crew crew = new Crew("test", 2)) {
            return new Recorder(
                            new Workbench(store, new Tally()),
                            speaking,
                            cast,
                            PreviewState.RATE,
                            crew)
                    .record(order, JobContext.quiet());
        }
    }

    private static Map<ElementId, Digest> takes(PreviewState state) {
        Map<ElementId, Digest> takes = new LinkedHashMap<>();
        state.lines()
                .forEach((id, line) -> takes.put(id, line.take().orElseThrow().artifact().key()));
        return takes;
    }

    private static Map<ElementId, Digest> takes(Recording recording) {
        Map<ElementId, Digest> takes = new LinkedHashMap<>();
        recording.takes().forEach((id, take) -> takes.put(id, take.artifact().key()));
        return takes;
    }

    private static Map<ElementId, TimeRange> lines(Programme programme) {
        Map<ElementId, TimeRange> lines = new LinkedHashMap<>();
        programme
                .scenes()
                .forEach(scene ->
                        scene.lines().stream()
                                .map(Placed.PlacedLine.class::cast)
                                .forEach(line -> lines.put(line.line().id(), line.range())));
        return lines;
    }
}
