package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class FilmRunsTest {
    private static List<Integer> sizes(String segments, int workers) {
        List<List<Integer>> runs =
                FilmRuns.of(
                        IntStream.range(0, segments.length()).boxed().toList(),
                        index -> segments.charAt(index) == 'f',
                        workers);
        assertThat(runs.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(0, segments.length()).boxed().toList());
        return runs.stream().map(List::size).toList();
    }

    @Test
    void filmsAreHandedOutInRunsThatGetShorter() {
        assertThat(sizes("f".repeat(13) + "dd", 2))
                .containsExactly(3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void noRunIsLongerThanAMinute() {
        assertThat(sizes("f".repeat(100), 2)).startsWith(8, 8, 8).endsWith(1, 1);
    }

    @Test
    void whatShowsNoFilmIsHandedOutOneByOneAndShortFilmsKeepAllBusy() {
        assertThat(sizes("ddddd", 1)).containsExactly(1, 1, 1, 1, 1);
        assertThat(sizes("fff", 4)).containsExactly(1, 1, 1);
        assertThat(sizes("", 4)).isEmpty();
    }
}
