package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.mix.StemNotes;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Speakers' files that 24 bits cannot hold are lowered, and that is told.
class SpeakersLoweredTest {
    private static final int SAMPLES = 4_800;

    @TempDir private Path folder;

    private int halved(StemFormat format) throws Exception {
        Path out = Files.createDirectories(folder.resolve(format.name()));
        return SpeakerStems.of(List.of(scene()))
                .write(Faders.at(20), out, new StemNotes("", "", 0, format), JobContext.quiet());
    }

    /// Two people, one of whom shouts.
    private SceneMix scene() throws StudioFault {
        return new SceneMix(
                SAMPLES,
                List.of(clip("anna", 0.9f), clip("bob", 0.05f)),
                List.of(),
                Ducking.DEFAULT);
    }

    private MixClip clip(String who, float level) throws StudioFault {
        Path voice = folder.resolve(who + ".wav");
        float[][] hum = new float[1][SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            hum[0][i] = (float) (level * Math.sin(i * 0.05));
        }
        WavWriter.write(
                voice, WavFormat.float32(SampleRate.HZ_48000, 1), to -> to.write(hum, 0, SAMPLES));
        return new MixClip(Stem.DIALOGUE, voice, 0, 0, SAMPLES, 0, 0, 0, 0)
                .from(new StripRef.OfSpeaker(who));
    }

    @Test
    void howMuchLowerTheyStandIsToldOnceForAllOfThem() throws Exception {
        assertThat(halved(StemFormat.WAV_FLOAT)).isZero();
        assertThat(LoweredSound.SPEAKERS.told(0)).isEmpty();
        int halvings = halved(StemFormat.WAV_24);
        assertThat(halvings).isBetween(3, 4);
        assertThat(LoweredSound.SPEAKERS.told(halvings))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo("mix.speakers-lowered");
                    assertThat(told.sentence())
                            .contains("speakers' files", "%.2f dB".formatted(halvings * 6.0206));
                });
        assertThat(LoweredSound.SPEAKERS.told(1))
                .extracting(Warning::remedy)
                .asString()
                .contains("wav");
    }
}
