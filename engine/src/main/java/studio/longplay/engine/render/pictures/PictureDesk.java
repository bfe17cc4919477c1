package studio.longplay.engine.render.pictures;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Ran;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.picture.neural.Between;
import studio.longplay.engine.picture.neural.Enlarger;
import studio.longplay.engine.picture.neural.LipMover;
import studio.longplay.engine.picture.neural.RgbPlanes;
import studio.longplay.engine.picture.neural.TextPainter;
import studio.longplay.engine.render.models.AbleBundles;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes pictures with the models of a home. What was made before is not made again: a picture's
/// address holds the bundle, the version of our code, and all that was asked.
///
/// Safe for any number of threads. Models may take all cores: one picture is all that is made.
public final class PictureDesk {
    private static final String PNG = "png";
    private static final int FRAMES_AT_ONCE = 8;

    private final ModelShelf shelf;
    private final ModelKeeper keeper;
    private final ArtifactStore store;
    private final StillFiles stills;

    /// @param shelf the home's bundles
    /// @param keeper where models are open; it stays as it is when the desk is closed
    /// @param logs the folder of the decoders' log
    public PictureDesk(ModelShelf shelf, ModelKeeper keeper, ArtifactStore store, Path logs) {
        this.shelf = shelf;
        this.keeper = keeper;
        this.store = store;
        stills = new StillFiles(logs);
    }

    /// A picture that was made.
    ///
    /// @param bundle what made it, with its licence
    /// @param by what made it, and before it the pictures it was made from
    /// @param ran on what; empty if it was made before
    public record Made(
            Artifact picture, InstalledBundle bundle, List<MadeBy> by, Optional<Ran> ran) {
        public Made {
            by = List.copyOf(by);
        }

        /// Writes it to a file of the user's, in which stands what made it: JPEG where the file is
        /// called so, else PNG.
        ///
        /// @throws StudioFault.Resource `store.disk-full`, `store.no-access`, `store.unwritable`
        public void save(Path file) throws StudioFault {
            try {
                byte[] png = Files.readAllBytes(picture.file());
                AtomicFile.write(file, MadeFiles.picture(file, png, by));
            } catch (IOException e) {
                throw DiskFault.reading(picture.file(), e);
            }
        }
    }

    private AbleBundles bundles(BundleKind kind) {
        return new AbleBundles(shelf, kind);
    }

    /// Enlarges a picture file by its model's factor.
    ///
    /// @param bundle name of a bundle; empty for the first that can
    /// @throws StudioFault.Input `model.none-able` if no bundle can; `media.missing`
    /// @throws StudioFault.Media `picture.unreadable`
    /// @throws StudioFault.Model what the model's run throws
    public Made enlarge(Path file, String bundle, JobContext context) throws StudioFault {
        InstalledBundle with = bundles(Enlarger.KIND).chosen(bundle);
        Recipe recipe =
                recipe("picture.enlarged", Enlarger.VERSION, with, Map.of(), List.of(hash(file)));
        return made(
                recipe,
                by(with, List.of(file)),
                Loading.of(Enlarger.KIND, with, (models, _) -> new Enlarger(models)),
                enlarger -> enlarger.enlarge(stills.read(file), context),
                context);
    }

    /// Paints what a text says.
    ///
    /// @param bundle name of a bundle; empty for the first that can
    /// @throws StudioFault.Input `model.none-able`
    /// @throws StudioFault.Model what the model's run throws
    public Made paint(TextPainter.Wish wish, String bundle, JobContext context) throws StudioFault {
        InstalledBundle with = bundles(TextPainter.KIND).chosen(bundle);
        Map<String, Object> parameters =
                Map.of(
                        "text", wish.text(),
                        "without", wish.without(),
                        "width", wish.width(),
                        "height", wish.height(),
                        "seed", wish.seed(),
                        "steps", wish.steps());
        Recipe recipe = recipe("picture.painted", TextPainter.VERSION, with, parameters, List.of());
        return made(
                recipe,
                by(with, List.of()),
                Loading.of(TextPainter.KIND, with, TextPainter::new),
                painter -> painter.paint(wish, context),
                context);
    }

    /// Draws what lies between two picture files of one size.
    ///
    /// @param moment where between them: above 0 and below 1
    /// @param bundle name of a bundle; empty for the first that can
    /// @throws StudioFault.Input `model.none-able`, `picture.two-sizes`, `media.missing`
    /// @throws StudioFault.Media `picture.unreadable`
    /// @throws StudioFault.Model what the model's run throws
    public Made between(List<Path> two, float moment, String bundle, JobContext context)
            throws StudioFault {
        InstalledBundle with = bundles(Between.KIND).chosen(bundle);
        List<Digest> inputs = List.of(hash(two.getFirst()), hash(two.getLast()));
        Recipe recipe =
                recipe(
                        "picture.between",
                        Between.VERSION,
                        with,
                        Map.of("moment", Float.toString(moment)),
                        inputs);
        return made(
                recipe,
                by(with, two),
                Loading.of(Between.KIND, with, (models, _) -> new Between(models)),
                model ->
                        model.frame(
                                stills.read(two.getFirst()),
                                stills.like(two.getLast(), two.getFirst()),
                                moment,
                                context),
                context);
    }

    /// Has the face of a picture say what is said in a sound: a PNG file for each frame, numbered
    /// from 1, in a folder.
    ///
    /// @param lips whose, and what they say
    /// @param bundle name of a bundle; empty for the first that can
    /// @return how many
    /// @throws StudioFault.Input `model.none-able`, `picture.face` if it is not in the picture
    /// @throws StudioFault.Media `picture.unreadable`
    /// @throws StudioFault.Model what the model's run throws
    public int lips(Lips lips, String bundle, Path folder, JobContext context) throws StudioFault {
        InstalledBundle with = bundles(LipMover.KIND).chosen(bundle);
        RgbPlanes still = stills.read(lips.picture());
        if (!lips.face().isIn(still.width(), still.height())) {
            throw new StudioFault.Input(
                    "picture.face",
                    "The face is not in the picture, which has %d x %d pixels."
                            .formatted(still.width(), still.height()),
                    "Say where it is: left, top, width and height in pixels.");
        }
        List<MadeBy> by = by(with, List.of(lips.picture())).by();
        return keeper.with(
                Loading.of(LipMover.KIND, with, (models, _) -> new LipMover(models))
                        .onWholeProcessor(),
                loaded -> {
                    int atOnce = Math.max(FRAMES_AT_ONCE, loaded.ran().batch());
                    LipMover.Speech speech =
                            new LipMover.Speech(lips.samples(), lips.perSecond(), atOnce);
                    loaded.model()
                            .speak(
                                    still,
                                    lips.face(),
                                    speech,
                                    (number, picture) -> write(folder, number, picture, by),
                                    context);
                    return speech.pictures();
                },
                context);
    }

    /// A face, and what it says.
    ///
    /// @param samples mono, 16 kHz
    /// @param perSecond frames
    @SuppressWarnings("ArrayRecordComponent") // Compared by identity, as arrays are.
    public record Lips(Path picture, LipMover.Face face, float[] samples, int perSecond) {}

    private static void write(Path folder, int number, RgbPlanes picture, List<MadeBy> by)
            throws StudioFault {
        String name = String.format(Locale.ROOT, "%06d.%s", number + 1, PNG);
        try (Arena arena = Arena.ofConfined()) {
            byte[] png = PngFile.encode(picture.pixels(arena));
            AtomicFile.write(folder.resolve(name), MadeFiles.picture(png, by));
        }
    }

    /// What will have made a picture: what is made of a picture may be used as that may.
    private record Makers(InstalledBundle bundle, List<MadeBy> by) {}

    private static Makers by(InstalledBundle with, List<Path> from) {
        Set<MadeBy> by = new LinkedHashSet<>();
        from.forEach(file -> by.addAll(MadeFiles.of(file)));
        by.add(MadeBy.of(with));
        return new Makers(with, List.copyOf(by));
    }

    @FunctionalInterface
    private interface Making<M> {
        RgbPlanes picture(M model) throws StudioFault;
    }

    private record Drawn(RgbPlanes picture, Ran ran) {}

    private <M> Made made(
            Recipe recipe,
            Makers makers,
            Loading<M> what,
            Making<? super M> making,
            JobContext context)
            throws StudioFault {
        Optional<Artifact> found = store.find(recipe.key());
        if (found.isPresent()) {
            return new Made(found.get(), makers.bundle(), makers.by(), Optional.empty());
        }
        Drawn drawn =
                keeper.with(
                        what.onWholeProcessor(),
                        loaded -> new Drawn(making.picture(loaded.model()), loaded.ran()),
                        context);
        Artifact artifact =
                store.put(
                        recipe,
                        PNG,
                        part -> {
                            try (Arena arena = Arena.ofConfined()) {
                                Files.write(part, PngFile.encode(drawn.picture().pixels(arena)));
                            }
                        });
        return new Made(artifact, makers.bundle(), makers.by(), Optional.of(drawn.ran()));
    }

    private static Recipe recipe(
            String maker,
            int version,
            InstalledBundle with,
            Map<String, Object> parameters,
            List<Digest> inputs) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("model", with.digest());
        return new Recipe(maker, Integer.toString(version), all, inputs);
    }

    private static Digest hash(Path file) throws StudioFault {
        return Digest.ofFile(file);
    }
}
