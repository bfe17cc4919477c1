package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.sfx.bank.SoundQuery;
import studio.longplay.engine.sfx.bank.SoundQuery.Field;
import studio.longplay.engine.sfx.bank.SoundsFound;
import studio.longplay.engine.store.library.Facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Finds sounds, those that are made and those in indexed folders; each word may be"
                        + " only begun.",
        footerHeading = "%nExample:%n",
        footer = "  longplay sounds search old door --category Doors")
final class SoundsSearchVerb extends Verb {
    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "All must be among its words.")
    private List<String> words = List.of();

    @Option(names = "--category", paramLabel = "C", description = "For example Doors or Rain.")
    private @Nullable String category;

    @Option(names = "--licence", paramLabel = "TERMS", description = "As the sound says it.")
    private @Nullable String licence;

    @Option(names = "--bank", paramLabel = "B", description = "A folder's name, or \"built in\".")
    private @Nullable String bank;

    @Option(names = "--favourites", description = "Only those.")
    private boolean favourites;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many to show. Default: ${DEFAULT-VALUE}.")
    private int most;

    private record Found(
            String name,
            String category,
            String licence,
            String bank,
            double seconds,
            boolean made,
            String file) {}

    private record Answer(int found, List<Found> sounds, Map<Field, List<Facet>> facets) {}

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            SoundBanks banks = studio.sounds().banks();
            SoundsFound found = banks.search(query(banks.search(SoundQuery.ALL)));
            List<Found> shown =
                    found.sounds().stream().limit(most).map(item -> found(item, banks)).toList();
            console.answer(
                    new Answer(found.sounds().size(), shown, found.facets()),
                    lines(shown, found.sounds().size()));
            return shown.isEmpty() ? CommandLineApp.FOUND : CommandLineApp.DONE;
        }
    }

    private SoundQuery query(SoundsFound all) {
        SoundQuery named = SoundQuery.of(String.join(" ", words)).onlyFavourites(favourites);
        SoundQuery sorted = narrowed(named, Field.CATEGORY, category, all);
        return narrowed(narrowed(sorted, Field.LICENCE, licence, all), Field.BANK, bank, all);
    }

    private static Found found(SoundItem item, SoundBanks banks) {
        return new Found(
                item.title(),
                item.category(),
                item.licence(),
                item.bankName(),
                item.seconds(),
                item.kind().isPresent(),
                item.file().map(it -> banks.file(it).toString()).orElse(""));
    }

    private static SoundQuery narrowed(
            SoundQuery query, Field field, @Nullable String named, SoundsFound all) {
        if (named == null) {
            return query;
        }
        Set<String> values =
                all.facets().getOrDefault(field, List.of()).stream()
                        .filter(facet ->
                                facet.label().equalsIgnoreCase(named)
                                        || facet.value().equalsIgnoreCase(named))
                        .map(Facet::value)
                        .collect(Collectors.toSet());
        return query.with(field, values.isEmpty() ? Set.of(named) : values);
    }

    private static List<String> lines(List<Found> shown, int count) {
        List<String> lines = new ArrayList<>();
        for (Found it : shown) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-32s %7.1f s  %-18s %s",
                            it.name(),
                            it.seconds(),
                            it.category(),
                            it.made() ? it.bank() : it.file()));
        }
        lines.add(Count.of(count, "sound") + " found");
        return lines;
    }
}
