package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PictureZoomTest {
    private static double under(PictureZoom zoom, double pointer) {
        return zoom.x() + pointer / zoom.factor();
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        PictureZoom zoom = PictureZoom.FIT.by(2, 0.3, 0);
        assertThat(under(zoom, 0.3)).isCloseTo(0.3, within(1e-12));
        PictureZoom nearer = zoom.by(1.5, -0.2, 0);
        assertThat(under(nearer, -0.2)).isCloseTo(under(zoom, -0.2), within(1e-12));
    }

    @Test
    void nothingOutsideThePictureIsSeen() {
        PictureZoom zoom = new PictureZoom(2, 0, 0).dragged(-3, 3);
        assertThat(zoom.x()).isEqualTo(0.25);
        assertThat(zoom.y()).isEqualTo(-0.25);
        assertThat(zoom.by(0.1, 0.5, 0.5)).isEqualTo(PictureZoom.FIT);
    }

    @Test
    void draggingGoesWithThePointer() {
        PictureZoom zoom = new PictureZoom(4, 0, 0).dragged(0.2, 0);
        assertThat(zoom.x()).isCloseTo(-0.05, within(1e-12));
    }

    @Test
    void itGoesNoNearerThanTheMost() {
        assertThat(PictureZoom.FIT.by(100, 0, 0).factor()).isEqualTo(PictureZoom.MOST);
    }
}
