package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.Music;
import studio.longplay.engine.render.make.SceneSound;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Stems;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What happens on a word goes where the word goes, in a project that is really spoken and made.
class AnchoredEffectsTest {
    private static final long THREE_SECONDS = 3 * 48_000L;
    private static final String SCRIPT =
            """
            Title: Anchors

            INT. HALL

            [[sfx: owl]]

            [[sfx: thunder, on "dagger"]]

            ANNA
            Look.

            BEN
            A dagger lies here.

            INT. YARD

            [[sfx: door, on "nothing"]]

            ANNA
            I see nothing.
            """;

    @TempDir Path folder;

    private record Made(List<MixClip> clips, List<SceneSound.Score> scores) {}

    @Test
    void aLineMovedByThreeSecondsMovesItsEffectsByExactlyThatAndMakesNothingElseAnew()
            throws StudioFault {
        try (Speech speech = new Speech();
                ArtifactStore store = ArtifactStore.open(folder.resolve("artifacts"))) {
            Script script = new ScriptParser().parse(SCRIPT, file());
            ClipKey line = new ClipKey(script.lines().get(1).id(), ClipRole.LINE);
            ClipEdit later =
                    ClipEdit.NONE.withPieces(
                            List.of(Piece.WHOLE.shiftedBy(MediaTime.ofSeconds(3))));
            Made before = made(store, speech, Arrangement.NONE, new Tally());
            Stems stems = new Stems(new Workbench(store, new Tally()));
            for (SceneSound.Score score : before.scores()) {
                stems.mix(score.mix(), score.sources(), JobContext.quiet());
            }

            Tally tally = new Tally();
            Made after = made(store, speech, Arrangement.NONE.with(line, later), tally);

            assertThat(tally.madeBy(Effects.MAKER)).as("effects made again").isZero();
            assertThat(tally.reusedOf(Effects.MAKER)).isEqualTo(3);
            assertThat(stems.holds(after.scores().get(1).mix(), after.scores().get(1).sources()))
                    .as("the other scene's mix is as it was")
                    .isTrue();
            assertThat(stems.holds(after.scores().get(0).mix(), after.scores().get(0).sources()))
                    .isFalse();
            assertThat(moved(before.clips(), after.clips()))
                    .containsExactlyInAnyOrder(
                            "DIALOGUE " + THREE_SECONDS, "EFFECTS " + THREE_SECONDS);
        }
    }

    private String file() {
        return folder.resolve("anchors.fountain").toString();
    }

    /// The stems of the clips that stand elsewhere in the first scene, and by how many samples.
    private static List<String> moved(List<MixClip> before, List<MixClip> after) {
        assertThat(after).hasSameSizeAs(before);
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            MixClip was = before.get(i);
            MixClip is = after.get(i);
            assertThat(is.wav()).isEqualTo(was.wav());
            assertThat(is.length()).isEqualTo(was.length());
            if (is.at() != was.at()) {
                moved.add(is.stem() + " " + (is.at() - was.at()));
            }
        }
        return moved;
    }

    private Made made(ArtifactStore store, Speech speech, Arrangement arrangement, Tally tally)
            throws StudioFault {
        Project project = Project.of("Anchors", file(), SCRIPT).withArrangement(arrangement);
        ExportOrder order =
                new ExportOrder(
                        new ScriptParser().parse(SCRIPT, file()),
                        project.arrangement(),
                        project.voicing(),
                        folder,
                        Map.of(),
                        OptionalDouble.empty(),
                        List.of(),
                        DeliverySettings.usual(ExportPreset.HD),
                        folder.resolve("film"));
        Workbench bench = new Workbench(store, tally);
        Speaking speaking = new Speaking(bench, speech, Lexicon.empty());
        CastList cast = CastList.of(order, speech.registry());
        try (Crew crew = new Crew("test", 2)) {
            Recording recording =
                    new Recorder(bench, speaking, cast, FrameRate.FPS_30, crew)
                            .record(order, JobContext.quiet());
            SceneSound sound = new SceneSound(new Stems(bench), new Music(bench), Ducking.DEFAULT);
            List<SceneSound.Score> scores = new ArrayList<>();
            for (var scene : recording.programme().scenes()) {
                scores.add(
                        sound.score(
                                scene, recording.takes(), recording.effects(), JobContext.quiet()));
            }
            return new Made(scores.getFirst().mix().clips(), scores);
        }
    }
}
