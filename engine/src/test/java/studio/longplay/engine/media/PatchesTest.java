package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

class PatchesTest {
    @Test
    void partsAreRoundedOutToTilesInsideThePicture() {
        Patches patches = new Patches(200, 150);

        patches.add(70, 10, 71, 11);
        patches.add(-50, 140, 1000, 500);
        patches.add(300, 0, 400, 20);
        patches.add(20, 20, 20, 20);

        assertThat(patches.count()).isEqualTo(2);
        assertThat(new int[] {patches.left(0), patches.top(0), patches.right(0), patches.bottom(0)})
                .containsExactly(64, 0, 128, 64);
        assertThat(new int[] {patches.left(1), patches.top(1), patches.right(1), patches.bottom(1)})
                .containsExactly(0, 128, 200, 150);
        assertThat(patches.pixels()).isEqualTo(64 * 64 + 200 * 22);
        patches.widen();
        assertThat(patches.pixels()).isEqualTo(200 * 64 + 200 * 22);
        patches.clear();
        assertThat(patches.isEmpty()).isTrue();
    }

    @Test
    void theWholePictureIsOneRectangle() {
        Patches patches = new Patches(3840, 2160);

        patches.addAll();

        assertThat(patches.count()).isEqualTo(1);
        assertThat(patches.pixels()).isEqualTo(3840L * 2160);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rectanglesHoldAllThatIsMarkedAndDoNotOverlap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int width = 1000 + random.nextInt(3000);
        int height = 1000 + random.nextInt(12_000);
        Patches patches = new Patches(width, height);
        boolean[][] marked = new boolean[height / 10 + 1][width / 10 + 1];
        for (int i = 0; i < 4 << seed; i++) {
            int x = random.nextInt(width / 10);
            int y = random.nextInt(height / 10);
            patches.add(10 * x, 10 * y, 10 * x + 1, 10 * y + 1);
            marked[y][x] = true;
        }

        assertThat(patches.count()).isBetween(1, Patches.MOST);
        for (int y = 0; y < height / 10; y++) {
            for (int x = 0; x < width / 10; x++) {
                int holding = holding(patches, 10 * x, 10 * y);
                assertThat(holding).isBetween(marked[y][x] ? 1 : 0, 1);
            }
        }
    }

    private static int holding(Patches patches, int x, int y) {
        int holding = 0;
        for (int i = 0; i < patches.count(); i++) {
            boolean across = x >= patches.left(i) && x < patches.right(i);
            holding += across && y >= patches.top(i) && y < patches.bottom(i) ? 1 : 0;
        }
        return holding;
    }
}
