package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.render.machine.MachineNotes;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where things are made at most once: whoever wants something says what it is made from, and gets
/// the finished one if the store has it.
///
/// Editing, resuming, repairing and working side by side all rest on this one method.
public final class Workbench {
    private final ArtifactStore store;
    private final Tally tally;
    private final TakeLog takes;
    private final OwnSounds own;
    private final Supplier<List<Badge>> badges;
    private final Supplier<List<Warning>> notices;
    private final Supplier<List<CacheCount.Rate>> caches;

    public Workbench(ArtifactStore store, Tally tally) {
        this(store, tally, TakeLog.NONE);
    }

    /// @param takes hears of the lines that are spoken at it
    public Workbench(ArtifactStore store, Tally tally, TakeLog takes) {
        this(store, tally, takes, OwnSounds.NONE);
    }

    private Workbench(ArtifactStore store, Tally tally, TakeLog takes, OwnSounds own) {
        this(store, tally, takes, own, List::of, List::of, List::of);
    }

    private Workbench(
            ArtifactStore store,
            Tally tally,
            TakeLog takes,
            OwnSounds own,
            Supplier<List<Badge>> badges,
            Supplier<List<Warning>> notices,
            Supplier<List<CacheCount.Rate>> caches) {
        this.store = store;
        this.tally = tally;
        this.takes = takes;
        this.own = own;
        this.badges = badges;
        this.notices = notices;
        this.caches = caches;
    }

    /// The same with files of the user's that scripts may call by their names.
    public Workbench with(OwnSounds sounds) {
        return new Workbench(store, tally, takes, sounds, badges, notices, caches);
    }

    /// The same with models, of which it is told from now on what they had to give up.
    public Workbench with(ModelKeeper models) {
        List<Badge> before = models.badges().all();
        List<CacheCount.Rate> asked = models.caches().rates();
        return new Workbench(
                store,
                tally,
                takes,
                own,
                () -> models.badges().since(before),
                notices,
                () -> models.caches().since(asked));
    }

    /// The same with somebody who notes what goes wrong with the machine.
    public Workbench with(MachineNotes machine) {
        return new Workbench(store, tally, takes, own, badges, machine::all, caches);
    }

    /// The artifact of a recipe: found and checked, or made now by `content`.
    ///
    /// @throws StudioFault what making it throws, or the store's own (disk full, no access)
    public Artifact make(Recipe recipe, String suffix, ArtifactStore.Content content)
            throws StudioFault {
        Optional<Artifact> found = store.find(recipe.key());
        tally.used(recipe.maker(), recipe.key());
        if (found.isPresent()) {
            tally.reused(recipe.maker());
            return found.get();
        }
        Artifact made = store.put(recipe, suffix, content);
        tally.made(recipe.maker());
        return made;
    }

    public ArtifactStore store() {
        return store;
    }

    public Tally tally() {
        return tally;
    }

    /// The files of the user's that scripts may call by their names.
    public OwnSounds own() {
        return own;
    }

    /// What models did otherwise than they were asked to since work began at it.
    public List<Badge> badges() {
        return badges.get();
    }

    /// What went wrong with the machine since work began at it.
    public List<Warning> notices() {
        return notices.get();
    }

    /// What models made before, and how often it was found since work began at it.
    public List<CacheCount.Rate> caches() {
        return caches.get();
    }

    TakeLog takes() {
        return takes;
    }
}
