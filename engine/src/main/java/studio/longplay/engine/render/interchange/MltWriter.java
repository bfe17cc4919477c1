package studio.longplay.engine.render.interchange;

import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Track;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes MLT XML, which melt plays and Kdenlive and Shotcut open.
///
/// A playlist for each track; a dissolve is a small tractor of its two clips in the playlist. Its
/// lowest track of pictures is whole, black where nothing is, so that it needs no blending.
final class MltWriter {
    private final Cut cut;
    private final List<Loss> losses = new ArrayList<>();
    private final XmlDocument xml = new XmlDocument("");
    private final List<String> playlists = new ArrayList<>();
    private final List<Track.Kind> kinds = new ArrayList<>();
    private final MltPlaylist playlist;

    private MltWriter(Cut cut, Path folder) {
        this.cut = cut;
        losses.addAll(cut.losses());
        playlist = new MltPlaylist(xml, folder, losses);
    }

    /// The document.
    ///
    /// @param folder it will lie in, absolute
    static Written write(Cut cut, Path folder) {
        MltWriter writer = new MltWriter(cut, folder);
        return new Written(writer.document(), writer.losses);
    }

    private String document() {
        long frames = Math.max(1, cut.duration().toFramesCeiling(Smpte.RATE));
        xml.open("mlt", "LC_NUMERIC", "C", "producer", "programme", "title", cut.timeline().name());
        profile();
        playlist.black(frames);
        for (Track track : cut.timeline().tracks()) {
            if (track.kind() == Track.Kind.CAPTIONS) {
                losses.add(Loss.whole("The captions of " + track.name() + " are not in it."));
                continue;
            }
            FrameTrack onFrames = FrameTrack.of(track, losses);
            boolean lowest = !kinds.contains(Track.Kind.VIDEO);
            String id = "track" + playlists.size();
            playlist.write(id, onFrames, lowest && track.kind() == Track.Kind.VIDEO, frames);
            playlists.add(id);
            kinds.add(track.kind());
        }
        programme(frames);
        for (Marker marker : cut.timeline().markers()) {
            losses.add(Loss.of(marker.name(), marker.range().start(), "The marker is not in it."));
        }
        return xml.close().finish();
    }

    private void profile() {
        int common = common(cut.width(), cut.height());
        xml.empty(
                "profile",
                "description",
                cut.width() + "x" + cut.height() + " 30 fps",
                "width",
                cut.width(),
                "height",
                cut.height(),
                "progressive",
                1,
                "sample_aspect_num",
                1,
                "sample_aspect_den",
                1,
                "display_aspect_num",
                cut.width() / common,
                "display_aspect_den",
                cut.height() / common,
                "frame_rate_num",
                Smpte.RATE.numerator(),
                "frame_rate_den",
                Smpte.RATE.denominator(),
                "colorspace",
                709);
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }

    private void programme(long frames) {
        xml.open("tractor", "id", "programme", "in", 0, "out", frames - 1);
        xml.open("multitrack");
        for (int i = 0; i < playlists.size(); i++) {
            boolean sound = kinds.get(i) == Track.Kind.AUDIO;
            xml.empty("track", "producer", playlists.get(i), "hide", sound ? "video" : "");
        }
        xml.close();
        int lowest = kinds.indexOf(Track.Kind.VIDEO);
        for (int i = 0; i < playlists.size(); i++) {
            if (i > 0) {
                mix(i);
            }
            if (kinds.get(i) == Track.Kind.VIDEO && i > lowest) {
                over(lowest, i);
            }
        }
        xml.close();
    }

    private void mix(int track) {
        xml.open("transition");
        MltPlaylist.property(xml, "mlt_service", "mix");
        MltPlaylist.property(xml, "a_track", 0);
        MltPlaylist.property(xml, "b_track", track);
        MltPlaylist.property(xml, "always_active", 1);
        MltPlaylist.property(xml, "sum", 1);
        xml.close();
    }

    private void over(int lower, int upper) {
        xml.open("transition");
        MltPlaylist.property(xml, "mlt_service", "composite");
        MltPlaylist.property(xml, "a_track", lower);
        MltPlaylist.property(xml, "b_track", upper);
        MltPlaylist.property(xml, "always_active", 1);
        MltPlaylist.property(xml, "geometry", "0/0:100%x100%:100");
        MltPlaylist.property(xml, "progressive", 1);
        MltPlaylist.property(xml, "fill", 1);
        xml.close();
    }
}
