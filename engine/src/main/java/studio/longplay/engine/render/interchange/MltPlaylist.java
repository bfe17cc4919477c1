package studio.longplay.engine.render.interchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// One track of MLT XML: the producers it plays, the dissolves between them, then the playlist.
final class MltPlaylist {
    private final XmlDocument xml;
    private final MltProducers producers;
    private final List<Loss> losses;
    private int mixes;

    MltPlaylist(XmlDocument xml, Path folder, List<Loss> losses) {
        this.xml = xml;
        this.losses = losses;
        producers = new MltProducers(xml, folder, losses);
    }

    static void property(XmlDocument xml, String name, Object value) {
        xml.text("property", String.valueOf(value), "name", name);
    }

    /// What is seen where nothing is.
    void black(long frames) {
        xml.open("producer", "id", "black", "in", 0, "out", frames - 1);
        property(xml, "length", frames);
        property(xml, "mlt_service", "color");
        property(xml, "resource", "black");
        property(xml, "mlt_image_format", "yuv422");
        xml.close();
    }

    /// @param whole black and not empty where nothing is, to the programme's end
    void write(String id, FrameTrack track, boolean whole, long frames) {
        List<FrameClip> clips = track.clips();
        boolean sound = track.track().kind() == studio.longplay.engine.timeline.Track.Kind.AUDIO;
        String[] ids = new String[clips.size()];
        String[] crossings = new String[clips.size()];
        for (int i = 0; i < clips.size(); i++) {
            ids[i] = producers.write(clips.get(i), sound, whole);
            if (clips.get(i).head().frames() > 0) {
                crossings[i] = crossing(clips, ids, i, sound);
            }
        }
        xml.open("playlist", "id", id);
        property(xml, "longplay:name", track.track().name());
        long at = 0;
        for (int i = 0; i < clips.size(); i++) {
            FrameClip clip = clips.get(i);
            long head = clip.head().frames();
            at = emptyUntil(at, clip.start() - clip.head().before(), whole);
            if (head > 0) {
                entry(String.valueOf(crossings[i]), 0, head);
                at += head;
            }
            long end = clip.end() - clip.tail().before();
            entry(ids[i], clip.sourceFrame() + at - clip.start(), end - at);
            at = end;
        }
        if (whole) {
            emptyUntil(at, frames, true);
        }
        xml.close();
    }

    private long emptyUntil(long at, long until, boolean black) {
        if (until <= at) {
            return at;
        }
        if (black) {
            entry("black", 0, until - at);
        } else {
            xml.empty("blank", "length", until - at);
        }
        return until;
    }

    private void entry(String producer, long in, long frames) {
        if (frames > 0) {
            xml.empty("entry", "producer", producer, "in", in, "out", in + frames - 1);
        }
    }

    private String crossing(List<FrameClip> clips, String[] ids, int index, boolean sound) {
        FrameClip later = clips.get(index);
        FrameClip earlier = clips.get(index - 1);
        FrameTrack.Cross cross = later.head();
        long start = later.start() - cross.before();
        long last = cross.frames() - 1;
        String id = "crossing" + mixes++;
        xml.open("tractor", "id", id, "in", 0, "out", last);
        track(ids[index - 1], earlier.sourceFrame() + start - earlier.start(), last);
        track(ids[index], later.sourceFrame() - cross.before(), last);
        if (sound) {
            mix(last);
        } else {
            dissolve(cross.frames(), cross.name(), later);
        }
        xml.close();
        return id;
    }

    private void track(String producer, long in, long last) {
        long from = Math.max(0, in);
        xml.empty("track", "producer", producer, "in", from, "out", from + last);
    }

    private void mix(long last) {
        xml.open("transition", "in", 0, "out", last);
        property(xml, "mlt_service", "mix");
        property(xml, "a_track", 0);
        property(xml, "b_track", 1);
        property(xml, "start", -1);
        property(xml, "accepts_blanks", 1);
        xml.close();
    }

    /// MLT's own dissolve, `luma`, goes evenly; ours is slow at both ends. Said frame by frame it
    /// is the same.
    private void dissolve(long frames, String name, FrameClip later) {
        if (!name.equals(TransitionName.DISSOLVE)) {
            losses.add(
                    Loss.of(
                            later.clip().name(),
                            later.at(),
                            "The transition " + name + " becomes a dissolve."));
        }
        xml.open("transition", "in", 0, "out", frames - 1);
        property(xml, "mlt_service", "composite");
        property(xml, "a_track", 0);
        property(xml, "b_track", 1);
        property(xml, "progressive", 1);
        property(xml, "geometry", opacities(frames));
        xml.close();
    }

    /// Whole frame, and how much of the later clip is seen: a little on the first frame, not yet
    /// all on the last.
    private static String opacities(long frames) {
        StringJoiner keys = new StringJoiner(";");
        for (long frame = 0; frame < frames; frame++) {
            double share = (frame + 1) / (frames + 1.0);
            double eased = share * share * (3 - 2 * share);
            keys.add(String.format(Locale.ROOT, "%d=0 0 100%% 100%% %.5f", frame, eased));
        }
        return keys.toString();
    }
}
