package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.store.folder.ArrangementDocument;
import studio.longplay.engine.store.folder.MixDocument;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Timeline;
import studio.longplay.engine.timeline.Track;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads OpenTimelineIO JSON: what [OtioWriter] wrote to the letter, and what others wrote as far
/// as our timeline can hold it, with a list of what it cannot.
///
/// Files come from anywhere: size, depth and every number are checked before they are used.
final class OtioReader {
    static final long MOST_BYTES = 64L << 20;
    static final int MOST_DEPTH = 200;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MOST_DEPTH)
                                                    .maxNumberLength(400)
                                                    .maxStringLength(8 << 20)
                                                    .build())
                                    .build())
                    .build();

    private final Path file;
    private final Path folder;
    private final List<Loss> losses = new ArrayList<>();

    private OtioReader(Path file) {
        this.file = file;
        Path parent = file.toAbsolutePath().getParent();
        folder = parent == null ? file.toAbsolutePath() : parent;
    }

    /// What stands in a file.
    ///
    /// @param arrangement ours, if one is in it and no other program changed the tracks since
    /// @param mix how the desk stood then, likewise
    record Read(
            Timeline timeline,
            Optional<Arrangement> arrangement,
            Optional<MixSettings> mix,
            List<Loss> losses) {
        Read {
            losses = List.copyOf(losses);
        }
    }

    /// Reads a file.
    ///
    /// @throws StudioFault.Input `otio.missing`, `otio.too-large`, `otio.damaged` (no JSON, too
    ///   deep, or longer than can be counted), `otio.foreign` (JSON, but no timeline)
    static Read read(Path file) throws StudioFault {
        try {
            return new OtioReader(file).read();
        } catch (ArithmeticException tooLong) {
            throw damaged(file, tooLong);
        }
    }

    private Read read() throws StudioFault {
        JsonNode root = root(parsed());
        OtioTracks tracks = new OtioTracks(new OtioItems(folder, losses), losses);
        JsonNode stack = root.path("tracks");
        List<Track> read =
                OtioItems.is(root, "Timeline") ? tracks.stack(stack) : tracks.stack(root);
        Timeline timeline = new Timeline(root.path("name").asString(""), read, tracks.markers());
        Optional<Arrangement> ours = ours(root, timeline);
        JsonNode mix = root.path("metadata").path(OtioWriter.OURS).path("mix");
        return new Read(timeline, ours, ours.flatMap(_ -> MixDocument.read(mix)), losses);
    }

    private Optional<Arrangement> ours(JsonNode root, Timeline timeline) {
        JsonNode ours = root.path("metadata").path(OtioWriter.OURS);
        Optional<Arrangement> arrangement = ArrangementDocument.read(ours.path("arrangement"));
        String digest = ours.path("tracks").asString("");
        if (arrangement.isEmpty() || digest.equals(new OtioWriter(folder).digest(timeline))) {
            return arrangement;
        }
        losses.add(
                Loss.whole(
                        "Another program changed the tracks since we wrote them, so they are"
                                + " taken as they stand there and what was done to clips of the"
                                + " script is not."));
        return Optional.empty();
    }

    private JsonNode parsed() throws StudioFault {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new StudioFault.Input(
                        "otio.too-large",
                        file + " is larger than 64 MB.",
                        "Export only the timeline you want, without embedded data.");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StudioFault.Input(
                    "otio.missing",
                    file + " cannot be read.",
                    "Check its name and who may read it.",
                    e);
        } catch (JacksonException e) {
            throw damaged(file, e);
        }
    }

    private static StudioFault.Input damaged(Path file, Exception cause) {
        return new StudioFault.Input(
                "otio.damaged",
                file + " is no OpenTimelineIO file that we can read.",
                "Export it again from the program it is from, as .otio.",
                cause);
    }

    /// The timeline, or the first one of a collection.
    private JsonNode root(JsonNode document) throws StudioFault {
        if (OtioItems.is(document, "SerializableCollection")) {
            for (JsonNode child : document.path("children")) {
                if (OtioItems.is(child, "Timeline")) {
                    losses.add(Loss.whole("Of the collection only its first timeline is read."));
                    return child;
                }
            }
        }
        if (OtioItems.is(document, "Timeline") || OtioItems.isComposition(document)) {
            if (!document.path("global_start_time").isMissingNode()
                    && OtioTime.read(document.path("global_start_time"))
                            .filter(start -> !start.equals(MediaTime.ZERO))
                            .isPresent()) {
                losses.add(Loss.whole("The programme begins at zero and not at its own timecode."));
            }
            return document;
        }
        throw new StudioFault.Input(
                "otio.foreign",
                file + " has no timeline in it.",
                "Choose an .otio file that was exported from a timeline.");
    }
}
