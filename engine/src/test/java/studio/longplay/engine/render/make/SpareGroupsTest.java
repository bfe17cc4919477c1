package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class SpareGroupsTest {
    private final SpareGroups<String> spare = new SpareGroups<>();

    @Test
    void theLastGroupOfTheSegmentWithMostLeftIsLent() {
        try (SpareGroups<String>.Segment a = spare.begin(List.of("a1", "a2"));
                SpareGroups<String>.Segment b = spare.begin(List.of("b1", "b2", "b3"))) {
            assertThat(b.next()).contains("b1");
            assertThat(a.next()).contains("a1");
            assertThat(lentAndMade()).contains("b3");
            assertThat(a.next()).contains("a2");
            assertThat(lentAndMade()).contains("b2");
            assertThat(lentAndMade()).isEmpty();
            assertThat(a.next()).isEmpty();
            assertThat(b.next()).isEmpty();
        }
    }

    @Test
    void nothingIsLentOfWhatIsClosed() {
        SpareGroups<String>.Segment segment = spare.begin(List.of("a1", "a2"));
        segment.close();
        assertThat(spare.lend()).isEmpty();
        assertThat(segment.next()).isEmpty();
    }

    @Test
    void whatWasNotMadeComesBackToWhoWaitsForIt() throws Exception {
        SpareGroups<String>.Segment segment = spare.begin(List.of("a1"));
        SpareGroups<String>.Loan loan = spare.lend().orElseThrow();
        CompletableFuture<Optional<String>> next = CompletableFuture.supplyAsync(segment::next);
        assertThat(next).isNotDone();
        loan.close();
        assertThat(next.get(1, TimeUnit.MINUTES)).contains("a1");
    }

    @Test
    void aClosedSegmentWaitsForItsHelpersAndTakesNothingBack() throws Exception {
        SpareGroups<String>.Segment segment = spare.begin(List.of("a1", "a2"));
        SpareGroups<String>.Loan loan = spare.lend().orElseThrow();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(segment::close);
        assertThat(closed).isNotDone();
        loan.close();
        closed.get(1, TimeUnit.MINUTES);
        assertThat(segment.next()).isEmpty();
    }

    @Test
    void whoHelpsWaitsForSegmentsThatHaveNotBegun() throws Exception {
        spare.expect(2);
        CompletableFuture<Optional<String>> lent = CompletableFuture.supplyAsync(this::lentAndMade);
        assertThat(lent).isNotDone();
        spare.ended(1);
        SpareGroups<String>.Segment segment = spare.begin(List.of("a1"));
        assertThat(lent.get(1, TimeUnit.MINUTES)).contains("a1");
        CompletableFuture<Optional<String>> none = CompletableFuture.supplyAsync(this::lentAndMade);
        segment.close();
        spare.ended(1);
        assertThat(none.get(1, TimeUnit.MINUTES)).isEmpty();
    }

    private Optional<String> lentAndMade() {
        Optional<SpareGroups<String>.Loan> lent = spare.lend();
        lent.ifPresent(loan -> {
            try (loan) {
                loan.made();
            }
        });
        return lent.map(SpareGroups.Loan::group);
    }
}
