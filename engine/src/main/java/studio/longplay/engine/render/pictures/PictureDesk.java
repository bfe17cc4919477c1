package studio.longplay.engine.render.pictures;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.Loaded;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Portion;
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
import studio.longplay.engine.store.Recipe;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    /// @param ran on what; empty if it was found as it was to be made
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
    /// @throws StudioFault.Resource `model.none-able` if no bundle can
    /// @throws StudioFault.Input `media.missing`, `model.none-able` if the named one cannot
    /// @throws StudioFault.Media `picture.unreadable`
    /// @throws StudioFault.Model what the model's run throws
    public Made enlarge(Path file, String bundle, JobContext context) throws StudioFault {
        InstalledBundle with = bundles(Enlarger.KIND).chosen(bundle);
        Asked asked = Asked.of("picture.enlarged", Enlarger.VERSION, with, Map.of(), List.of(file));
        Optional<Made> found = found(asked);
        if (found.isPresent()) {
            return found.get();
        }
        RgbPlanes picture = stills.read(file);
        return drawn(
                asked.inTiles(),
                Loading.of(Enlarger.KIND, with, (models, _) -> new Enlarger(models))
                        .in(Portion.parts(Enlarger.parts(picture))),
                loaded -> {
                    int tile = Enlarger.tile(loaded.ran().batch());
                    return loaded.model().enlarge(picture, tile, context);
                },
                context);
    }

    /// Paints what a text says.
    ///
    /// @param bundle name of a bundle; empty for the first that can
    /// @throws StudioFault.Resource `model.none-able` as in [#enlarge]
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
        return made(
                Asked.of("picture.painted", TextPainter.VERSION, with, parameters, List.of()),
                Loading.of(TextPainter.KIND, with, TextPainter::new),
                painter -> painter.model().paint(wish, context),
                context);
    }

    /// Draws what lies between two picture files of one size.
    ///
    /// @param moment where between them: above 0 and below 1
    /// @param bundle name of a bundle; empty for the first that can
    /// @throws StudioFault.Resource `model.none-able` as in [#enlarge]
    /// @throws StudioFault.Input `picture.two-sizes`, `media.missing`
    /// @throws StudioFault.Media `picture.unreadable`
    /// @throws StudioFault.Model what the model's run throws
    public Made between(List<Path> two, float moment, String bundle, JobContext context)
            throws StudioFault {
        InstalledBundle with = bundles(Between.KIND).chosen(bundle);
        Map<String, Object> parameters = Map.of("moment", Float.toString(moment));
        return made(
                Asked.of("picture.between", Between.VERSION, with, parameters, two),
                Loading.of(Between.KIND, with, (models, _) -> new Between(models)),
                between ->
                        between.model()
                                .frame(
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
    /// @throws StudioFault.Resource `model.none-able` as in [#enlarge]
    /// @throws StudioFault.Input `picture.face` if it is not in the picture
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
        return keeper.with(
                Loading.of(LipMover.KIND, with, (models, _) -> new LipMover(models))
                        .in(Portion.atLeast(FRAMES_AT_ONCE))
                        .onWholeProcessor(),
                loaded -> {
                    List<MadeBy> by =
                            Asked.by(with, List.of(lips.picture()), loaded.ran().precision());
                    int atOnce = loaded.ran().batch();
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

    @FunctionalInterface
    private interface Making<M> {
        RgbPlanes picture(Loaded<? extends M> model) throws StudioFault;
    }

    private <M> Made made(Asked asked, Loading<M> what, Making<M> making, JobContext context)
            throws StudioFault {
        Optional<Made> found = found(asked);
        return found.isPresent() ? found.get() : drawn(asked, what, making, context);
    }

    /// What was made as it was asked to be.
    private Optional<Made> found(Asked asked) throws StudioFault {
        Optional<Artifact> kept = store.find(asked.recipe(Optional.empty()).key());
        return kept.map(artifact -> asked.made(artifact, Optional.empty()));
    }

    /// Draws it, and keeps it by the precision that the model really ran in: what had to be made
    /// less exactly is made again when that is over, and until then found.
    private <M> Made drawn(Asked asked, Loading<M> what, Making<M> making, JobContext context)
            throws StudioFault {
        return keeper.with(
                what.onWholeProcessor(),
                loaded -> {
                    Optional<Ran> ran = Optional.of(loaded.ran());
                    Recipe recipe = asked.recipe(ran);
                    Optional<Artifact> found = store.find(recipe.key());
                    return asked.made(
                            found.isPresent() ? found.get() : kept(recipe, making.picture(loaded)),
                            ran);
                },
                context);
    }

    private Artifact kept(Recipe recipe, RgbPlanes picture) throws StudioFault {
        return store.put(
                recipe,
                PNG,
                part -> {
                    try (Arena arena = Arena.ofConfined()) {
                        Files.write(part, PngFile.encode(picture.pixels(arena)));
                    }
                });
    }
}
