package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

class SoundVersionTest {
    /// Kept artifacts are found by version: other bytes under the same version would be a lie.
    @Test
    void whoChangesTheBytesOfASoundChangesTheVersion() throws StudioFault {
        SoundBank bank = new SoundBank();
        CRC32C crc = new CRC32C();
        for (SoundKind kind : bank.kinds()) {
            SoundRequest request = new SoundRequest(kind.name(), List.of("far"), 24_000, false, 1);
            for (float[] channel : bank.make(request, JobContext.quiet()).channels()) {
                ByteBuffer bytes = ByteBuffer.allocate(channel.length * Float.BYTES);
                bytes.asFloatBuffer().put(channel);
                crc.update(bytes);
            }
        }
        assertThat(SoundBank.VERSION + ": " + Long.toHexString(crc.getValue()))
                .isEqualTo("6: 200582b6");
    }
}
