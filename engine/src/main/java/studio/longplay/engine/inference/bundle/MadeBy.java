package studio.longplay.engine.inference.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which model made a picture, music or a translation, and on which terms: what stands in the file
/// itself, so that it is known wherever the file goes.
///
/// @param name of the model, as its makers call it
/// @param licence a short name, mostly an SPDX identifier
/// @param commercial whether what it makes may be published for money
/// @param attribution whom the licence wants named; may be empty
/// @param bundle the name of its folder on the machine it ran on
/// @param digest of the bundle, in hex
public record MadeBy(
        String name,
        String licence,
        boolean commercial,
        String attribution,
        String bundle,
        String digest) {
    private static final String LICENCE = "licence";
    private static final String COMMERCIAL = "commercial use";
    private static final String CREDIT = "credit";
    private static final String BUNDLE = "bundle";
    private static final String DIGEST = "sha256";
    private static final String YES = "yes";
    private static final String NO = "no";

    /// What a bundle makes is made by.
    public static MadeBy of(InstalledBundle bundle) {
        BundleCard card = bundle.card();
        return new MadeBy(
                card.name(),
                card.licence(),
                card.commercial(),
                card.attribution(),
                bundle.name(),
                bundle.digest());
    }

    /// For people and for [#parse]: `Opus-MT; licence: CC-BY-4.0; commercial use: yes; ...`.
    public String line() {
        return plain(name)
                + part(LICENCE, licence)
                + part(COMMERCIAL, commercial ? YES : NO)
                + (attribution.isEmpty() ? "" : part(CREDIT, attribution))
                + part(BUNDLE, bundle)
                + part(DIGEST, digest);
    }

    /// Its terms: the licence, and whom it wants named.
    public String terms() {
        return licence + (attribution.isEmpty() ? "" : ", " + attribution);
    }

    /// All of them, a line each.
    public static String lines(List<MadeBy> all) {
        return String.join("\n", all.stream().map(MadeBy::line).distinct().toList());
    }

    private static String part(String key, String value) {
        return "; " + key + ": " + plain(value);
    }

    private static String plain(String words) {
        return words.replaceAll("[;\\s]+", " ").strip();
    }

    /// What [#lines] wrote; lines that are something else are left out. Where it is not said that
    /// money may be earned, it may not.
    public static List<MadeBy> parse(String text) {
        List<MadeBy> all = new ArrayList<>();
        text.lines().map(MadeBy::one).flatMap(Optional::stream).forEach(all::add);
        return List.copyOf(all);
    }

    private static Optional<MadeBy> one(String line) {
        List<String> parts = List.of(line.split("; "));
        Map<String, String> values = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int colon = part.indexOf(": ");
            if (colon > 0) {
                values.put(
                        part.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        part.substring(colon + 1).strip());
            }
        }
        String digest = values.getOrDefault(DIGEST, "");
        String licence = values.getOrDefault(LICENCE, "");
        if (digest.isEmpty() || licence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MadeBy(
                        parts.getFirst().strip(),
                        licence,
                        values.getOrDefault(COMMERCIAL, NO).equals(YES),
                        values.getOrDefault(CREDIT, ""),
                        values.getOrDefault(BUNDLE, ""),
                        digest));
    }
}
