package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.library.Facet;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeFacets;
import studio.longplay.engine.store.library.TakeField;
import studio.longplay.engine.store.library.TakeFound;
import studio.longplay.engine.store.library.TakeMeasure;
import studio.longplay.engine.store.library.TakeOrder;
import studio.longplay.engine.store.library.TakeQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds takes by the words they say; each word may be only begun.",
        footerHeading = "%nExample:%n",
        footer = "  longplay library search storm night --voice marcus --min-score 80")
final class LibrarySearchVerb extends Verb {
    private static final int SAMPLE_RATE_HZ = 48_000;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "All must be in the text.")
    private List<String> words = List.of();

    @Option(names = "--voice", paramLabel = "V", description = "A voice's id or name.")
    private @Nullable String voice;

    @Option(names = "--speaker", paramLabel = "S", description = "A speaker's name.")
    private @Nullable String speaker;

    @Option(names = "--project", paramLabel = "P", description = "A project's title or id.")
    private @Nullable String project;

    @Option(names = "--tag", paramLabel = "T", description = "A tag; may be given several times.")
    private Set<String> tags = Set.of();

    @Option(names = "--longer", paramLabel = "S", description = "Only takes of at least S seconds.")
    private double longerSeconds;

    @Option(names = "--min-score", paramLabel = "N", description = "0 to 100; only measured takes.")
    private double leastScore = -1;

    @Option(names = "--starred", description = "Only starred takes.")
    private boolean starred;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "NEWEST",
            description = "What comes first: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TakeOrder order = TakeOrder.NEWEST;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many to show. Default: ${DEFAULT-VALUE}.")
    private int most;

    private record Answer(int found, List<LibraryTake> takes, TakeFacets facets) {}

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            Library library = LibraryVerb.open(studio, console);
            TakeFound found = library.search(query(library));
            List<LibraryTake> takes = library.page(found, 0, most);
            List<String> lines = new ArrayList<>();
            takes.forEach(take -> lines.add(line(take)));
            lines.add(Count.of(found.size(), "take") + " found");
            console.answer(new Answer(found.size(), takes, found.facets()), lines);
            return found.size() > 0 ? CommandLineApp.DONE : CommandLineApp.FOUND;
        }
    }

    private TakeQuery query(Library library) throws StudioFault {
        TakeFacets all = library.search(TakeQuery.ALL).facets();
        TakeQuery query =
                TakeQuery.of(String.join(" ", words))
                        .with(TakeField.VOICE, values(voice, all.voices()))
                        .with(TakeField.SPEAKER, values(speaker, all.speakers()))
                        .with(TakeField.PROJECT, values(project, all.projects()))
                        .withTags(tags)
                        .withSamples(
                                TakeQuery.Range.atLeast(Math.round(longerSeconds * SAMPLE_RATE_HZ)))
                        .in(order);
        TakeQuery scored = leastScore < 0 ? query : query.withLeastScore(leastScore);
        return starred ? scored.onlyStarred() : scored;
    }

    /// Those with this id or name, in any case; a name that nothing has finds nothing.
    private static Set<String> values(@Nullable String named, List<Facet> facets) {
        if (named == null) {
            return Set.of();
        }
        Set<String> values =
                facets.stream()
                        .filter(facet ->
                                facet.value().equalsIgnoreCase(named)
                                        || facet.label().equalsIgnoreCase(named))
                        .map(Facet::value)
                        .collect(Collectors.toSet());
        return values.isEmpty() ? Set.of(named) : values;
    }

    private static String line(LibraryTake take) {
        return String.format(
                Locale.ROOT,
                "%s  %6.2f s  %5s  %-16s %-20s %s",
                take.digest().hex().substring(0, 12),
                take.facts().samples() / (double) SAMPLE_RATE_HZ,
                take.measure()
                        .map(TakeMeasure::score)
                        .map(score -> String.format(Locale.ROOT, "%.0f", score))
                        .orElse("-"),
                take.facts().voice(),
                take.facts().projectTitle(),
                take.facts().text().replace('\n', ' '));
    }
}
