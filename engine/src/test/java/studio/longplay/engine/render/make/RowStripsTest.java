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

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.Rides;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.timeline.Ease;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the script's cues ask for passes strips of its own.
class RowStripsTest {
    private static final StripRef MUSIC = new StripRef.OfRow(StripRef.Row.MUSIC);
    private static final StripRef EFFECTS = new StripRef.OfRow(StripRef.Row.EFFECTS);
    private static final StripRef BEDS = new StripRef.OfRow(StripRef.Row.BEDS);

    @TempDir Path folder;
    private Sounding sounding;
    private SceneLayout scene;

    @BeforeEach
    void lay() throws StudioFault {
        sounding = new Sounding(folder);
        scene =
                scene(
                        8 * SECOND,
                        sounding.line("one", SECOND, noise(1, SECOND)),
                        Sounding.music(range(0, 8 * SECOND), range(0, 8 * SECOND).duration()),
                        sounding.effect("bang", range(0, SECOND), false, noise(3, SECOND)),
                        sounding.loop("rain", range(4 * SECOND, 3 * SECOND), noise(5, 2 * SECOND)));
    }

    private static SceneStrips at(Desk desk) {
        return new SceneStrips(desk, Voicing.NONE, Map.of());
    }

    private Digest address(Desk desk) throws StudioFault {
        SceneSound.Score score = sounding.score(scene, at(desk));
        return Stems.recipe(score.mix(), score.sources()).key();
    }

    private float[][] heard(SceneStrips strips) throws StudioFault {
        Artifact stems = sounding.mixed(scene, strips);
        try (WavReader reader = WavReader.open(stems.file())) {
            float[][] planar = new float[reader.format().channels()][(int) reader.length()];
            reader.read(0, planar, 0, (int) reader.length());
            return planar;
        }
    }

    /// Of what is heard in a second, in dB.
    private static double level(float[][] stems, Stem stem, int second) {
        double sum = 1e-20;
        for (int i = second * SECOND + 500; i < (second + 1) * SECOND - 500; i++) {
            sum += Math.pow(stems[stem.leftChannel()][i], 2);
        }
        return 10 * Math.log10(sum);
    }

    @Test
    void aDeskNobodyTouchedLeavesEveryBitThoughEveryClipHasAStrip() throws StudioFault {
        SceneMix mix = sounding.score(scene, SceneStrips.PLAIN).mix();
        assertThat(mix.sources()).contains(MUSIC, EFFECTS, BEDS).hasSize(4);
        assertThat(mix.desk().isPlain()).isTrue();
        Desk away = Desk.PLAIN.with(BEDS, Strip.PLAIN.withGainDb(-6)).with(BEDS, Strip.PLAIN);
        assertThat(address(away)).isEqualTo(address(Desk.PLAIN));
        // A speaker's strip says nothing of the rows.
        Desk anna =
                Desk.PLAIN.with(new StripRef.OfSpeaker("ANN"), Strip.PLAIN.withReverbSendDb(-9));
        float[][] plain = heard(SceneStrips.PLAIN);
        float[][] other = heard(at(anna));
        for (Stem stem : List.of(Stem.MUSIC, Stem.EFFECTS)) {
            assertThat(other[stem.leftChannel()]).isEqualTo(plain[stem.leftChannel()]);
        }
    }

    @Test
    void aRowsStripTurnsItsOwnSoundsDownAndNoOthers() throws StudioFault {
        float[][] plain = heard(SceneStrips.PLAIN);
        Desk desk =
                Desk.PLAIN
                        .with(BEDS, Strip.PLAIN.withGainDb(-6))
                        .with(MUSIC, Strip.PLAIN.withGainDb(-3));
        assertThat(address(desk)).isNotEqualTo(address(Desk.PLAIN));
        float[][] turned = heard(at(desk));
        assertThat(level(turned, Stem.EFFECTS, 5) - level(plain, Stem.EFFECTS, 5))
                .isEqualTo(-6, within(0.01));
        assertThat(level(turned, Stem.EFFECTS, 0)).isEqualTo(level(plain, Stem.EFFECTS, 0));
        assertThat(level(turned, Stem.MUSIC, 2) - level(plain, Stem.MUSIC, 2))
                .isEqualTo(-3, within(0.01));
        assertThat(turned[Stem.DIALOGUE.leftChannel()])
                .isEqualTo(plain[Stem.DIALOGUE.leftChannel()]);
    }

    @Test
    void aRowIsMutedRoutedAndSentToTheRoom() throws StudioFault {
        float[][] plain = heard(SceneStrips.PLAIN);
        Desk desk = Desk.PLAIN.with(EFFECTS, Strip.PLAIN.withMuted(true));
        desk =
                desk.withRouting(
                        desk.routing().with(BEDS, Optional.of(Map.of(StemName.MUSIC, 0.0))));
        desk = desk.with(MUSIC, Strip.PLAIN.withMuted(true).withReverbSendDb(-6));
        SceneMix mix = sounding.score(scene, at(desk)).mix();
        assertThat(mix.sources()).doesNotContain(MUSIC, EFFECTS).contains(BEDS);
        float[][] heard = heard(at(desk));
        assertThat(level(heard, Stem.EFFECTS, 0)).isLessThan(-150);
        assertThat(level(heard, Stem.EFFECTS, 5)).isLessThan(-150);
        assertThat(level(heard, Stem.MUSIC, 5))
                .isEqualTo(level(plain, Stem.EFFECTS, 5), within(0.01));
        Desk room = Desk.PLAIN.with(EFFECTS, Strip.PLAIN.withReverbSendDb(0));
        assertThat(level(heard(at(room)), Stem.EFFECTS, 1))
                .isGreaterThan(level(plain, Stem.EFFECTS, 1) + 60);
    }

    @Test
    void aRowMovesAsItsLaneSays() throws StudioFault {
        Desk desk = Desk.PLAIN.with(BEDS, Strip.PLAIN.withSoloSafe(true));
        List<LevelKey> down =
                List.of(
                        new LevelKey(4.0 * SECOND, 0, Ease.HOLD),
                        new LevelKey(5.0 * SECOND, -12, Ease.HOLD));
        float[][] plain = heard(SceneStrips.PLAIN);
        Rides rides = new Rides(down, List.of(), List.of());
        float[][] moved = heard(new SceneStrips(desk, Voicing.NONE, Map.of(BEDS, rides)));
        assertThat(level(moved, Stem.EFFECTS, 4) - level(plain, Stem.EFFECTS, 4))
                .isEqualTo(0, within(0.1));
        assertThat(level(moved, Stem.EFFECTS, 5) - level(plain, Stem.EFFECTS, 5))
                .isEqualTo(-12, within(0.1));
    }

    @Test
    void whoListensToARowAloneHearsItAndWhatIsSoloSafe() throws StudioFault {
        Desk desk =
                Desk.PLAIN.with(new StripRef.OfBus(StemName.MUSIC), Strip.PLAIN.withSoloSafe(true));
        SceneSound.Score score = sounding.score(scene, at(desk));
        SceneStrips.Alone alone = at(desk).alone(Set.of(BEDS)).in(at(desk).sources(scene));
        SceneMix heard = score.only(alone.sources(), alone.stems()).mix();
        assertThat(heard.sources()).containsExactlyInAnyOrder(BEDS, MUSIC);
        Desk safe = Desk.PLAIN.with(EFFECTS, Strip.PLAIN.withSoloSafe(true));
        assertThat(at(safe).alone(Set.of(MUSIC)).sources())
                .containsExactlyInAnyOrder(EFFECTS, MUSIC);
    }

    @Test
    void aScriptsCuesSayWhichRowsThereAre() throws StudioFault {
        assertThat(Rows.of(new ScriptParser().parse("INT. ROOM\n\nANN\nYes.\n", "a.fountain")))
                .isEmpty();
        String all =
                "INT. ROOM\n\n[[music: calm]]\n\n[[sound: rain, loop]]\n\n"
                        + "ANN\nYes. [[sound: door]] No.\n";
        assertThat(Rows.of(new ScriptParser().parse(all, "a.fountain")))
                .containsExactly(StripRef.Row.values());
    }
}
