package studio.longplay.app.models;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.ShelfBundle;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.ModelFacts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The models of a studio.
public final class StudioModels implements ModelsSource {
    private final Supplier<ModelShelf> shelves;
    private final First first;

    /// What is to be known of the machine before models come.
    @FunctionalInterface
    interface First {
        void measure(JobContext context) throws StudioFault;
    }

    public StudioModels(Studio studio) {
        this(studio::models, studio.modelKeeper()::measureOnce);
    }

    /// @param shelves gives the shelf as it is now
    /// @param first done before a bundle is added; it measures once and then no more
    StudioModels(Supplier<ModelShelf> shelves, First first) {
        this.shelves = shelves;
        this.first = first;
    }

    @Override
    public Shelf list() throws StudioFault {
        ModelShelf shelf = shelves.get();
        List<ModelFacts> usable = new ArrayList<>();
        List<ShelfBundle.Unusable> unusable = new ArrayList<>();
        for (ShelfBundle found : shelf.list()) {
            switch (found) {
                case ShelfBundle.Usable one -> usable.add(ModelFacts.of(shelf, one.bundle()));
                case ShelfBundle.Unusable other -> unusable.add(other);
            }
        }
        return new Shelf(usable, unusable);
    }

    @Override
    public String add(Path given, Optional<BundleCard> word, JobContext context)
            throws StudioFault {
        first.measure(context);
        return shelves.get().add(given, word, context).name();
    }

    @Override
    public void test(String name, JobContext context) throws StudioFault {
        shelves.get().test(name, context);
    }

    @Override
    public void check(String name, JobContext context) throws StudioFault {
        shelves.get().check(name, context);
    }

    @Override
    public void use(String name, Precision precision, JobContext context) throws StudioFault {
        shelves.get().use(name, precision, context);
    }

    @Override
    public void remove(String name) throws StudioFault {
        shelves.get().remove(name);
    }
}
