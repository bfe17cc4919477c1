package studio.longplay.engine.store.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// Any search finds what going through all takes one by one finds, and counts as that does.
class TakeSearchTest {
    private static final int TAKES = 500;

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSearchFindsWhatALookAtEveryTakeFinds(long seed) throws StudioFault {
        MadeUp made = new MadeUp(seed);
        Random random = new Random(seed);
        List<LibraryChange.Make> takes = new ArrayList<>();
        for (int number = 0; number < TAKES; number++) {
            takes.add(made.take(number));
        }
        try (Library library = Library.open(folder)) {
            library.tell(takes);
            for (int round = 0; round < 50; round++) {
                check(library, takes, query(random));
            }
        }
    }

    private static TakeQuery query(Random random) {
        TakeQuery query = TakeQuery.ALL;
        if (random.nextBoolean()) {
            query = query.withWords(MadeUp.word(random.nextInt(30)).substring(0, 2));
        }
        if (random.nextInt(3) == 0) {
            query = query.with(TakeField.ENGINE, Set.of("freetts"));
        }
        if (random.nextInt(3) == 0) {
            query =
                    query.with(
                            TakeField.PROJECT,
                            Set.of("project-1", "project-" + (2 + random.nextInt(38)), "x"));
        }
        if (random.nextInt(3) == 0) {
            query = query.with(TakeField.SPEAKER, Set.of("SPEAKER " + random.nextInt(12)));
        }
        if (random.nextInt(3) == 0) {
            long least = 48_000 + random.nextInt(400_000);
            query = query.withSamples(new TakeQuery.Range(least, least + 200_000));
        }
        if (random.nextInt(4) == 0) {
            Instant from = Instant.parse("2026-01-01T03:00:00Z");
            query = query.withMade(from, from.plusSeconds(60L * random.nextInt(400)));
        }
        return query.in(random.nextBoolean() ? TakeOrder.NEWEST : TakeOrder.OLDEST);
    }

    private static void check(Library library, List<LibraryChange.Make> all, TakeQuery query)
            throws StudioFault {
        List<Digest> expected =
                new ArrayList<>(
                        all.stream()
                                .filter(take -> fits(take.facts(), query))
                                .map(LibraryChange.Make::take)
                                .toList());
        TakeFound found = library.search(query);
        assertThat(library.digests(found))
                .as(query.toString())
                .isEqualTo(query.order() == TakeOrder.OLDEST ? expected : expected.reversed());
        TakeQuery anyProject = query.with(TakeField.PROJECT, Set.of());
        for (Facet facet : found.facets().projects()) {
            Predicate<LibraryChange.Make> counted =
                    take ->
                            fits(take.facts(), anyProject)
                                    && take.facts().project().equals(facet.value());
            assertThat(facet.count()).isEqualTo((int) all.stream().filter(counted).count());
        }
    }

    private static boolean fits(TakeFacts facts, TakeQuery query) {
        boolean words =
                Words.of(query.words()).stream()
                        .allMatch(sought ->
                                Words.of(facts.text()).stream()
                                        .anyMatch(word -> word.startsWith(sought)));
        return words
                && (query.any(TakeField.ENGINE).isEmpty()
                        || query.any(TakeField.ENGINE).contains(facts.engine()))
                && (query.any(TakeField.PROJECT).isEmpty()
                        || query.any(TakeField.PROJECT).contains(facts.project()))
                && (query.any(TakeField.SPEAKER).isEmpty()
                        || query.any(TakeField.SPEAKER).contains(facts.speaker()))
                && query.bounds().samples().holds(facts.samples())
                && !facts.madeAt().isBefore(query.bounds().from())
                && facts.madeAt().isBefore(query.bounds().to());
    }
}
