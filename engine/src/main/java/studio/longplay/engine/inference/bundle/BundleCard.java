package studio.longplay.engine.inference.bundle;

import java.util.List;
import java.util.regex.Pattern;

/// What must be known of a bundle before it is used: whose it is and what may be done with it.
///
/// @param name as its makers call it
/// @param licence a short name, mostly an SPDX identifier: `MIT`, `CC-BY-4.0`
/// @param attribution whom the licence wants named; may be empty
/// @param commercial whether what it makes may be published for money, as far as the licence is
///   known to allow it
/// @param source where it comes from; may be empty
/// @param languages BCP 47 tags of what it speaks; none if it does not matter or is not said
/// @param limits what its makers say it must not be used for or cannot do; may be empty
/// @param readFrom the file all this stands in
public record BundleCard(
        String name,
        String licence,
        String attribution,
        boolean commercial,
        String source,
        List<String> languages,
        String limits,
        String readFrom) {
    /// What a terminal takes for a command, and what turns the way of writing.
    private static final Pattern COMMANDS =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+");

    public BundleCard {
        name = plain(name);
        licence = plain(licence);
        attribution = plain(attribution);
        source = plain(source);
        limits = plain(limits);
        languages = List.copyOf(languages);
    }

    /// Words of others, in one line and without what a terminal would obey.
    static String plain(String words) {
        return COMMANDS.matcher(words).replaceAll(" ").strip();
    }

    /// Its terms in one sentence.
    public String terms() {
        return name
                + " ("
                + licence
                + (attribution.isEmpty() ? "" : ", " + attribution)
                + (source.isEmpty() ? ")." : "), from " + source + ".");
    }
}
