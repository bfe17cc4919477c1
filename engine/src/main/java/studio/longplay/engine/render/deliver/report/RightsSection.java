package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Licences and consents.
final class RightsSection {
    private RightsSection() {}

    static void write(Manifest manifest, Page page) {
        Rights rights = manifest.rights();
        if (rights == null) {
            return;
        }
        page.section("rights", "Licences and consents");
        page.note(
                "Made for "
                        + rights.use()
                        + " use. "
                        + rights.statement()
                        + " Nobody but you can say whether what licences demand, such as naming"
                        + " somebody, is done.");
        page.table("What", "Names", "Licence", "Allows", "Content");
        for (List<Rights.AssetEntry> alike : alike(rights.assets())) {
            Rights.AssetEntry first = alike.getFirst();
            page.row(
                    "@"
                            + (alike.size() == 1
                                    ? first.kind()
                                    : alike.size() + " " + first.kind() + "s"),
                    alike.stream().map(Rights.AssetEntry::name).collect(Collectors.joining(", ")),
                    first.licence().isEmpty() ? "none said" : first.licence(),
                    "@" + allows(first.allows()),
                    alike.size() == 1 ? first.sha256() : "");
        }
        page.endTable();
        consents(rights, page);
        page.endSection();
    }

    private record Terms(String kind, String licence, String allows) {}

    /// Those of one kind under one licence together.
    private static Collection<List<Rights.AssetEntry>> alike(List<Rights.AssetEntry> assets) {
        Map<Terms, List<Rights.AssetEntry>> byTerms = new LinkedHashMap<>();
        for (Rights.AssetEntry asset : assets) {
            Terms terms = new Terms(asset.kind(), asset.licence(), asset.allows());
            byTerms.computeIfAbsent(terms, _ -> new ArrayList<>()).add(asset);
        }
        return byTerms.values();
    }

    private static String allows(String word) {
        return switch (word) {
            case "commercial" -> "any use";
            case "private" -> "private use";
            case "own" -> "the user's own";
            default -> "not said";
        };
    }

    private static void consents(Rights rights, Page page) {
        boolean any = rights.assets().stream().anyMatch(asset -> asset.consent() != null);
        if (!any) {
            page.note("No voice was made from a person whose consent is on record.");
            return;
        }
        page.put("<h3>Consents</h3>");
        page.table("Voice", "Person", "To", "Languages", "From", "Until", "Given", "Record");
        for (Rights.AssetEntry asset : rights.assets()) {
            Rights.ConsentEntry consent = asset.consent();
            if (consent != null) {
                page.row(
                        asset.name(),
                        consent.person(),
                        String.join(", ", consent.uses()),
                        consent.languages().isEmpty()
                                ? "any"
                                : String.join(", ", consent.languages()),
                        consent.givenOn(),
                        consent.until().isEmpty() ? "no end" : consent.until(),
                        consent.how(),
                        consent.digest());
            }
        }
        page.endTable();
    }
}
