package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class EffectLevelTest {
    @TempDir Path folder;

    /// What an effect reaches at its loudest in the mix, in LUFS.
    private double loudestLufs(String sound, String... modifiers) throws StudioFault {
        Cue.SoundCue cue =
                new Cue.SoundCue(
                        new ElementId("e"), 0, sound, List.of(modifiers), MediaTime.ofMillis(3000));
        Effects effects =
                new Effects(
                        new Workbench(ArtifactStore.open(folder.resolve("store")), new Tally()));
        Map<ElementId, Effects.Made> made = effects.make(List.of(cue), JobContext.quiet());
        Effects.Made effect = made.values().iterator().next();
        return -23 - SoundFile.read(effect.artifact().file()).gainDb() + effect.level().gainDb();
    }

    @Test
    void whatGoesOnLiesUnderTheSpeechAndWhatHappensAlmostAsHigh() throws StudioFault {
        assertThat(loudestLufs("fan", "loop")).isBetween(-35.0, -29.0);
        assertThat(loudestLufs("fan")).isBetween(-32.0, -26.0);
        assertThat(loudestLufs("door close")).isBetween(-30.0, -24.0);
    }

    @Test
    void aLouderPlaceIsLouderByHalfAndAWordOfLoudnessCountsInFull() throws StudioFault {
        double fan = loudestLufs("fan", "loop");
        assertThat(loudestLufs("fan", "loop", "loud")).isCloseTo(fan + 6, within(0.3));
        assertThat(loudestLufs("fan", "loop", "-9 dB")).isCloseTo(fan - 9, within(0.3));
        double drizzle = loudestLufs("rain", "drizzle", "loop");
        double downpour = loudestLufs("rain", "torrential", "loop");
        assertThat(downpour - drizzle).isBetween(4.0, 10.0);
    }
}
