package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;

import javax.imageio.ImageIO;

class PngFileTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 5;

    private static int rgb(int x, int y) {
        return (x * 977 + y * 31_337) * 2_654_435 & 0xFFFFFF;
    }

    @Test
    void whatWasPackedIsReadBackToThePixel() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            assertThat(pixels.rowBytes()).as("rows do not touch").isGreaterThan(4 * WIDTH);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    long at = (long) y * pixels.rowBytes() + 4L * x;
                    pixels.bgra().set(ValueLayout.JAVA_INT_UNALIGNED, at, rgb(x, y) | 0xFF000000);
                }
            }
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.encode(pixels)));
            assertThat(read.getWidth()).isEqualTo(WIDTH);
            assertThat(read.getHeight()).isEqualTo(HEIGHT);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    assertThat(read.getRGB(x, y) & 0xFFFFFF)
                            .as("%d, %d", x, y)
                            .isEqualTo(rgb(x, y));
                }
            }
        }
    }
}
