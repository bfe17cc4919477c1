package studio.longplay.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

class CastShadowTest {
    @Test
    void aShadowGoesWhereItsSheetGoesAndIsKeptAsAPicture() {
        Region sheet = new Region();
        CastShadow shadow = new CastShadow(sheet);
        Pane ground = new Pane(shadow, sheet);

        sheet.resizeRelocate(40, 30, 600, 400);
        sheet.setTranslateY(72);

        assertThat(shadow.getBoundsInParent()).isEqualTo(sheet.getBoundsInParent());
        assertThat(shadow.isCache()).isTrue();
        assertThat(shadow.isMouseTransparent()).isTrue();
        assertThat(ground.getChildren()).startsWith(shadow);
    }
}
