package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class IdentitiesTest {
    private static final Voice VOICE = VoiceRegistry.builtIn().find("marcus").orElseThrow();
    private static final int SECOND = 48_000;

    @TempDir Path folder;

    private final Tally tally = new Tally();
    private Workbench bench;

    @BeforeEach
    void open() throws StudioFault {
        bench = new Workbench(ArtifactStore.open(folder.resolve("store")), tally);
    }

    /// A line of a buzzing vowel with a pitch of its own.
    private SpokenLine line(String speaker, String direction, double pitchHz, int number)
            throws StudioFault {
        String name = speaker + number + direction + pitchHz;
        float[] sound = vowel(pitchHz, 2 * SECOND, new Random(number));
        Path file = folder.resolve(name + ".wav");
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, 1);
        WavWriter.write(
                file, format, writer -> writer.write(new float[][] {sound}, 0, sound.length));
        Line line =
                new Line(
                        new ElementId(name),
                        0,
                        Speaker.of(speaker),
                        direction,
                        "word",
                        List.of(),
                        false);
        TakeFile.Facts facts =
                new TakeFile.Facts(sound.length, 0, "test", null, List.of(), List.of());
        return new SpokenLine(line, VOICE, 0, new Artifact(Digest.of(name), file, 0, ""), facts);
    }

    private static float[] vowel(double pitchHz, int length, Random random) {
        float[] sound = new float[length];
        double phase = 0;
        for (int i = 0; i < length; i++) {
            double wave = 0;
            phase += pitchHz * (1 + 0.03 * Math.sin(i / 9_000.0)) / SECOND;
            for (int harmonic = 1; harmonic <= 20; harmonic++) {
                wave += Math.sin(2 * Math.PI * harmonic * phase) / harmonic;
            }
            sound[i] = (float) (0.1 * wave + 0.0005 * random.nextGaussian());
        }
        return sound;
    }

    private List<Identities.Row> rows(List<SpokenLine> lines) throws StudioFault {
        return new Identities(bench).of(lines, JobContext.quiet());
    }

    @Test
    void aSpeakerWhoKeepsTheVoiceHoldsAndOneWhoTurnsIntoAnotherDoesNot() throws StudioFault {
        List<SpokenLine> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(line("ANN", "", 110, i));
            lines.add(line("BOB", "", i < 10 ? 110 + i % 2 : 180, i));
        }
        List<Identities.Row> rows = rows(lines);
        assertThat(rows).extracting(Identities.Row::speaker).containsExactly("ANN", "BOB");
        assertThat(rows).extracting(Identities.Row::lines).containsExactly(12, 12);
        assertThat(rows).extracting(row -> row.found().holds()).containsExactly(true, false);
        assertThat(rows.getLast().found().firstToLast()).isGreaterThan(2);
    }

    @Test
    void whoeverSaysTooLittleIsNotMeasured() throws StudioFault {
        List<SpokenLine> lines = List.of(line("ANN", "", 110, 1), line("ANN", "", 200, 2));
        assertThat(rows(lines).getFirst().found().lines()).isZero();
        assertThat(tally.madeBy(Identities.MAKER)).isZero();
    }

    @Test
    void whispersAreLeftOutAndAnEditMeasuresOnePassageAgain() throws StudioFault {
        List<SpokenLine> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lines.add(line("ANN", "", 110, i));
            lines.add(line("ANN", "whispering", 300, i));
        }
        assertThat(rows(lines).getFirst().found().holds()).isTrue();
        assertThat(tally.madeBy(Identities.MAKER)).isEqualTo(4);
        lines.set(0, line("ANN", "", 110, 99));
        rows(lines);
        assertThat(tally.madeBy(Identities.MAKER)).isEqualTo(5);
        assertThat(tally.reusedOf(Identities.MAKER)).isEqualTo(3);
    }
}
