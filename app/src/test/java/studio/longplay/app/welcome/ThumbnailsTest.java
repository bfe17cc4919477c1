package studio.longplay.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

class ThumbnailsTest {
    @TempDir private Path folder;

    @Test
    void whatWasPackedIsReadBackToThePixel() throws IOException {
        ByteBuffer pixels = ByteBuffer.allocate(2 * 16);
        for (int i = 0; i < 32; i++) {
            pixels.put(i, (byte) (i * 7));
        }
        byte[] png = PngImage.encode(3, 2, pixels, 16);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        int at = 16 + 4;
        int expected =
                (byte) ((at + 2) * 7) << 16 & 0xff0000
                        | (byte) ((at + 1) * 7) << 8 & 0xff00
                        | (byte) (at * 7) & 0xff;
        assertThat(read.getRGB(1, 1) & 0xffffff).isEqualTo(expected);
    }

    @Test
    @Tag("media")
    void aTemplatesPictureIsPaintedOnceAndKept() throws StudioFault, IOException {
        Thumbnails thumbnails = new Thumbnails(folder.resolve("thumbnails"));
        Path file = thumbnails.ofTemplate(Template.AMBIENCE);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getRGB(240, 20)).isNotEqualTo(picture.getRGB(240, 250));
        Object first = Files.getLastModifiedTime(file);
        assertThat(thumbnails.ofTemplate(Template.AMBIENCE)).isEqualTo(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(first);
    }

    @Test
    void aProjectWithoutAFrameHasNone() {
        assertThat(new Thumbnails(folder).find(folder.resolve("project"))).isEmpty();
    }
}
