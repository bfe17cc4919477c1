package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.util.List;

class NearSpeechTest {
    private static final String TEXT =
            """
            INT. HALL - NIGHT

            ANNA
            Where have you been all night?

            INT. GARDEN - DAY

            BEN
            The morning is bright.
            """;

    private static final int STEP = 480;

    @TempDir Path folder;

    private static SceneMix mix(Staged staged, Programme programme, int scene, Ducking ducking)
            throws StudioFault {
        return staged.among(programme, scene, Desk.PLAIN, ducking).mix();
    }

    private static Digest address(SceneSound.Score score) {
        return Stems.recipe(score.mix(), score.sources()).key();
    }

    /// What the ducking takes of a bed over both scenes, in dB, every 10 ms.
    private static double[] levels(Staged staged, Ducking ducking) throws StudioFault {
        Programme bedded = staged.spanned();
        double[][] scenes = new double[2][];
        for (int scene = 0; scene < 2; scene++) {
            float[] ducked = staged.mixed(mix(staged, bedded, scene, ducking))[4];
            float[] open = staged.mixed(mix(staged, bedded, scene, Ducking.NONE))[4];
            scenes[scene] = new double[ducked.length / STEP];
            for (int i = 0; i < scenes[scene].length; i++) {
                scenes[scene][i] = 10 * Math.log10(energy(ducked, i) / energy(open, i));
            }
        }
        double[] all = new double[scenes[0].length + scenes[1].length];
        System.arraycopy(scenes[0], 0, all, 0, scenes[0].length);
        System.arraycopy(scenes[1], 0, all, scenes[0].length, scenes[1].length);
        return all;
    }

    private static double energy(float[] samples, int step) {
        double energy = 0;
        for (int i = step * STEP; i < (step + 1) * STEP; i++) {
            energy += samples[i] * samples[i];
        }
        return energy;
    }

    /// The steps from the first words' beginning to the last words' end.
    private static int[] spoken(Staged staged, Ducking ducking) throws StudioFault {
        SceneMix first = mix(staged, staged.spanned(), 0, ducking);
        SceneMix second = mix(staged, staged.spanned(), 1, ducking);
        long end = first.lengthSamples() + second.speech().getFirst().end();
        return new int[] {
            (int) (first.speech().getFirst().start() / STEP) + 1, (int) (end / STEP) - 1
        };
    }

    @Test
    void aBedIsHeldDownOverTheBorderOfTwoScenesAsOverAnyShortPause() throws StudioFault {
        Staged staged = new Staged(folder, TEXT, Voicing.NONE);
        double[] levels = levels(staged, Ducking.DEFAULT);
        int[] spoken = spoken(staged, Ducking.DEFAULT);
        for (int step = spoken[0]; step < spoken[1]; step++) {
            assertThat(levels[step]).as("step %d", step).isEqualTo(-6, within(0.1));
        }
    }

    @Test
    void overALongPauseItComesBackAndGoesDownWithoutAJumpAtTheBorder() throws StudioFault {
        Ducking eager = new Ducking(9, 6, 96_000, 96_000, 4800);
        Staged staged = new Staged(folder, TEXT, Voicing.NONE);
        double[] levels = levels(staged, eager);
        int[] spoken = spoken(staged, eager);
        double highest = -99;
        for (int step = spoken[0]; step < spoken[1]; step++) {
            highest = Math.max(highest, levels[step]);
            assertThat(levels[step + 1] - levels[step]).isEqualTo(0, within(0.2));
        }
        assertThat(highest).isBetween(-4.5, -1.5);
    }

    @Test
    void duckingThatBecameAutomationSoundsAsBeforeOverTheBorderToo() throws StudioFault {
        Ducking eager = new Ducking(9, 6, 45_000, 45_000, 4800);
        Staged staged = new Staged(folder, TEXT, Voicing.NONE);
        Programme bedded = staged.spanned();
        Project project = Project.of("Play", "play.fountain", "");
        List<DuckCurve> curves =
                List.of(
                        DuckCurve.of(mix(staged, bedded, 0, eager)),
                        DuckCurve.of(mix(staged, bedded, 1, eager)));
        Edit edit = DuckingLane.edit(project, bedded, curves, StemName.EFFECTS);
        Desk moving = edit.applyTo(project).mix().desk();
        double[] levels = levels(staged, eager);
        int at = 0;
        for (int scene = 0; scene < 2; scene++) {
            float[] now = staged.mixed(staged.among(bedded, scene, moving, Ducking.NONE).mix())[4];
            float[] open = staged.mixed(mix(staged, bedded, scene, Ducking.NONE))[4];
            for (int i = 0; i < now.length / STEP - 1; i++) {
                double db = 10 * Math.log10(energy(now, i) / energy(open, i));
                assertThat(db).as("step %d", at + i).isEqualTo(levels[at + i], within(0.2));
            }
            at += now.length / STEP;
        }
    }

    @Test
    void whereItIsHeldDownAnotherLastLineLeavesTheNextSceneAsItIs() throws StudioFault {
        Staged staged = new Staged(folder.resolve("a"), TEXT, Voicing.NONE);
        String longer = TEXT.replace("all night?", "all of this long and stormy night?");
        Staged edited = new Staged(folder.resolve("b"), longer, Voicing.NONE);
        SceneMix before = mix(staged, staged.spanned(), 1, Ducking.DEFAULT);
        SceneMix after = mix(edited, edited.spanned(), 1, Ducking.DEFAULT);
        assertThat(before.beside())
                .containsOnlyKeys(Stem.EFFECTS)
                .containsEntry(Stem.EFFECTS, List.of(new SpeechWindow(-1, 0)));
        assertThat(after.beside()).isEqualTo(before.beside());
        assertThat(DuckCurve.of(after)).isEqualTo(DuckCurve.of(before));
    }

    @Test
    void withNothingOverTheBorderAScenesMixIsItsOwn() throws StudioFault {
        Staged staged = new Staged(folder, TEXT, Voicing.NONE);
        for (int scene = 0; scene < 2; scene++) {
            SceneSound.Score among =
                    staged.among(staged.programme(), scene, Desk.PLAIN, Ducking.DEFAULT);
            assertThat(address(among)).isEqualTo(address(staged.score(scene, Desk.PLAIN)));
            assertThat(address(staged.among(staged.spanned(), scene, Desk.PLAIN, Ducking.NONE)))
                    .isEqualTo(
                            address(
                                    staged.score(
                                            staged.spanned().scenes().get(scene),
                                            scene,
                                            Desk.PLAIN,
                                            Ducking.NONE)));
        }
    }

    @Test
    void whoIsMutedMakesNoRoomBeyondTheirScene() throws StudioFault {
        Staged staged = new Staged(folder, TEXT, Voicing.NONE);
        Desk quiet = Desk.PLAIN.with(new StripRef.OfSpeaker("ANNA"), Strip.PLAIN.withMuted(true));
        SceneSound.Score garden = staged.among(staged.spanned(), 1, quiet, Ducking.DEFAULT);
        assertThat(garden.mix().beside()).isEmpty();
    }
}
