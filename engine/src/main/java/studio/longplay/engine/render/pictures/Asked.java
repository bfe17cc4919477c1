package studio.longplay.engine.render.pictures;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.run.Ran;
import studio.longplay.engine.inference.run.Step;
import studio.longplay.engine.picture.neural.Enlarger;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that decides a picture before it is known how the model will run.
///
/// @param version of the code that drives the model
/// @param with what is to make it
/// @param from the picture files it is made from
/// @param inputs what is in them
/// @param tiled whether the model sees it in tiles, whose size is seen in the pixels
record Asked(
        String maker,
        int version,
        InstalledBundle with,
        Map<String, Object> parameters,
        List<Path> from,
        List<Digest> inputs,
        boolean tiled) {
    static Asked of(
            String maker,
            int version,
            InstalledBundle with,
            Map<String, Object> parameters,
            List<Path> from)
            throws StudioFault {
        List<Digest> inputs = new ArrayList<>();
        for (Path file : from) {
            inputs.add(Digest.ofFile(file));
        }
        return new Asked(maker, version, with, parameters, from, inputs, false);
    }

    Asked inTiles() {
        return new Asked(maker, version, with, parameters, from, inputs, true);
    }

    /// What it is kept by: all that is asked, and the export that made it.
    ///
    /// @param ran how the model ran; empty for as it was asked to
    Recipe recipe(Optional<Ran> ran) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("model", ran.map(how -> with.in(how.precision())).orElse(with).digest());
        ran.filter(how -> tiled && how.steps().contains(Step.SMALLER_BATCH))
                .ifPresent(how -> all.put("tile", Enlarger.tile(how.batch())));
        return new Recipe(maker, Integer.toString(version), all, inputs);
    }

    PictureDesk.Made made(Artifact picture, Optional<Ran> ran) {
        Precision used = ran.map(Ran::precision).orElse(with.precision());
        return new PictureDesk.Made(picture, with, by(with, from, used), ran);
    }

    /// What makes a picture of others: what is made of a picture may be used as that may.
    ///
    /// @param ran in which precision the model ran
    static List<MadeBy> by(InstalledBundle with, List<Path> from, Precision ran) {
        Set<MadeBy> by = new LinkedHashSet<>();
        from.forEach(file -> by.addAll(MadeFiles.of(file)));
        by.add(MadeBy.of(with, ran));
        return List.copyOf(by);
    }
}
