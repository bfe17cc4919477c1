package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Track;

import java.util.ArrayList;
import java.util.List;

/// Writes Final Cut Pro XML 1.10.
///
/// Its main storyline is one gap as long as the programme; every track is a storyline connected to
/// it, pictures in lanes above, sounds in lanes below, so that all of them are alike.
final class FcpxmlWriter {
    private static final String DISSOLVE_ID = "r2";

    /// Final Cut Pro's name of its own cross-dissolve.
    private static final String DISSOLVE_UID = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265";

    private final Cut cut;
    private final List<Loss> losses = new ArrayList<>();
    private final XmlDocument xml = new XmlDocument("fcpxml");
    private final FcpxmlAssets assets = new FcpxmlAssets();
    private final FcpxmlClips clips;

    private FcpxmlWriter(Cut cut) {
        this.cut = cut;
        losses.addAll(cut.losses());
        clips = new FcpxmlClips(xml, assets, losses, (double) cut.width() / cut.height());
    }

    static Written write(Cut cut) {
        FcpxmlWriter writer = new FcpxmlWriter(cut);
        return new Written(writer.document(), writer.losses);
    }

    private String document() {
        List<FrameTrack> tracks = new ArrayList<>();
        for (Track track : cut.timeline().tracks()) {
            if (track.kind() == Track.Kind.CAPTIONS) {
                losses.add(Loss.whole("The captions of " + track.name() + " are not in it."));
            } else {
                tracks.add(FrameTrack.whole(track, losses));
            }
        }
        tracks.forEach(this::collect);
        String title = cut.timeline().name();
        MediaTime length = MediaTime.ofFrames(frames(), Smpte.RATE);
        xml.open("fcpxml", "version", "1.10");
        resources();
        xml.open("library").open("event", "name", title).open("project", "name", title);
        xml.open(
                "sequence",
                "format",
                FcpxmlAssets.FORMAT,
                "duration",
                FcpxmlClips.time(length),
                "tcStart",
                "0s",
                "tcFormat",
                "NDF",
                "audioLayout",
                "stereo",
                "audioRate",
                "48k");
        xml.open("spine");
        storylines(tracks, length);
        xml.close().close().close().close().close().close();
        return xml.finish();
    }

    private long frames() {
        return Math.max(1, cut.duration().toFramesCeiling(Smpte.RATE));
    }

    private void collect(FrameTrack track) {
        boolean sound = track.track().kind() == Track.Kind.AUDIO;
        for (FrameClip clip : track.clips()) {
            if (clip.clip().media() instanceof FileReference file) {
                assets.add(file, clip.clip().name(), sound);
            }
        }
    }

    private void resources() {
        xml.open("resources");
        xml.empty(
                "format",
                "id",
                FcpxmlAssets.FORMAT,
                "frameDuration",
                "1/30s",
                "width",
                cut.width(),
                "height",
                cut.height(),
                "colorSpace",
                "1-1-1 (Rec. 709)");
        xml.empty("effect", "id", DISSOLVE_ID, "name", "Cross Dissolve", "uid", DISSOLVE_UID);
        assets.write(xml);
        xml.close();
    }

    private void storylines(List<FrameTrack> tracks, MediaTime length) {
        String whole = FcpxmlClips.time(length);
        xml.open("gap", "name", "Gap", "offset", "0s", "start", "0s", "duration", whole);
        int above = 0;
        int below = 0;
        for (FrameTrack track : tracks) {
            boolean sound = track.track().kind() == Track.Kind.AUDIO;
            int lane = sound ? --below : ++above;
            if (!track.clips().isEmpty()) {
                storyline(track, lane, sound);
            }
        }
        for (Marker marker : cut.timeline().markers()) {
            marker(marker);
        }
        xml.close();
    }

    private void marker(Marker marker) {
        boolean point = marker.range().duration().ticks() == 0;
        MediaTime frame = MediaTime.ofFrames(1, Smpte.RATE);
        xml.empty(
                "marker",
                "start",
                FcpxmlClips.time(marker.range().start()),
                "duration",
                FcpxmlClips.time(point ? frame : marker.range().duration()),
                "value",
                marker.name().isEmpty() ? marker.colour().name() : marker.name());
        losses.add(
                Loss.of(
                        marker.name(),
                        marker.range().start(),
                        "The marker's colour is not in it."));
    }

    private void storyline(FrameTrack track, int lane, boolean sound) {
        xml.open("spine", "lane", lane, "offset", "0s", "name", track.track().name());
        long at = 0;
        for (FrameClip clip : track.clips()) {
            if (clip.start() > at) {
                gap(at, clip.start());
            }
            if (clip.head().frames() > 0) {
                transition(clip, sound);
            }
            clips.write(clip, sound);
            at = clip.end();
        }
        xml.close();
    }

    private void gap(long from, long to) {
        xml.empty(
                "gap",
                "name",
                "Gap",
                "offset",
                FcpxmlClips.frames(from),
                "start",
                "0s",
                "duration",
                FcpxmlClips.frames(to - from));
    }

    private void transition(FrameClip clip, boolean sound) {
        FrameTrack.Cross head = clip.head();
        if (!sound && !head.name().equals(TransitionName.DISSOLVE)) {
            losses.add(
                    Loss.of(
                            clip.clip().name(),
                            clip.at(),
                            "The transition " + head.name() + " becomes a dissolve."));
        }
        xml.open(
                "transition",
                "name",
                "Cross Dissolve",
                "offset",
                FcpxmlClips.frames(clip.start() - head.before()),
                "duration",
                FcpxmlClips.frames(head.frames()));
        if (!sound) {
            xml.empty("filter-video", "ref", DISSOLVE_ID, "name", "Cross Dissolve");
        }
        xml.close();
    }
}
