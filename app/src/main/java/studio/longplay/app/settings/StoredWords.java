package studio.longplay.app.settings;

import studio.longplay.app.words.Words;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.render.purge.StoredClass;

import java.util.Locale;

/// What is stored, in words.
record StoredWords(Words words) {
    static final PurgePlan.Sum NOTHING = new PurgePlan.Sum(0, 0);
    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;

    String name(StoredClass kind) {
        return words.get("stored." + word(kind));
    }

    String amount(PurgePlan.Sum sum) {
        return sum.count() == 0
                ? words.get("stored.none")
                : words.get("stored.amount", size(sum.bytes()), sum.count());
    }

    String size(long bytes) {
        return bytes < GIGABYTE
                ? words.get("size.megabytes", bytes / MEGABYTE)
                : words.get("size.gigabytes", bytes / GIGABYTE);
    }

    static String word(StoredClass kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
