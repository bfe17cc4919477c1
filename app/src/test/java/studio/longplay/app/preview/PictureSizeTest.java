package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class PictureSizeTest {
    @Test
    void knownRoomsHoldKnownPictures() {
        assertThat(PictureSize.inside(1920, 1080)).isEqualTo(new PictureSize(1920, 1080));
        assertThat(PictureSize.inside(1920, 2000)).isEqualTo(new PictureSize(1920, 1080));
        assertThat(PictureSize.inside(3000, 540)).isEqualTo(new PictureSize(960, 540));
        assertThat(PictureSize.inside(10, 10)).isEqualTo(PictureSize.NONE);
        assertThat(PictureSize.inside(-4, 100)).isEqualTo(PictureSize.NONE);
    }

    @Test
    void everyPictureFitsIsEvenAndTouchesItsRoom() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 5000; i++) {
            double width = random.nextDouble(64, 4000);
            double height = random.nextDouble(64, 2400);
            PictureSize size = PictureSize.inside(width, height);
            assertThat(size.width() % 2 + size.height() % 2).isZero();
            assertThat((double) size.width()).isLessThanOrEqualTo(width);
            assertThat((double) size.height()).isLessThanOrEqualTo(height);
            assertThat(Math.min(width - size.width(), height - size.height())).isLessThan(4);
            assertThat(size.width() * 9.0 / 16).isEqualTo(size.height(), Offset.offset(2.0));
        }
    }
}
