package studio.longplay.engine.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.media.WavFormat.Encoding;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

class HashedSoundTest {
    private static final WavFormat STEREO = new WavFormat(SampleRate.HZ_48000, 2, Encoding.PCM_24);
    private static final int LENGTH = 100_000;

    @TempDir Path folder;

    @Test
    void aSilentFileThatIsKnownIsNotHashed() throws Exception {
        List<String> asked = new ArrayList<>();
        SilentFiles known =
                (head, zeros, _) -> {
                    asked.add(head + " " + zeros);
                    return "known";
                };

        assertEquals("known", written(known, 0, 0));
        assertEquals("known", written(known, 0, 0));
        assertEquals(1, asked.stream().distinct().count(), asked.toString());
        assertTrue(asked.getFirst().endsWith(" " + LENGTH * 6L), asked.toString());
    }

    @Test
    void whatIsNotKnownHasTheDigestOfTheFile() throws Exception {
        SilentFiles unknown = (_, _, made) -> made.sha256();

        String sha256 = written(unknown, 0, 0);

        assertEquals(digest(), sha256);
    }

    @Test
    void whereAnythingIsHeardNobodyIsAsked() throws Exception {
        SilentFiles forbidden =
                (_, _, _) -> {
                    throw new AssertionError("it is not silent");
                };
        for (int at : new int[] {0, 20_000, LENGTH - 1}) {
            String sha256 = written(forbidden, at, 0.5f);

            assertEquals(digest(), sha256, "heard at " + at);
        }
    }

    private Path file() {
        return folder.resolve("a.wav");
    }

    private String written(SilentFiles known, int at, float value) throws Exception {
        float[][] sound = new float[2][LENGTH];
        sound[1][at] = value;
        WavWriter writer = WavWriter.create(file(), STEREO);
        try (writer) {
            writer.announce(LENGTH, known);
            writer.write(sound, 0, LENGTH);
        }
        return writer.sha256().orElseThrow();
    }

    private String digest() throws Exception {
        byte[] whole = Files.readAllBytes(file());
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole));
    }
}
