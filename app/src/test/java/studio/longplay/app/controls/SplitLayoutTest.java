package studio.longplay.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Layout needs no window.
class SplitLayoutTest {
    private final SplitLayout split =
            new SplitLayout(Orientation.HORIZONTAL)
                    .addFixed("left", new Region(), 100, 300)
                    .addGrowing("middle", new Region(), 200)
                    .addFixed("right", new Region(), 100, 260);

    @Test
    void panelsKeepTheirPixelsWhenTheWindowGrows() {
        resize(1_000);
        assertThat(split.pixels("left")).isEqualTo(300);
        assertThat(split.pixels("right")).isEqualTo(260);
        assertThat(split.pixels("middle")).isEqualTo(1_000 - 300 - 260 - 2);
        resize(1_600);
        assertThat(split.pixels("left")).isEqualTo(300);
        assertThat(split.pixels("right")).isEqualTo(260);
    }

    @Test
    void aSmallWindowTakesFromAllAndGivesItBack() {
        resize(500);
        assertThat(split.pixels("middle")).isEqualTo(200);
        assertThat(split.pixels("left") + split.pixels("right")).isEqualTo(298);
        resize(200);
        assertThat(split.pixels("left")).isEqualTo(100);
        resize(1_000);
        assertThat(split.pixels("left")).isEqualTo(300);
    }

    @Test
    void aFoldingPanelShowsItsHeadWhereTheGrowingOneNeedsTheRoom() {
        SplitLayout folding =
                new SplitLayout(Orientation.VERTICAL)
                        .addGrowing("inspector", new Region(), 176)
                        .addFolding("levels", new Region(), 110, 150, 34);
        for (int[] each : new int[][] {{400, 150}, {300, 123}, {287, 110}, {286, 34}, {240, 34}}) {
            folding.resize(300, each[0]);
            folding.layout();
            assertThat(folding.pixels("levels")).as("in " + each[0]).isEqualTo(each[1]);
            assertThat(folding.pixels("inspector")).isEqualTo(each[0] - 1 - each[1]);
        }
        folding.resize(300, 400);
        folding.layout();
        assertThat(folding.pixels("levels")).isEqualTo(150);
    }

    @Test
    void aCollapsedPanelOpensWithItsOldSize() {
        resize(1_000);
        split.setPixels("left", 340);
        split.setCollapsed("left", true);
        resize(1_000);
        assertThat(split.pixels("left")).isZero();
        assertThat(split.pixels("middle")).isEqualTo(1_000 - 260 - 2);
        split.setCollapsed("left", false);
        resize(1_000);
        assertThat(split.pixels("left")).isEqualTo(340);
    }

    @Test
    void whatIsRememberedIsRestored() {
        resize(1_200);
        split.setPixels("right", 333);
        split.setCollapsed("left", true);
        List<SplitLayout.PanelState> remembered = split.state();
        split.setPixels("right", 120);
        split.setCollapsed("left", false);
        split.restore(remembered);
        resize(1_200);
        assertThat(split.pixels("right")).isEqualTo(333);
        assertThat(split.isCollapsed("left")).isTrue();
    }

    @Test
    void whatCannotBeIsPassedOver() {
        split.restore(
                List.of(
                        new SplitLayout.PanelState("gone", 20, true),
                        new SplitLayout.PanelState("left", Double.NaN, false),
                        new SplitLayout.PanelState("middle", 400, true)));
        resize(1_000);
        assertThat(split.pixels("left")).isEqualTo(300);
        assertThat(split.isCollapsed("middle")).isFalse();
    }

    @Test
    void noPanelPushesTheGrowingOneUnderItsLeast() {
        resize(1_000);
        split.setPixels("left", 5_000);
        resize(1_000);
        assertThat(split.pixels("middle")).isEqualTo(200);
        assertThat(split.pixels("right")).isEqualTo(260);
    }

    @Test
    void changesAreTold() {
        int[] told = {0};
        split.whenChanged(() -> told[0]++);
        resize(1_000);
        split.setPixels("left", 310);
        split.setCollapsed("left", true);
        split.setCollapsed("left", true);
        assertThat(told[0]).isEqualTo(2);
    }

    private void resize(double width) {
        split.resize(width, 400);
        split.layout();
    }
}
