package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.OwnSounds;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Sounds of the user's in films, with a decoder that takes files as they are.
class BankSoundsTest {
    @TempDir Path folder;
    private ArtifactStore store;
    private SoundBanks banks;
    private OwnSounds own;
    private Effects effects;

    @BeforeEach
    void open() throws Exception {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        banks = SoundBanks.open(folder.resolve("banks"));
        own = new Plain();
        effects = new Effects(new Workbench(store, new Tally()).with(own));
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        write(sounds.resolve("door_slam_old.wav"), 24_000, 0.5f);
        write(sounds.resolve("rain.wav"), 96_000, 0.1f);
        banks.index(sounds, JobContext.quiet());
    }

    @AfterEach
    void close() throws StudioFault {
        store.close();
    }

    private final class Plain implements OwnSounds {
        @Override
        public Optional<Path> find(String name) {
            return banks.named(name).map(banks::file).filter(Files::isRegularFile);
        }

        @Override
        public Artifact decoded(Path file, JobContext context) throws StudioFault {
            try {
                return new Artifact(Digest.of(Files.readAllBytes(file)), file, 0, "");
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void write(Path file, int samples, float level) throws StudioFault {
        float[] sound = new float[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = (float) (level * Math.sin(i * 0.1));
        }
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {sound}, 0, samples));
    }

    private static Cue.SoundCue cue(String sound, String... modifiers) {
        return new Cue.SoundCue(new ElementId(sound), 3, sound, List.of(modifiers), MediaTime.ZERO);
    }

    private Effects.Made made(Cue.SoundCue cue) throws StudioFault {
        return effects.make(List.of(cue), JobContext.quiet()).get(cue.id());
    }

    @Test
    void aNameMeansWhatIsMadeThenAFileThenAPhrase() {
        SoundNames names = new SoundNames(own);
        assertThat(names.own("rain")).isEmpty();
        assertThat(names.own("@rain")).isPresent();
        assertThat(names.own("door_slam_old")).isPresent();
        assertThat(names.own("Door Slam Old")).isPresent();
        assertThat(names.own("a distant door slams")).isEmpty();
        assertThat(names.knows("a distant door slams")).isTrue();
        assertThat(names.knows("@nowhere")).isFalse();
        assertThat(SoundNames.MADE.own("door_slam_old")).isEmpty();
    }

    @Test
    void aFileIsHeardInTheFilmAddressedByItsBytes() throws Exception {
        Effects.Made first = made(cue("door_slam_old"));
        assertThat(first.samples()).isEqualTo(24_000);
        Path sound = own.find("door_slam_old").orElseThrow();
        Path moved = Files.createDirectories(folder.resolve("moved")).resolve("other name.wav");
        Files.move(sound, moved);
        banks.relink(moved.getParent(), JobContext.quiet());
        Cue.SoundCue renamed = cue("door_slam_old");
        assertThat(own.find("door_slam_old")).as("scripts still find it").contains(moved);
        assertThat(made(cue("other name")).artifact().key()).isEqualTo(first.artifact().key());
        write(moved, 24_000, 0.4f);
        assertThat(made(cue("other name")).artifact().key()).isNotEqualTo(first.artifact().key());
        assertThat(effects.find(renamed)).isPresent();
    }

    @Test
    void whatACueSaysOfASoundIsDoneToAFileToo() throws StudioFault {
        Effects.Made far = made(cue("door_slam_old", "far"));
        assertThat(far.samples()).isGreaterThan(24_000 + 48_000);
        Effects.Made loop = made(cue("@rain", "loop"));
        assertThat(loop.samples()).isBetween(72_000L, 95_999L);
        assertThat(made(cue("@rain", "on \"word\"", "loop")).artifact().key())
                .isEqualTo(loop.artifact().key());
    }

    @Test
    void theConstantPartOfAFileIsTakenOut() throws Exception {
        Path file = own.find("door_slam_old").orElseThrow();
        float[] sound = new float[48_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.5 + 0.1 * Math.sin(i * 0.1));
        }
        WavFormat mono = WavFormat.float32(SampleRate.HZ_48000, 1);
        WavWriter.write(file, mono, to -> to.write(new float[][] {sound}, 0, sound.length));
        Path heard = made(cue("door_slam_old")).artifact().file();
        double sum = 0;
        for (float sample : SoundReader.readAll(heard, SampleRate.HZ_48000).channels()[0]) {
            sum += sample;
        }
        assertThat(Math.abs(sum / sound.length)).isLessThan(0.001);
    }

    @Test
    void aFileOfWhatIsNoNumberIsNamed() throws Exception {
        Path file = own.find("door_slam_old").orElseThrow();
        write(file, 24_000, Float.NaN);
        assertThatThrownBy(() -> made(cue("door_slam_old")))
                .isInstanceOf(StudioFault.Media.class)
                .hasMessageContaining(file.getFileName().toString());
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        SoundNames names = new SoundNames(own);
        List<Warning> warnings =
                Effects.check(
                        List.of(
                                cue("door_slam_old", "purple"),
                                cue("@gone"),
                                cue("@rain", "12 m", "far")),
                        "a.fountain",
                        names);
        assertThat(warnings)
                .extracting(Warning::code)
                .containsExactly("sfx.modifier-unknown", "sfx.unknown");
    }
}
