package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Path;

/// The faults of this package, worded once.
final class BundleFaults {
    private static final String MAKERS = "Get it again from its makers, with all files.";

    private BundleFaults() {}

    static StudioFault.Model refused(String code, String sentence, String remedy) {
        return new StudioFault.Model(code, sentence, remedy);
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

    static StudioFault.Model hostile(String bundle, String why) {
        return refused("model.bundle-hostile", bundle + " was refused: " + why + ".", MAKERS);
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
