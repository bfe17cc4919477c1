package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.inference.Precision;

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
/// @param digest of the bundle in the precision it ran in, in hex
/// @param export which precision it ran in, where that is less exact than the one it was to run in:
///   memory was short
public record MadeBy(
        String name,
        String licence,
        boolean commercial,
        String attribution,
        String bundle,
        String digest,
        Optional<Export> export) {
    private static final String LICENCE = "licence";
    private static final String COMMERCIAL = "commercial use";
    private static final String CREDIT = "credit";
    private static final String BUNDLE = "bundle";
    private static final String DIGEST = "sha256";
    private static final String EXPORT = "export";
    private static final String INSTEAD_OF = " instead of ";
    private static final String YES = "yes";
    private static final String NO = "no";

    /// A precision and the one that was wanted, by their ids: `int8 instead of fp32`.
    public record Export(String used, String wanted) {
        private static Optional<Export> parse(String words) {
            List<String> both = List.of(words.split(INSTEAD_OF, 2));
            return both.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Export(both.getFirst(), both.getLast()));
        }

        /// `int8 instead of fp32`.
        public String words() {
            return used + INSTEAD_OF + wanted;
        }
    }

    /// By a model that ran as it was asked to.
    public MadeBy(
            String name,
            String licence,
            boolean commercial,
            String attribution,
            String bundle,
            String digest) {
        this(name, licence, commercial, attribution, bundle, digest, Optional.empty());
    }

    /// What a bundle makes that ran in a precision, whichever it was to run in, is made by.
    public static MadeBy of(InstalledBundle asked, Precision ran) {
        InstalledBundle used = asked.in(ran);
        MadeBy by = of(used);
        return used.precision() == asked.precision()
                ? by
                : by.instead(new Export(used.precision().id(), asked.precision().id()));
    }

    private MadeBy instead(Export other) {
        return new MadeBy(
                name, licence, commercial, attribution, bundle, digest, Optional.of(other));
    }

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
                + export.map(other -> part(EXPORT, other.words())).orElse("")
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
                        digest,
                        Export.parse(values.getOrDefault(EXPORT, ""))));
    }
}
