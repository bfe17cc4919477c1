package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class PlanarSheetTest {
    private static final ValueLayout.OfInt PIXEL =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// Titles over films lie in finished groups, whose address does not say how fast they were laid
    /// over: of random sheets the sum over all bytes is that of the first version.
    @Test
    void sheetsAreLaidOverToTheBitAsTheyAlwaysWere() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Random random = new Random(5);
        try (Arena arena = Arena.ofConfined()) {
            for (int sheet = 0; sheet < 60; sheet++) {
                layOver(arena, random, all);
            }
        }
        assertThat(Arrays.hashCode(all.toByteArray())).isEqualTo(-1_875_209_290);
    }

    private static void layOver(Arena arena, Random random, ByteArrayOutputStream all) {
        int width = 2 * (1 + random.nextInt(60));
        int height = 2 * (1 + random.nextInt(20));
        PlanarFrame onto = PlanarFrame.allocate(arena, width + 8, height + 4);
        List<MemorySegment> planes = List.of(onto.luma(), onto.blue(), onto.red());
        for (MemorySegment plane : planes) {
            for (long at = 0; at < plane.byteSize(); at++) {
                plane.set(ValueLayout.JAVA_BYTE, at, (byte) random.nextInt());
            }
        }
        PlanarSheet sheet = new PlanarSheet(2 * random.nextInt(5), 2, width, height);
        for (int times = 0; times < 3; times++) {
            sheet.take(drawn(arena, random, width, height));
            sheet.put(onto);
            planes.forEach(plane -> all.writeBytes(plane.toArray(ValueLayout.JAVA_BYTE)));
        }
    }

    /// Nothing left and right of some columns, and anything between.
    private static Pixels drawn(Arena arena, Random random, int width, int height) {
        Pixels drawn = Pixels.allocate(arena, width, height);
        int from = random.nextInt(width);
        int to = from + random.nextInt(width - from + 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int any = random.nextInt(4) == 0 ? 255 : random.nextInt(256);
                int alpha = x < from || x >= to ? 0 : any;
                int pixel = alpha << 24;
                for (int shift = 0; shift < 24; shift += 8) {
                    pixel |= random.nextInt(alpha + 1) << shift;
                }
                drawn.bgra().set(PIXEL, (long) y * drawn.rowBytes() + 4L * x, pixel);
            }
        }
        return drawn;
    }
}
