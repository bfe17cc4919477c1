package studio.longplay.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.templates.Template;
import studio.longplay.engine.fault.StudioFault;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

class ThumbnailsTest {
    @TempDir private Path folder;

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
