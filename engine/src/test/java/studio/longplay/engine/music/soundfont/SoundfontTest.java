package studio.longplay.engine.music.soundfont;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.MusicStems;
import studio.longplay.engine.music.Orchestra;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.synth.SampledBand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SoundfontTest {
    @TempDir private Path folder;

    private SoundfontFile tiny() throws IOException, StudioFault {
        return SoundfontFile.open(TinySoundfont.write(folder.resolve("tiny.sf2")));
    }

    private static Score score() {
        return new Composer()
                .compose(new MusicRequest(List.of("tense"), 100, "A minor", 288_000, 3));
    }

    private static Orchestra with(SoundfontFile font, MusicStem stem) {
        return new Orchestra(new SampledBand(Map.of(stem, new SampledBand.Player(font, -1))));
    }

    @Test
    void anInstrumentIsReadAsItIsWritten() throws Exception {
        SoundfontFile font = tiny();
        assertThat(font.size()).isEqualTo(2);
        List<Region> regions = font.regions(0, 0, 69, 0.8);
        assertThat(regions).hasSize(1);
        Region region = regions.getFirst();
        assertThat(region.loops()).isTrue();
        assertThat(region.loopEnd() - region.loopStart()).isEqualTo(3_600);
        assertThat(region.step(69)).isCloseTo(44_100 / 48_000.0, within(1e-9));
        assertThat(region.step(81)).isCloseTo(2 * 44_100 / 48_000.0, within(1e-9));
        assertThat(region.envelope().releaseSeconds()).isCloseTo(0.25, within(1e-6));
        assertThat(font.regions(0, 40, 60, 0.5)).as("nearest program").hasSize(1);
        assertThat(font.regions(SoundfontFile.DRUM_BANK, 0, 36, 0.5)).hasSize(1);
    }

    @Test
    void aStemIsPlayedByItInTuneAndTheOthersStayAsTheyAre() throws Exception {
        SoundfontFile font = tiny();
        Score score = score();
        MusicStems ours = new Orchestra().play(score, JobContext.quiet());
        MusicStems theirs = with(font, MusicStem.MELODY).play(score, JobContext.quiet());
        assertThat(theirs.stem(MusicStem.MELODY).channels()[0])
                .isNotEqualTo(ours.stem(MusicStem.MELODY).channels()[0]);
        Note first = score.notes(MusicStem.MELODY).getFirst();
        float[] heard = theirs.stem(MusicStem.MELODY).channels()[0];
        int from = (int) first.startSample() + 2_000;
        double hertz = 441 * Math.pow(2, (first.midi() - 69) / 12.0);
        assertThat(strength(heard, from, hertz))
                .isGreaterThan(20 * strength(heard, from, hertz * 1.5));
        for (float sample : heard) {
            assertThat(Float.isFinite(sample)).isTrue();
        }
    }

    @Test
    void theSameFileGivesTheSameBytes() throws Exception {
        float[][] once =
                with(tiny(), MusicStem.DRUMS).mixed(score(), JobContext.quiet()).channels();
        float[][] again =
                with(tiny(), MusicStem.DRUMS).mixed(score(), JobContext.quiet()).channels();
        assertThat(again).isDeepEqualTo(once);
    }

    @Test
    void aFileThatIsNoneOrIsCutOffIsRefusedInASentence() throws Exception {
        Path whole = TinySoundfont.write(folder.resolve("whole.sf2"));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {0, 11, 40, bytes.length / 2, bytes.length - 60}) {
            Path cut = folder.resolve("cut.sf2");
            Files.write(cut, java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> SoundfontFile.open(cut)).isInstanceOf(StudioFault.Input.class);
        }
        assertThatThrownBy(() -> SoundfontFile.open(folder.resolve("none.sf2")))
                .isInstanceOf(StudioFault.Resource.class);
    }

    private static double strength(float[] samples, int from, double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < 6_000; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / 6_000);
            double angle = 2 * Math.PI * hertz * i / 48_000;
            real += window * samples[from + i] * Math.cos(angle);
            imaginary += window * samples[from + i] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary);
    }
}
