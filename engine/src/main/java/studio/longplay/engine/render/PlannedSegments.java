package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.make.Segments;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.preset.Motion;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which segments an order was found to need, remembered so that the next forecast of the same
/// order can count those that are made, without laying out or drawing anything.
///
/// It is a note, not a part of the film. How groups are drawn and encoded is in its address as it
/// is in theirs: what another painter, encoder or effort made does not count as made.
final class PlannedSegments {
    private static final String MAKER = "segment.plan";
    private static final String VERSION = "4";

    private final ExportOrder order;
    private final String encoder;
    private final List<Digest> takes;

    /// @param takes of every line, as it is cast
    private PlannedSegments(ExportOrder order, String encoder, List<Digest> takes) {
        this.order = order;
        this.encoder = encoder;
        this.takes = takes;
    }

    /// @param encoder that the export begins with, or would begin with
    static PlannedSegments of(ExportOrder order, String encoder, CastList cast, Speaking speaking)
            throws StudioFault {
        List<Digest> takes = new ArrayList<>();
        for (Scene scene : order.script().scenes()) {
            for (Speaking.Order line : speaking.orders(scene, cast.voiced())) {
                takes.add(speaking.recipe(line).key());
            }
        }
        return new PlannedSegments(order, encoder, takes);
    }

    /// Remembers what was planned.
    void keep(Segments segments, Workbench bench) throws StudioFault {
        List<String> lines =
                segments.keys().stream()
                        .map(groups ->
                                groups.stream().map(Digest::hex).collect(Collectors.joining(" ")))
                        .toList();
        bench.make(recipe(), "txt", part -> Files.write(part, lines));
    }

    /// How many of the segments are made; empty if this order was never planned.
    Optional<Forecast.Count> count(ArtifactStore store) throws StudioFault {
        Optional<Artifact> note = store.find(recipe().key());
        if (note.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(note.get().file());
            long made = lines.stream().filter(line -> isMade(line, store)).count();
            return Optional.of(new Forecast.Count((int) made, lines.size()));
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "store.unreadable",
                    note.get().file() + " cannot be read: " + e.getMessage() + ".",
                    "Check who may read the data folder.",
                    e);
        }
    }

    private static boolean isMade(String groups, ArtifactStore store) {
        return Stream.of(groups.split(" ")).allMatch(key -> store.holds(new Digest(key)));
    }

    /// Its address.
    Recipe recipe() {
        DeliverySettings settings = order.settings();
        ExportPreset preset = settings.preset();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("script", Digest.of(order.script().text()).hex());
        parameters.put("video", preset.settings(encoder).recipe());
        parameters.put("painter", SegmentPainter.VERSIONS);
        parameters.put("burned", settings.captions().burned());
        parameters.put("range", settings.range().map(List::<Object>of).orElse(List.of()));
        parameters.put("pictures", pictures());
        if (preset.picture().motion() == Motion.STILL) {
            parameters.put("motion", Motion.STILL);
        }
        settings.length().ifPresent(length -> parameters.put("length", length));
        if (!order.arrangement().isNone()) {
            parameters.put("arrangement", Digest.of(order.arrangement().toString()).hex());
        }
        if (!order.voicing().gaps().isEmpty()) {
            parameters.put("gaps", Digest.of(order.voicing().gaps().toString()).hex());
        }
        if (!order.voicing().colours().isEmpty()) {
            parameters.put("colours", order.voicing().colours());
        }
        return new Recipe(MAKER, VERSION, parameters, takes);
    }

    /// The picture files by size and time of change: reading long clips for their digests would
    /// take longer than a forecast may.
    private List<String> pictures() {
        File folder = order.pictureFolder().toFile();
        return CueList.of(order.script().scenes(), Cue.PictureCue.class).stream()
                .map(cue -> new File(folder, cue.subject()))
                .filter(File::isFile)
                .map(file -> file.getName() + " " + file.length() + " " + file.lastModified())
                .toList();
    }
}
