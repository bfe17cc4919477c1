package studio.longplay.engine.voice.model;

import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How engines that are model bundles are called.
public final class BundleEngine {
    private static final Pattern NAME = Pattern.compile("([a-z-]+)-([0-9a-f]{12})");

    private BundleEngine() {}

    /// The engine of a bundle, as voices name it: another bundle of the same kind is another.
    public static String id(InstalledBundle bundle) {
        return bundle.kind() + "-" + bundle.shortDigest();
    }

    /// What decides the sound of an engine: our code and every byte of the bundle.
    ///
    /// @param ours version of the code that drives it
    public static String version(String ours, InstalledBundle bundle) {
        return ours + "-" + bundle.digest();
    }

    /// Which bundle would have to be brought for an engine that is not here, if it is of one of
    /// these kinds.
    public static Optional<String> missing(String engine, List<BundleKind> kinds) {
        Matcher named = NAME.matcher(engine);
        if (!named.matches()) {
            return Optional.empty();
        }
        return kinds.stream()
                .filter(kind -> kind.id().equals(named.group(1)))
                .findFirst()
                .map(kind ->
                        "It is spoken with a model bundle of "
                                + kind.name()
                                + " (SHA-256 "
                                + named.group(2)
                                + "…), which is not installed here. Add that bundle with \"longplay"
                                + " models add FOLDER\".");
    }
}
