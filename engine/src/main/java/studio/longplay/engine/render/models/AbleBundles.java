package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;

import java.util.List;

/// The installed bundles of one kind, and the choice among them.
public record AbleBundles(ModelShelf shelf, BundleKind kind) {
    /// In the order of their names.
    public List<InstalledBundle> all() throws StudioFault {
        return shelf.usable().stream().filter(bundle -> bundle.kind().equals(kind.id())).toList();
    }

    /// One of them.
    ///
    /// @param name empty for the first
    /// @throws StudioFault.Resource `model.none-able` if there is none
    /// @throws StudioFault.Input `model.none-able` if there is none of that name
    public InstalledBundle chosen(String name) throws StudioFault {
        return all().stream()
                .filter(bundle -> name.isEmpty() || bundle.name().equals(name))
                .findFirst()
                .orElseThrow(() -> none(name));
    }

    /// What is not there is another kind of fault than a name that was not right.
    private StudioFault none(String name) {
        String remedy =
                "Add one on the page Models or with \"longplay models add\"; \"longplay models"
                        + " catalog\" names those that are known.";
        return name.isEmpty()
                ? new StudioFault.Resource(
                        "model.none-able",
                        "No model of the kind " + kind.name() + " is installed.",
                        remedy)
                : new StudioFault.Input(
                        "model.none-able",
                        name + " is no installed model of the kind " + kind.name() + ".",
                        remedy);
    }
}
