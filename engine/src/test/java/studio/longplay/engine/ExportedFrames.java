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
        try (SegmentPainter painter = new SegmentPainter(picture(segment), media)) {
            painter.paint((int) (frame - segment.firstFrame()), into);
        }
    }

    /// All that the scenes' segments show.
    String recipes() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Manifest.SegmentEntry segment : manifest.segments()) {
            all.append(Files.readString(recipe(segment)));
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

    private SegmentPicture picture(Manifest.SegmentEntry segment) throws IOException {
        return JSON.treeToValue(
                JSON.readTree(Files.readString(recipe(segment))).findValue("picture"),
                SegmentPicture.class);
    }

    private Path recipe(Manifest.SegmentEntry segment) {
        return store.folder()
                .resolve(segment.key().substring(0, 2))
                .resolve(segment.key() + ".recipe.json");
    }
}
