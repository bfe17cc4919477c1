package studio.longplay.engine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.store.ArtifactStore;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Frames of a film as its workers painted them, from what is kept with the film's own segments.
record ExportedFrames(ArtifactStore store, Manifest manifest, MediaLookup media) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Paints a frame, counted in its scene.
    void paint(int scene, long frame, Pixels into) throws StudioFault, IOException {
        Manifest.SegmentEntry segment = segment(scene, frame);
        long at = segment.firstFrame();
        for (Manifest.GroupEntry group : segment.groups()) {
            if (frame < at + group.frames()) {
                try (SegmentPainter painter = new SegmentPainter(picture(group), media)) {
                    painter.paint((int) (frame - at), into);
                }
                return;
            }
            at += group.frames();
        }
        throw new IllegalArgumentException("no group shows frame " + frame);
    }

    /// All that the scenes' groups of pictures show.
    String recipes() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Manifest.SegmentEntry segment : manifest.segments()) {
            for (Manifest.GroupEntry group : segment.groups()) {
                all.append(Files.readString(recipe(group)));
            }
        }
        return all.toString();
    }

    private Manifest.SegmentEntry segment(int scene, long frame) {
        return manifest.segments().stream()
                .filter(segment -> segment.scene() == scene)
                .filter(segment -> frame >= segment.firstFrame())
                .filter(segment -> frame < segment.firstFrame() + segment.frames())
                .findFirst()
                .orElseThrow();
    }

    private SegmentPicture picture(Manifest.GroupEntry group) throws IOException {
        return JSON.treeToValue(
                JSON.readTree(Files.readString(recipe(group))).findValue("picture"),
                SegmentPicture.class);
    }

    private Path recipe(Manifest.GroupEntry group) {
        return store.folder()
                .resolve(group.digest().substring(0, 2))
                .resolve(group.digest() + ".recipe.json");
    }
}
