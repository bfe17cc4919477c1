package studio.longplay.engine.render.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.queue.Guess;

import java.util.List;
import java.util.stream.IntStream;

class TimeLeftTest {
    private static List<Guess> history(double... ratios) {
        return IntStream.range(0, ratios.length)
                .mapToObj(i -> new Guess(0.5, 1000, Math.round(1000 * ratios[i])))
                .toList();
    }

    @Test
    void withoutHistoryThePaceCountsAndItsErrorIsUnknown() {
        TimeLeft left = new TimeLeft(List.of(), 0, 0);
        assertThat(left.at(0.01, 5000)).as("too early to tell").isEmpty();
        assertThat(left.at(0.5, 60_000)).hasValue(60_000);
        assertThat(left.error(0.5)).isEmpty();
    }

    @Test
    void guessesArePutRightByHowEarlierOnesTurnedOut() {
        TimeLeft left = new TimeLeft(history(1.8, 1.9, 2.0, 2.1, 2.2), 0, 0);
        assertThat(left.at(0.5, 60_000)).hasValue(120_000);
        assertThat(left.error(0.5).orElseThrow()).isCloseTo(0.1, within(0.051));
    }

    @Test
    void whatWasFoundFinishedSaysNothingOfThePace() {
        TimeLeft left = new TimeLeft(List.of(), 10_000, 0.8);
        assertThat(left.at(0.9, 20_000)).hasValue(10_000);
    }

    @Test
    void aJobTeachesWhatItsGuessesTurnedOutToBe() {
        TimeLeft left = new TimeLeft(List.of(), 0, 0);
        left.at(0.5, 10_000);
        assertThat(left.learnt(40_000)).containsExactly(new Guess(0.5, 10_000, 30_000));
    }

    @Test
    void theShareOfAFilmNeverGoesBack() {
        Share share = new Share();
        double drawn = share.of(new Progress("render", 1, 2));
        assertThat(drawn).isBetween(0.5, 0.65);
        assertThat(share.of(new Progress("speak", 0, 9))).isEqualTo(drawn);
        assertThat(share.of(new Progress("verify", 9, 9))).isCloseTo(1, within(1e-9));
    }
}
