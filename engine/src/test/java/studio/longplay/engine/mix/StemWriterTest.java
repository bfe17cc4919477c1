package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavFormat.Encoding;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class StemWriterTest {
    private static final int FIRST = 51_200;
    private static final int SECOND = 25_600;
    private static final Faders FADERS = new Faders(4.37, new StemGains(1.5, -6, 0.25, -96));
    private static final LoudnessTarget TARGET = LoudnessTarget.STREAMING;
    private static final float STEP = 1f / 8_388_608;

    @TempDir Path folder;
    private Path delivered;
    private List<Path> scenes = List.of();
    private List<Path> mixes = List.of();

    /// The first scene is quiet throughout; the second drives the limiter.
    @BeforeEach
    void mix() throws StudioFault, IOException {
        delivered = Files.createDirectory(folder.resolve("stems"));
        scenes = List.of(scene("a", FIRST, 0.05), scene("b", SECOND, 0.6));
        mixes = List.of(folder.resolve("mix-a.wav"), folder.resolve("mix-b.wav"));
        for (int i = 0; i < 2; i++) {
            new Delivery().master(scenes.get(i), FADERS, TARGET, mixes.get(i), JobContext.quiet());
        }
    }

    private Path scene(String name, int length, double peak) throws StudioFault {
        float[][] stems = new float[Stem.CHANNELS][];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = Signals.noise(i + length, peak, length);
        }
        return Signals.write(folder.resolve(name + ".wav"), stems);
    }

    private void deliver(List<Path> sceneMixes) throws StudioFault {
        new StemWriter().write(scenes, sceneMixes, FADERS, delivered, JobContext.quiet());
    }

    private float[][] file(String name) throws StudioFault {
        return Signals.read(delivered.resolve(name));
    }

    /// Left and right of the four stem files added up in their order.
    private float[][] addedUp() throws StudioFault {
        float[][] sum = new float[2][file(StemWriter.MIX_FILE_NAME)[0].length];
        for (Stem stem : Stem.values()) {
            float[][] part = file(stem.fileName());
            for (int side = 0; side < 2; side++) {
                for (int i = 0; i < sum[side].length; i++) {
                    sum[side][i] += part[side][i];
                }
            }
        }
        return sum;
    }

    @Test
    void theStemsAddUpToTheLimitersInputToTheLastBit() throws StudioFault {
        deliver(mixes);
        float[][] sum = addedUp();
        long[] at = {0};
        ScenePass pass = new ScenePass(JobContext.quiet());
        for (Path scene : scenes) {
            pass.sum(
                    scene,
                    FADERS,
                    (stereo, offset, count) -> {
                        for (int i = 0; i < count; i++) {
                            assertThat(stereo[0][offset + i]).isEqualTo(sum[0][(int) at[0]]);
                            assertThat(stereo[1][offset + i]).isEqualTo(sum[1][(int) at[0]++]);
                        }
                    });
        }
        assertThat(at[0]).isEqualTo(FIRST + SECOND);
    }

    @Test
    void whereTheLimiterRestsTheMixIsTheSumButForTheDither() throws StudioFault {
        deliver(mixes);
        float[][] sum = addedUp();
        float[][] mix = file(StemWriter.MIX_FILE_NAME);
        int limited = 0;
        for (int i = 0; i < FIRST + SECOND; i++) {
            float difference = Math.abs(mix[0][i] - sum[0][i]);
            if (i < FIRST) {
                assertThat(difference).isLessThanOrEqualTo(1.5f * STEP);
            } else if (difference > 2 * STEP) {
                limited++;
            }
        }
        assertThat(limited).isGreaterThan(SECOND / 2);
    }

    @Test
    void theyHaveNoNamesUntilTheyArePublished() throws StudioFault, IOException {
        StemWriter writer = new StemWriter();
        try (WrittenStems stems =
                writer.prepare(scenes, mixes, FADERS, delivered, JobContext.quiet())) {
            assertThat(delivered.resolve("dialogue.wav")).doesNotExist();
            stems.publish();
        }
        assertThat(delivered.resolve("dialogue.wav")).exists();
        Path no = Files.createDirectory(folder.resolve("no"));
        try (WrittenStems _ = writer.prepare(scenes, mixes, FADERS, no, JobContext.quiet())) {
            assertThat(no).isNotEmptyDirectory();
        }
        assertThat(no).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        Path gone = folder.resolve("unplugged").resolve("stems");
        assertThatThrownBy(() ->
                        new StemWriter().write(scenes, mixes, FADERS, gone, JobContext.quiet()))
                .isInstanceOf(StudioFault.Resource.class);
        assertThat(gone.getParent()).doesNotExist();
    }

    @Test
    void theirDigestsAreMadeWhileTheyAreWritten() throws Exception {
        try (WrittenStems stems =
                new StemWriter().prepare(scenes, mixes, FADERS, delivered, JobContext.quiet())) {
            stems.publish();
            assertThat(stems.digests()).hasSize(5);
            for (Map.Entry<String, String> file : stems.digests().entrySet()) {
                byte[] bytes = Files.readAllBytes(delivered.resolve(file.getKey()));
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                assertThat(file.getValue()).isEqualTo(HexFormat.of().formatHex(digest));
            }
        }
    }

    @Test
    void stemsThatAreLeftOutOfASceneAreWrittenAsSilence() throws Exception {
        float[][] heard = Signals.read(scenes.getFirst());
        BitSet silent = new BitSet();
        for (int channel = 2; channel < Stem.CHANNELS; channel++) {
            Arrays.fill(heard[channel], 0);
            silent.set(channel);
        }
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, Stem.CHANNELS);
        List<Path> whole = List.of(folder.resolve("whole.wav"));
        List<Path> less = List.of(folder.resolve("less.wav"));
        WavWriter.write(whole.getFirst(), format, to -> to.write(heard, 0, FIRST));
        WavWriter.write(less.getFirst(), format, silent, to -> to.write(heard, 0, FIRST));
        assertThat(Files.size(less.getFirst())).isLessThan(Files.size(whole.getFirst()) / 3);
        for (StemFormat kind : StemFormat.values()) {
            StemWriter writer = new StemWriter(new StemNotes("", "", 0, kind));
            List<Path> mix = mixes.subList(0, 1);
            Path one = Files.createDirectory(folder.resolve("one" + kind));
            Path two = Files.createDirectory(folder.resolve("two" + kind));
            writer.write(whole, mix, FADERS, one, JobContext.quiet());
            writer.write(less, mix, FADERS, two, JobContext.quiet());
            for (Stem stem : Stem.values()) {
                String name = kind.fileName(stem);
                assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
            }
        }
    }

    @Test
    void limitingAddedUpStemsGivesTheMix() throws StudioFault {
        deliver(mixes);
        float[][] sum = addedUp();
        float[][] second = {
            Arrays.copyOfRange(sum[0], FIRST, FIRST + SECOND),
            Arrays.copyOfRange(sum[1], FIRST, FIRST + SECOND)
        };
        Limiter.limit(SampleRate.HZ_48000, second, TARGET.ceilingDbtp());
        assertThat(second[0]).containsExactly(Signals.read(mixes.get(1))[0]);
    }

    @Test
    void eachStemIsAtTheProgrammesGainAndItsOwn() throws StudioFault {
        deliver(mixes);
        float[][] scene = Signals.read(scenes.getFirst());
        float dialogue = (float) Decibels.toFactor(4.37 + 1.5);
        assertThat(file("dialogue.wav")[1][777]).isEqualTo(scene[1][777] * dialogue);
        float music = (float) Decibels.toFactor(4.37 - 6);
        assertThat(file("music.wav")[0][777]).isEqualTo(scene[2][777] * music);
        assertThat(file("ensemble.wav")[0]).containsOnly(0f, -0f);
    }

    @Test
    void fadersAtZeroChangeNoBit() {
        for (Stem stem : Stem.values()) {
            assertThat(Faders.at(4.37).factor(stem)).isEqualTo((float) Decibels.toFactor(4.37));
            assertThat(StemGains.NONE.factor(stem)).isEqualTo(1f);
        }
        assertThatThrownBy(() -> new StemGains(0, 0, 24.5, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StemGains(0, Double.NaN, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allFilesBeginTogetherAndHaveOneLength() throws StudioFault {
        deliver(mixes);
        for (String name :
                List.of("dialogue.wav", "music.wav", "effects.wav", "ensemble.wav", "mix.wav")) {
            try (WavReader reader = WavReader.open(delivered.resolve(name))) {
                assertThat(reader.length()).isEqualTo(FIRST + SECOND);
                assertThat(reader.format().channels()).isEqualTo(2);
                assertThat(reader.format().encoding())
                        .isEqualTo(name.equals("mix.wav") ? Encoding.PCM_24 : Encoding.FLOAT_32);
            }
        }
    }

    @Test
    void theDitherIsTriangularWithoutOffset() throws StudioFault {
        float[][] silence = new float[2][100_000];
        Dither.apply(silence, 100_000, 0);
        double sum = 0;
        double squares = 0;
        for (float sample : silence[0]) {
            double steps = sample / STEP;
            assertThat(Math.abs(steps)).isLessThanOrEqualTo(1);
            sum += steps;
            squares += steps * steps;
        }
        assertThat(sum / 100_000).isBetween(-0.01, 0.01);
        assertThat(squares / 100_000).isBetween(0.24, 0.26);
        assertThat(silence[1]).isNotEqualTo(silence[0]);
    }

    @Test
    void aSceneHasTheSameBytesWhereverItStands() throws StudioFault {
        deliver(mixes);
        float[][] inOrder = file(StemWriter.MIX_FILE_NAME);
        scenes = scenes.reversed();
        deliver(mixes.reversed());
        float[][] turned = file(StemWriter.MIX_FILE_NAME);
        for (int i = 0; i < FIRST; i++) {
            assertThat(turned[1][SECOND + i]).isEqualTo(inOrder[1][i]);
        }
    }

    @Test
    void aMixThatDoesNotFitItsStemsIsRefusedAndNothingIsLeft() throws IOException, StudioFault {
        StudioFault fault =
                catchThrowableOfType(StudioFault.class, () -> deliver(mixes.reversed()));
        assertThat(fault.code()).isEqualTo("mix.lengths-differ");
        try (Stream<Path> files = Files.list(delivered)) {
            assertThat(files).isEmpty();
        }
    }

    private void deliverAs(StemFormat format) throws StudioFault {
        new StemWriter(new StemNotes("Made so.", "Storm", 96_000, format))
                .write(scenes, mixes, FADERS, delivered, JobContext.quiet());
    }

    @Test
    void wavFilesAreBroadcastWave() throws StudioFault, IOException {
        deliverAs(StemFormat.WAV_FLOAT);
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(delivered.resolve("music.wav")));
        int at = new String(file.array(), StandardCharsets.ISO_8859_1).indexOf("bext") + 8;
        assertThat(new String(file.array(), at, 13, StandardCharsets.US_ASCII))
                .isEqualTo("Storm - music");
        assertThat(file.order(ByteOrder.LITTLE_ENDIAN).getLong(at + 338)).isEqualTo(96_000);
    }

    @Test
    void stemsOf24BitsAddUpToTheirFloatOnesButForTheDither() throws StudioFault {
        scenes = scenes.subList(0, 1);
        mixes = mixes.subList(0, 1);
        deliver(mixes);
        float[][] sum = addedUp();
        deliverAs(StemFormat.WAV_24);
        float[][] whole = addedUp();
        double energy = 0;
        for (int i = 0; i < FIRST; i++) {
            energy += Math.pow(whole[0][i] - sum[0][i], 2) / FIRST;
        }
        // Four independent roundings with triangular dither: each a quarter of a step squared.
        assertThat(Math.sqrt(energy) / STEP).isBetween(0.95, 1.05);
    }

    @Test
    void stemsOf24BitsAreHalvedTogetherWhereOneWouldPassFullScale() throws StudioFault {
        deliver(mixes);
        float[][] exact = addedUp();
        float[] mix = file("mix.wav")[0];
        int halvings =
                new StemWriter(new StemNotes("", "Storm", 0, StemFormat.WAV_24))
                        .write(scenes, mixes, FADERS, delivered, JobContext.quiet());
        assertThat(halvings).isEqualTo(1);
        float[][] whole = addedUp();
        for (int i = 0; i < FIRST + SECOND; i++) {
            assertThat(whole[1][i] * 2).isCloseTo(exact[1][i], within(12 * STEP));
        }
        assertThat(file("mix.wav")[0]).containsExactly(mix);
        assertThat(new StemNotes("", "Storm", 0, StemFormat.FLAC, 2).titled("music"))
                .isEqualTo("Storm - music, 12.04 dB lower");
    }

    @Test
    @Tag("media")
    void stemsAsFlacAreThoseOf24Bits() throws StudioFault {
        deliverAs(StemFormat.WAV_24);
        float[] wav = file("dialogue.wav")[0];
        deliverAs(StemFormat.FLAC);
        float[] flac =
                SoundReader.readAll(delivered.resolve("dialogue.flac"), SampleRate.HZ_48000)
                        .channels()[0];
        assertThat(flac).containsExactly(wav);
    }
}
