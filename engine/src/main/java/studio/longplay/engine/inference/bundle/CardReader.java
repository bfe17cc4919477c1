package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a bundle's card: in our `bundle.json`, in the head of a model card (`README.md`, YAML
/// between two lines of three hyphens, as Hugging Face has it), in a `MODEL_CARD`, or in a licence
/// file.
final class CardReader {
    private static final Set<String> FOR_MONEY =
            Set.of(
                    "mit",
                    "apache-2.0",
                    "bsd-2-clause",
                    "bsd-3-clause",
                    "isc",
                    "zlib",
                    "unlicense",
                    "cc0-1.0",
                    "cc-by-4.0",
                    "cc-by-sa-4.0");

    private static final List<String> LICENCE_FILES =
            List.of("license", "license.txt", "license.md", "licence", "licence.txt");

    private static final Pattern HEAD =
            Pattern.compile("\\A\\uFEFF?---\\s*\\R(.*?)\\R---", Pattern.DOTALL);
    private static final Pattern CARD_LINE =
            Pattern.compile("(?im)^[\\s*#-]*licen[cs]e\\W+(\\S.*)$");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern PUNCTUATION = Pattern.compile("^['\"\\[\\s]+|['\"\\]\\s]+$");

    private final BundleFolder folder;
    private final String called;

    /// @param called what it is called if nothing in it says otherwise
    CardReader(BundleFolder folder, String called) {
        this.folder = folder;
        this.called = called;
    }

    /// @throws StudioFault.Model `model.card-missing`
    /// @throws StudioFault.Resource `store.unreadable`
    BundleCard read() throws StudioFault {
        return found().orElseThrow(() ->
                new StudioFault.Model(
                        "model.card-missing",
                        "Nothing in " + called + " says under which licence it may be used.",
                        "Put the README.md or LICENSE of its makers beside its models, or"
                                + " say it yourself: longplay models add FOLDER --licence"
                                + " MIT --commercial --source https://..."));
    }

    private Optional<BundleCard> found() throws StudioFault {
        Optional<BundleCard> card = ours();
        if (card.isEmpty()) {
            card = fromReadme();
        }
        if (card.isEmpty()) {
            card = fromModelCard();
        }
        return card.isEmpty() ? fromLicence() : card;
    }

    /// What the user says, with what he did not say taken from what stands there. Where the two
    /// name other licences, the card says so.
    BundleCard told(BundleCard word) throws StudioFault {
        Optional<BundleCard> standing = found();
        if (standing.isEmpty()) {
            return named(word, called, word.readFrom());
        }
        BundleCard card = standing.get();
        boolean agree = card.licence().equalsIgnoreCase(word.licence());
        String readFrom =
                agree
                        ? word.readFrom() + " and " + card.readFrom()
                        : word.readFrom()
                                + " against "
                                + card.readFrom()
                                + " ("
                                + card.licence()
                                + ")";
        BundleCard named = named(word, card.name(), readFrom);
        return new BundleCard(
                named.name(),
                named.licence(),
                or(named.attribution(), card.attribution()),
                named.commercial(),
                or(named.source(), card.source()),
                named.languages().isEmpty() ? card.languages() : named.languages(),
                or(named.limits(), card.limits()),
                readFrom);
    }

    private static BundleCard named(BundleCard word, String name, String readFrom) {
        return new BundleCard(
                or(word.name(), name),
                word.licence(),
                word.attribution(),
                word.commercial(),
                word.source(),
                word.languages(),
                word.limits(),
                readFrom);
    }

    private static String or(String said, String other) {
        return said.isEmpty() ? other : said;
    }

    private Optional<BundleCard> ours() throws StudioFault {
        JsonNode json = folder.description();
        JsonNode licence = json.path("licence");
        String spdx = licence.path("spdx").asString("").strip();
        if (spdx.isEmpty()) {
            return Optional.empty();
        }
        boolean commercial =
                licence.path("commercial").isBoolean()
                        ? licence.path("commercial").asBoolean()
                        : isForMoney(spdx);
        return Optional.of(
                new BundleCard(
                        json.path("name").asString(called),
                        spdx,
                        licence.path("attribution").asString(""),
                        commercial,
                        json.path("source").asString(""),
                        tags(
                                json.path("languages")
                                        .valueStream()
                                        .map(tag -> tag.asString(""))
                                        .toList()),
                        json.path("limits").asString(""),
                        BundleFolder.DESCRIPTION));
    }

    private Optional<BundleCard> fromReadme() throws StudioFault {
        Optional<String> text = folder.text("readme.md");
        Matcher head = HEAD.matcher(text.orElse(""));
        if (!head.find()) {
            return Optional.empty();
        }
        List<String> licence = values(head.group(1), "license");
        List<String> named = values(head.group(1), "license_name");
        List<String> base = values(head.group(1), "base_model");
        if (licence.isEmpty()) {
            return Optional.empty();
        }
        String spdx =
                licence.getFirst().equals("other") && !named.isEmpty()
                        ? named.getFirst()
                        : licence.getFirst();
        return Optional.of(
                new BundleCard(
                        called,
                        spdx,
                        base.isEmpty() ? "" : base.getFirst(),
                        isForMoney(spdx),
                        "",
                        tags(values(head.group(1), "language")),
                        "",
                        "README.md"));
    }

    /// Piper's voices have a text that names the licence in one of its lines.
    private Optional<BundleCard> fromModelCard() throws StudioFault {
        Matcher line = CARD_LINE.matcher(folder.text("model_card").orElse(""));
        if (!line.find()) {
            return Optional.empty();
        }
        String spdx = PUNCTUATION.matcher(line.group(1).strip()).replaceAll("");
        return Optional.of(
                new BundleCard(
                        called, spdx, "", isForMoney(spdx), "", List.of(), "", "MODEL_CARD"));
    }

    private Optional<BundleCard> fromLicence() throws StudioFault {
        for (String name : LICENCE_FILES) {
            Optional<String> text = folder.text(name);
            if (text.isPresent() && !text.get().isBlank()) {
                String spdx = named(text.get());
                return Optional.of(
                        new BundleCard(
                                called, spdx, "", isForMoney(spdx), "", List.of(), "", name));
            }
        }
        return Optional.empty();
    }

    /// The licence a text is, by the words only it begins with; else its first line.
    private static String named(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        if (plain.contains("Permission is hereby granted, free of charge")) {
            return "MIT";
        }
        if (plain.contains("Apache License Version 2.0")) {
            return "Apache-2.0";
        }
        if (plain.contains("Creative Commons Attribution 4.0 International")) {
            return "CC-BY-4.0";
        }
        return text.strip().lines().findFirst().orElse("").strip();
    }

    private static boolean isForMoney(String spdx) {
        return FOR_MONEY.contains(spdx.toLowerCase(Locale.ROOT));
    }

    /// The scalar or the list under a key of flat YAML.
    private static List<String> values(String yaml, String key) {
        List<String> values = new ArrayList<>();
        boolean inside = false;
        for (String line : yaml.lines().toList()) {
            if (line.startsWith(key + ":")) {
                inside = true;
                for (String part : line.substring(key.length() + 1).split(",")) {
                    add(values, part);
                }
            } else if (inside && line.strip().startsWith("- ")) {
                add(values, line.strip().substring(2));
            } else {
                inside = false;
            }
        }
        return values;
    }

    private static void add(List<String> values, String raw) {
        String value = PUNCTUATION.matcher(raw.strip()).replaceAll("");
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    private static List<String> tags(List<String> words) {
        return words.stream().filter(word -> TAG.matcher(word).matches()).distinct().toList();
    }
}
