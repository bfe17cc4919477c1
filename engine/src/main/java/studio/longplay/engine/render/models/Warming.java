package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.WarmUp;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.music.neural.MusicGen;
import studio.longplay.engine.picture.neural.LipMover;

import java.util.Set;

/// Opens installed models ahead of their first use, so that who speaks or paints first waits for
/// the work only.
public final class Warming {
    /// Those that are opened for all cores; see [Loading#onWholeProcessor].
    private static final Set<String> WHOLE = Set.of(MusicGen.KIND.id(), LipMover.KIND.id());

    private Warming() {}

    /// Opens a bundle where the table has it run, and has it do the least its kind can do. It stays
    /// open in the keeper as after any use.
    ///
    /// @param name as the shelf lists it
    /// @return how long that took and what memory it needs
    /// @throws StudioFault.Model `model.bundle-unknown` if there is no code for its kind
    /// @throws StudioFault as [ModelShelf#usable(String)] and [ModelKeeper#warm]
    public static WarmUp warm(ModelKeeper keeper, ModelShelf shelf, String name, JobContext context)
            throws StudioFault {
        InstalledBundle bundle = shelf.usable(name);
        BundleKind kind =
                ModelKinds.of(bundle.kind())
                        .orElseThrow(() ->
                                new StudioFault.Model(
                                        "model.bundle-unknown",
                                        "This version has no code for the kind \"%s\"."
                                                .formatted(bundle.kind()),
                                        "Use the version of Longplay that added it."));
        Loading<Object> bare = Loading.bare(kind, bundle);
        return keeper.warm(WHOLE.contains(kind.id()) ? bare.onWholeProcessor() : bare, context);
    }
}
