package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.Tested;

import java.util.Optional;

/// An installed bundle with what people want to know of it.
///
/// @param kind of it; empty if this version has no code for it
/// @param chosen whether its precision was chosen by hand
/// @param tested how its last self-test went, if there was one
/// @param known the entry of the catalogue whose very files it has
public record ModelFacts(
        InstalledBundle bundle,
        Optional<BundleKind> kind,
        boolean chosen,
        Optional<Tested> tested,
        Optional<KnownModel> known) {
    /// Looks at a bundle of a shelf.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public static ModelFacts of(ModelShelf shelf, InstalledBundle bundle) throws StudioFault {
        return new ModelFacts(
                bundle,
                shelf.kinds().stream().filter(one -> one.id().equals(bundle.kind())).findFirst(),
                shelf.isChosen(bundle),
                shelf.tested(bundle),
                ModelCatalogue.known(bundle));
    }

    /// What kind it is, for people.
    public String kindName() {
        return kind.map(BundleKind::name).orElse(bundle.kind());
    }
}
