package studio.longplay.app.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.inference.bundle.ShelfBundle;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.ModelFacts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where models come from; none of it is called on the window's thread.
public interface ModelsSource {
    /// What lies on the shelf.
    ///
    /// @param usable what can be used
    /// @param unusable what cannot, with the reason
    record Shelf(List<ModelFacts> usable, List<ShelfBundle.Unusable> unusable) {
        /// Nothing.
        public static final Shelf EMPTY = new Shelf(List.of(), List.of());

        public Shelf {
            usable = List.copyOf(usable);
            unusable = List.copyOf(unusable);
        }

        boolean isEmpty() {
            return usable.isEmpty() && unusable.isEmpty();
        }
    }

    /// What is installed.
    Shelf list() throws StudioFault;

    /// Adds a bundle.
    ///
    /// @param word what the user says of its licence
    /// @return what it is called
    String add(Path given, Optional<BundleCard> word, JobContext context) throws StudioFault;

    /// Opens a bundle and uses it once.
    void test(String name, JobContext context) throws StudioFault;

    /// Reads every byte of a bundle.
    void check(String name, JobContext context) throws StudioFault;

    /// Uses a bundle in another precision, after trying it.
    void use(String name, Precision precision, JobContext context) throws StudioFault;

    /// Takes a bundle away.
    void remove(String name) throws StudioFault;
}
