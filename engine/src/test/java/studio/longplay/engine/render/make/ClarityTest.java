package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.render.make.Sounding.SECOND;
import static studio.longplay.engine.render.make.Sounding.noise;
import static studio.longplay.engine.render.make.Sounding.range;
import static studio.longplay.engine.render.make.Sounding.scene;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.SpeechOverBed;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.Artifact;

import java.nio.file.Path;
import java.util.List;

class ClarityTest {
    @TempDir Path folder;
    private Sounding sounding;

    @BeforeEach
    void open() throws StudioFault {
        sounding = new Sounding(folder);
    }

    /// Two lines with a rain over the second that is as loud as the voice.
    private SceneLayout rainyScene() throws StudioFault {
        return scene(
                12 * SECOND,
                sounding.line("clear", SECOND, noise(1, 2 * SECOND)),
                sounding.line("wet", 6 * SECOND, noise(2, 2 * SECOND)),
                sounding.effect(
                        "rain", range(5 * SECOND, 5 * SECOND), false, noise(3, 5 * SECOND)));
    }

    private List<Clarity.Row> measure(SceneLayout layout, Desk desk) throws StudioFault {
        SceneStrips strips = DeskPlan.of(desk, Voicing.NONE, programme(layout)).scene(0);
        Artifact stems = sounding.mixed(layout, strips);
        return new Clarity(sounding.bench()).of(0, layout, stems, Faders.at(0), JobContext.quiet());
    }

    private static Programme programme(SceneLayout layout) {
        return new Programme("", "", List.of(layout));
    }

    @Test
    void aLineUnderRainIsHardAndOneInSilenceIsNot() throws StudioFault {
        List<Clarity.Row> rows = measure(rainyScene(), Desk.PLAIN);

        assertThat(rows).extracting(Clarity.Row::isHard).containsExactly(false, true);
        assertThat(rows.getFirst().overBedLu()).isEqualTo(SpeechOverBed.NO_BED_LU);
    }

    @Test
    void theRemedyTakesTheBedDownByWhatIsMissingAndOnlyThere() throws StudioFault {
        SceneLayout layout = rainyScene();
        Clarity.Row wet = measure(layout, Desk.PLAIN).getLast();
        Project project = Project.of("t", "t.fountain", "");

        for (Edit edit : new BedDip(programme(layout)).edits(project.mix(), wet, 10)) {
            project = edit.applyTo(project);
        }
        List<Clarity.Row> mended = measure(layout, project.mix().desk());

        assertThat(mended.getLast().overBedLu()).isCloseTo(wet.overBedLu() + 10, within(0.3));
        assertThat(mended.getFirst().overBedLu()).isEqualTo(SpeechOverBed.NO_BED_LU);
        assertThat(
                        project.mix()
                                .desk()
                                .strip(new StripRef.OfBus(StemName.EFFECTS))
                                .lane(Parameter.GAIN)
                                .orElseThrow()
                                .keys())
                .allMatch(key -> key.at().element().equals(new ElementId("wet")));
    }

    @Test
    void aSecondRemedyGoesFurtherDownFromTheFirst() throws StudioFault {
        SceneLayout layout = rainyScene();
        Clarity.Row wet = measure(layout, Desk.PLAIN).getLast();
        Project project = Project.of("t", "t.fountain", "");

        for (int time = 0; time < 2; time++) {
            for (Edit edit : new BedDip(programme(layout)).edits(project.mix(), wet, 4)) {
                project = edit.applyTo(project);
            }
        }

        assertThat(measure(layout, project.mix().desk()).getLast().overBedLu())
                .isCloseTo(wet.overBedLu() + 8, within(0.3));
    }

    @Test
    void theRemedyLeavesTheFadersOfTheBusesWhereTheyAre() throws StudioFault {
        SceneLayout layout = rainyScene();
        Clarity.Row wet = measure(layout, Desk.PLAIN).getLast();
        Project project =
                new Edit.SetStemGain(StemName.MUSIC, -6).applyTo(Project.of("t", "t.fountain", ""));

        for (Edit edit : new BedDip(programme(layout)).edits(project.mix(), wet, 10)) {
            project = edit.applyTo(project);
        }

        assertThat(project.mix().gainDb(StemName.MUSIC)).isEqualTo(-6);
        assertThat(
                        project.mix()
                                .strip(new StripRef.OfBus(StemName.MUSIC))
                                .lane(Parameter.GAIN)
                                .orElseThrow()
                                .keys())
                .extracting(AutomationKey::value)
                .containsExactly(0.0, -10.0, -10.0, 0.0);
    }

    @Test
    void aSceneMeasuredBeforeIsNotReadAgain() throws StudioFault {
        SceneLayout layout = rainyScene();
        Artifact stems = sounding.mixed(layout, SceneStrips.PLAIN);
        Clarity clarity = new Clarity(sounding.bench());
        List<Clarity.Row> first = clarity.of(0, layout, stems, Faders.at(3), JobContext.quiet());

        Artifact gone =
                new Artifact(
                        stems.key(), folder.resolve("gone.wav"), stems.bytes(), stems.sha256());

        assertThat(clarity.of(0, layout, gone, Faders.at(-6), JobContext.quiet())).isEqualTo(first);
    }
}
