package studio.longplay.app.models;

import studio.longplay.app.words.Words;
import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.Tested;
import studio.longplay.engine.render.models.KnownModel;
import studio.longplay.engine.render.models.ModelFacts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/// Models in words.
///
/// @param zone times are told in it
record ModelText(Words words, ZoneId zone) {
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final double MEGABYTES_PER_GIGABYTE = 1e3;
    private static final double WHOLE_FROM = 10;
    private static final double SMALL_BELOW = 0.1;
    private static final double KILOBYTES_PER_MEGABYTE = 1e3;

    /// As `92 MB`, `14 KB`.
    String size(double megabytes) {
        if (megabytes >= MEGABYTES_PER_GIGABYTE) {
            return words.get("size.gb", number("%.1f", megabytes / MEGABYTES_PER_GIGABYTE));
        }
        if (megabytes < SMALL_BELOW) {
            return words.get(
                    "size.kb", number("%.0f", Math.ceil(megabytes * KILOBYTES_PER_MEGABYTE)));
        }
        String figure = number(megabytes >= WHOLE_FROM ? "%.0f" : "%.1f", megabytes);
        return words.get("size.mb", figure);
    }

    private static String number(String pattern, double value) {
        return String.format(Locale.getDefault(Locale.Category.FORMAT), pattern, value);
    }

    String size(InstalledBundle bundle) {
        return size(bundle.bytes() / BYTES_PER_MEGABYTE);
    }

    String size(KnownModel model) {
        String size = size(model.megabytes());
        return model.measured() ? size : words.get("size.about", size);
    }

    String memory(InstalledBundle bundle) {
        return words.get("memory", size(bundle.estimateBytes() / BYTES_PER_MEGABYTE));
    }

    /// Licence, and what may be done with what it makes.
    String licence(BundleCard card) {
        return words.get(card.commercial() ? "licence.money" : "licence.private", card.licence());
    }

    /// Where the licence stands, and where the bundle is from.
    String source(BundleCard card) {
        String from = words.get("licence.from", card.readFrom());
        return card.source().isEmpty() ? from : from + " · " + card.source();
    }

    /// What a catalogue entry allows.
    String licence(KnownModel model) {
        Optional<Boolean> may = model.commercial();
        if (may.isEmpty()) {
            return words.get("licence.differs", model.licence());
        }
        return words.get(may.get() ? "licence.money" : "licence.private", model.licence());
    }

    String tested(ModelFacts facts) {
        return facts.tested().map(this::tested).orElse(words.get("test.never"));
    }

    private String tested(Tested tested) {
        String when =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withZone(zone)
                        .format(tested.at());
        return tested.passed()
                ? words.get("test.passed", when, tested.millis())
                : words.get("test.failed", when);
    }

    /// The precision it is used in, and who chose it.
    String precision(ModelFacts facts) {
        String id = facts.bundle().precision().id();
        return words.get(facts.chosen() ? "precision.hand" : "precision.usual", id);
    }

    /// Sentences begin with a capital.
    static String sentence(String half) {
        return half.isEmpty()
                ? half
                : half.substring(0, 1).toUpperCase(Locale.ROOT) + half.substring(1) + ".";
    }

    /// Where it is from, what it speaks and what it must not be used for, as far as its card tells.
    String told(BundleCard card) {
        return words.get(
                "told",
                told(card.source()),
                told(String.join(", ", card.languages())),
                told(card.limits()));
    }

    private String told(String what) {
        return what.isEmpty() ? words.get("told.not") : what;
    }
}
