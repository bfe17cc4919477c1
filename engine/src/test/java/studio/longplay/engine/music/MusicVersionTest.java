package studio.longplay.engine.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Mood;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

class MusicVersionTest {
    /// Kept artifacts are found by version: other bytes under the same version would be a lie.
    @Test
    void whoChangesTheBytesOfMusicChangesTheVersion() {
        Orchestra orchestra = new Orchestra();
        CRC32C crc = new CRC32C();
        for (Mood mood : Mood.values()) {
            Genre genre = Genre.values()[mood.ordinal() % Genre.values().length];
            MusicRequest request =
                    new MusicRequest(List.of(mood.word()), 400, "D minor", 144_000, 1, false)
                            .withManner(List.of(genre.word()));
            float[][] sound =
                    orchestra.mixed(new Composer().compose(request), JobContext.quiet()).channels();
            for (float[] channel : sound) {
                ByteBuffer bytes = ByteBuffer.allocate(channel.length * Float.BYTES);
                bytes.asFloatBuffer().put(channel);
                crc.update(bytes);
            }
        }
        assertThat(Orchestra.VERSION + ": " + Long.toHexString(crc.getValue()))
                .isEqualTo("3: e9ed7f7a");
    }
}
