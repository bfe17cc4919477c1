package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/// Files whose length was told beforehand, and silence in files.
final class AnnouncedWavTest {
    private static final int LENGTH = 70_001;
    private static final int SILENT_FROM = 10_007;
    private static final int SILENT_TO = 69_990;

    @TempDir Path folder;

    /// Loud, long silent, loud for eleven samples.
    private static float[][] samples() {
        Random random = new Random(7);
        float[][] samples = new float[1][LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            boolean silent = i >= SILENT_FROM && i < SILENT_TO;
            samples[0][i] = silent ? 0 : random.nextFloat() - 0.5f;
        }
        return samples;
    }

    private WavWriter open(String name, WavFormat.Encoding encoding, long limit)
            throws StudioFault {
        WavFormat format = new WavFormat(SampleRate.HZ_48000, 1, encoding);
        return WavWriter.create(folder.resolve(name), format, limit);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @ParameterizedTest
    @EnumSource
    void theDigestIsMadeWhileWritingAndNoByteIsOtherwise(WavFormat.Encoding encoding)
            throws Exception {
        for (long limit : new long[] {1L << 32, 1000}) {
            try (WavWriter plain = open("plain.wav", encoding, limit)) {
                plain.chunk("note", new byte[] {1, 2, 3});
                plain.write(samples(), 0, LENGTH);
            }
            byte[] expected = Files.readAllBytes(folder.resolve("plain.wav"));
            try (WavWriter told = open("told.wav", encoding, limit)) {
                told.chunk("note", new byte[] {1, 2, 3});
                told.announce(LENGTH);
                assertThat(told.sha256()).isEmpty();
                told.write(samples(), 0, SILENT_FROM);
                told.silence(SILENT_TO - SILENT_FROM);
                told.write(samples(), SILENT_TO, LENGTH - SILENT_TO);
                told.complete();
                assertThat(folder.resolve("told.wav")).doesNotExist();
                assertThat(told.sha256()).hasValue(sha256(expected));
            }
            assertThat(folder.resolve("told.wav")).hasBinaryContent(expected);
            Files.delete(folder.resolve("told.wav"));
        }
    }

    @Test
    void aFileOfNothingButSilenceHasItsLength() throws StudioFault, IOException {
        try (WavWriter writer = open("silent.wav", WavFormat.Encoding.PCM_16, 1L << 32)) {
            writer.silence(1_000_000);
        }
        try (WavReader reader = WavReader.open(folder.resolve("silent.wav"))) {
            assertThat(reader.length()).isEqualTo(1_000_000);
        }
        assertThat(Files.size(folder.resolve("silent.wav"))).isGreaterThan(2_000_000);
    }

    @Test
    void aFileThatIsNotAsLongAsWasSaidIsNotPublished() throws StudioFault {
        WavWriter writer = open("short.wav", WavFormat.Encoding.FLOAT_32, 1L << 32);
        writer.announce(LENGTH);
        writer.write(samples(), 0, LENGTH - 1);
        assertThatThrownBy(writer::close).isInstanceOf(IllegalStateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCompletedFileThatIsGivenUpLeavesNothing() throws StudioFault {
        try (WavWriter writer = open("given-up.wav", WavFormat.Encoding.FLOAT_32, 1L << 32)) {
            writer.announce(LENGTH);
            writer.write(samples(), 0, LENGTH);
            writer.complete();
            writer.discard();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
