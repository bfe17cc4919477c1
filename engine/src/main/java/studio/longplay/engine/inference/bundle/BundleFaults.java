package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The faults of this package, worded once.
final class BundleFaults {
    private static final String MAKERS = "Get it again from its makers, with all files.";

    private BundleFaults() {}

    /// Names of others stand in the sentence: what no terminal must be told is left out.
    static StudioFault.Model refused(String code, String sentence, String remedy) {
        return new StudioFault.Model(code, BundleCard.plain(sentence), remedy);
    }

    static StudioFault.Model unknown(String bundle, String known) {
        return refused(
                "model.bundle-unknown",
                "Nothing in "
                        + bundle
                        + " is a kind of bundle that Longplay can use ("
                        + known
                        + ").",
                "Add the folder that holds the .onnx files, with the names their makers gave"
                        + " them.");
    }

    static StudioFault.Model incomplete(String bundle, String kind, String missing) {
        return refused(
                "model.bundle-incomplete",
                bundle + " looks like " + kind + ", but " + missing + " is missing.",
                MAKERS);
    }

    static StudioFault.Model contract(String file, String kind, String breach) {
        return refused(
                "model.contract",
                file + " cannot be used as a model of " + kind + ": " + breach + ".",
                "Choose an export that keeps the names and types of its makers (docs/models).");
    }

    static StudioFault.Model changed(String bundle, String file) {
        return refused(
                "model.bundle-changed",
                file + " in the model bundle " + bundle + " was changed or is missing.",
                "Remove the bundle with \"longplay models remove "
                        + bundle
                        + "\" and add it again.");
    }

    static StudioFault.Model link(String bundle, String file) {
        return refused(
                "model.bundle-link",
                bundle + " was refused: " + file + " in it is a link or no file.",
                "Put the file itself in its place, and add it again.");
    }

    static StudioFault.Model escape(String bundle, String entry) {
        return refused(
                "model.bundle-escape",
                bundle + " was refused: it would write to \"" + entry + "\", outside its folder.",
                "Do not use it: get it from its makers.");
    }

    static StudioFault.Model large(String bundle, String why) {
        return refused(
                "model.bundle-large",
                bundle + " was refused: " + why + ", more than a bundle does.",
                "Name the folder of one model, not one above it.");
    }

    static StudioFault.Model bomb(String bundle, String entry) {
        return refused(
                "model.bundle-bomb",
                bundle
                        + " was refused: "
                        + entry
                        + " in it unpacks to far more than any model file does.",
                "Do not use it: get it from its makers.");
    }

    static StudioFault.Model twice(String bundle, String entry) {
        return refused(
                "model.bundle-twice",
                bundle + " was refused: it holds " + entry + " twice.",
                MAKERS);
    }

    static StudioFault.Model damaged(String bundle, String why) {
        return refused(
                "model.bundle-damaged", bundle + " cannot be unpacked: " + why + ".", MAKERS);
    }

    static StudioFault.Model length(String file, long wanted, long found) {
        return refused(
                "model.size",
                "%s has %d bytes, and its description says %d.".formatted(file, found, wanted),
                MAKERS);
    }

    static StudioFault.Model notThere(String bundle, String file) {
        return refused(
                "model.file-missing",
                "The description of " + bundle + " names " + file + ", which is not there.",
                MAKERS);
    }

    static StudioFault.Model hash(String file) {
        return refused(
                "model.hash",
                file + " is not the file that its description names: the SHA-256 differs.",
                MAKERS);
    }

    static StudioFault.Input taken(String name) {
        return new StudioFault.Input(
                "model.bundle-taken",
                "There is a model bundle " + name + " already, with other files.",
                "Remove it first with \"longplay models remove " + name + "\".");
    }

    static StudioFault.Input precision(InstalledBundle bundle, Precision precision) {
        String there =
                bundle.variants().stream()
                        .map(variant -> variant.precision().id())
                        .collect(Collectors.joining(", "));
        return new StudioFault.Input(
                "model.precision-missing",
                bundle.name() + " is not there in " + precision.id() + ", only in " + there + ".",
                "Choose one of those, or add the bundle again with that export in it.");
    }

    static StudioFault.Input missing(String name) {
        return new StudioFault.Input(
                "model.bundle-missing",
                "There is no model bundle " + name + ".",
                "See those there are with \"longplay models list\".");
    }

    static StudioFault.Resource reading(Path path, IOException cause) {
        return new StudioFault.Resource(
                "store.unreadable",
                path + " cannot be read.",
                "Check the file's permissions and that the disk is connected.",
                cause);
    }

    static StudioFault.Resource writing(Path path, IOException cause) {
        return new StudioFault.Resource(
                "store.unwritable",
                path + " cannot be written.",
                "Check that its disk is connected, has space, and may be written to.",
                cause);
    }
}
