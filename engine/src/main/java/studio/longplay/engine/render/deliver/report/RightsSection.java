package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Rights;

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
        page.table("What", "Name", "Licence", "Allows", "Content");
        for (Rights.AssetEntry asset : rights.assets()) {
            page.row(
                    asset.kind(),
                    asset.name(),
                    asset.licence().isEmpty() ? "none said" : asset.licence(),
                    allows(asset.allows()),
                    asset.sha256());
        }
        page.endTable();
        consents(rights, page);
        page.endSection();
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
