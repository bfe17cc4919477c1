package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;

import java.util.Optional;

/// One line of the table of what runs where.
///
/// @param what a bundle's name, the id of a kind of bundle (`whisper`), or `*` for all others
/// @param where `auto`, the id of a kind of hardware (`cuda`) or of one card (`cuda:1`)
/// @param threads how many share an operation; 0 for as many as the profile has
/// @param batch how many lines may be done at once; 0 for one
public record PolicyRow(String what, String where, int threads, int batch) {
    /// Who is meant by no other line.
    public static final String OTHERS = "*";

    /// Whatever the profile takes.
    public static final String AUTO = "auto";

    private static final int MOST = 256;

    public PolicyRow {
        if (threads < 0 || threads > MOST || batch < 0 || batch > MOST) {
            throw new IllegalArgumentException(threads + " threads, " + batch + " lines");
        }
        if (!where.equals(AUTO) && Chip.of(where).isEmpty()) {
            throw new IllegalArgumentException("no hardware \"" + where + "\"");
        }
    }

    /// The hardware named; empty for [#AUTO].
    public Optional<Chip> chip() {
        return Chip.of(where);
    }

    /// Whether one card is named, not only its kind.
    boolean isOneCard() {
        return where.contains(":");
    }

    /// How well it fits a model; 0 if it does not.
    int fit(Loading<?> model) {
        if (what.equals(model.name())) {
            return 3;
        }
        if (what.equals(model.kind().id())) {
            return 2;
        }
        return what.equals(OTHERS) ? 1 : 0;
    }

    Device device(Device otherwise) {
        return chip().map(Chip::device).orElse(otherwise);
    }
}
