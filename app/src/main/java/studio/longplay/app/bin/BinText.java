package studio.longplay.app.bin;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.BinItem;

import java.util.ArrayList;
import java.util.List;

/// What is said of a file.
final class BinText {
    private final Words words;

    BinText(Words words) {
        this.words = words;
    }

    /// Length, size, rate: `1:02 · 1920 × 1080 · 25 fps`.
    String facts(BinItem item) {
        List<String> facts = new ArrayList<>();
        if (item.kind() != BinItem.Kind.STILL) {
            facts.add(clock(item.length().toMillisFloor() / 1000));
        }
        if (item.width() > 0) {
            facts.add(item.width() + " × " + item.height());
        }
        if (!item.rate().isEmpty()) {
            facts.add(words.get("fps", rate(item.rate())));
        }
        if (item.channels() > 0) {
            facts.add(words.get("channels", item.channels()));
        }
        return String.join(" · ", facts);
    }

    private static String clock(long seconds) {
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /// `30000/1001` as `29.97`, `25` as itself, and what is no number as it is written: a project
    /// may come from anywhere.
    private static String rate(String fraction) {
        int slash = fraction.indexOf('/');
        String top = slash < 0 ? fraction : fraction.substring(0, slash);
        String bottom = slash < 0 ? "1" : fraction.substring(slash + 1);
        try {
            double value = Double.parseDouble(top) / Double.parseDouble(bottom);
            return Double.isFinite(value) ? shortened(value) : fraction;
        } catch (NumberFormatException noNumber) {
            return fraction;
        }
    }

    private static String shortened(double value) {
        String text = String.format(Words.spoken(), "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("[.,]$", "");
    }

    /// For a screen reader.
    String spoken(BinRow.ItemRow row) {
        return words.get(
                "item.row",
                row.item().name(),
                facts(row.item()),
                row.missing() ? words.get("missing") : words.get("uses", row.uses()));
    }
}
