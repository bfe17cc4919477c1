package studio.longplay.engine.edit.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class TextDiffTest {
    private static List<String> random(SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        int count = random.nextInt(14);
        for (int line = 0; line < count; line++) {
            lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return lines;
    }

    private static int common(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        one.get(i).equals(other.get(j))
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest[0][0];
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bothTextsAreInItAndNoLineMoreThanNeedBeDiffers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            List<String> before = random(random);
            List<String> after = random(random);
            List<DiffLine> diff = TextDiff.of(String.join("\n", before), String.join("\n", after));
            assertThat(diff.stream().filter(line -> !line.isAdded()).map(DiffLine::text))
                    .isEqualTo(before);
            assertThat(diff.stream().filter(line -> !line.isRemoved()).map(DiffLine::text))
                    .isEqualTo(after);
            assertThat(diff.stream().filter(line -> !line.isChanged()).count())
                    .as("%s %s", before, after)
                    .isEqualTo(common(before, after));
        }
    }

    @Test
    void stretchesHaveThreeLinesAroundThemAndAHeading() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16";
        String after = before.replace("4\n5\n", "4\nfive\n").replace("\n16", "");
        List<List<DiffLine>> stretches = TextDiff.stretches(TextDiff.of(before, after));
        assertThat(stretches).hasSize(2);
        assertThat(stretches.getFirst())
                .extracting(DiffLine::unified)
                .containsExactly(" 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8");
        assertThat(TextDiff.heading(stretches.getFirst())).isEqualTo("@@ -2,7 +2,7 @@");
        assertThat(stretches.getLast())
                .extracting(DiffLine::unified)
                .containsExactly(" 13", " 14", " 15", "-16");
        assertThat(TextDiff.heading(stretches.getLast())).isEqualTo("@@ -13,4 +13,3 @@");
        assertThat(TextDiff.stretches(TextDiff.of(before, before))).isEmpty();
    }
}
