package studio.longplay.engine.render.interchange;

import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;

/// MLT's producers: one for each clip, with the filters that do to it what is done to the clip.
final class MltProducers {
    private static final List<Property> GEOMETRY =
            List.of(
                    Property.POSITION_X,
                    Property.POSITION_Y,
                    Property.SCALE,
                    Property.ROTATION,
                    Property.CAMERA_X,
                    Property.CAMERA_Y,
                    Property.CAMERA_ZOOM);

    private final XmlDocument xml;
    private final Path folder;
    private final List<Loss> losses;
    private int written;

    MltProducers(XmlDocument xml, Path folder, List<Loss> losses) {
        this.xml = xml;
        this.folder = folder;
        this.losses = losses;
    }

    /// Writes the producer of a clip.
    ///
    /// @param lowest whether nothing is below: it then fades to black and not to nothing
    /// @return its id
    String write(FrameClip clip, boolean sound, boolean lowest) {
        String id = "clip" + written++;
        long frames = clip.mediaFrames();
        xml.open("producer", "id", id, "in", 0, "out", frames - 1);
        MltPlaylist.property(xml, "length", frames);
        MltPlaylist.property(xml, "eof", "pause");
        source(clip);
        MltPlaylist.property(xml, "longplay:name", clip.clip().name());
        if (sound) {
            volume(clip);
            pan(clip);
        } else {
            MltPlaylist.property(xml, "audio_index", -1);
            opacity(clip, lowest);
            geometry(clip);
        }
        xml.close();
        return id;
    }

    private void source(FrameClip placed) {
        Clip clip = placed.clip();
        if (!(clip.media() instanceof FileReference file)) {
            MltPlaylist.property(xml, "mlt_service", "color");
            MltPlaylist.property(xml, "resource", "black");
            return;
        }
        String path = relative(file.path());
        Speed speed = clip.treatment().speed();
        if (speed.equals(Speed.NORMAL)) {
            MltPlaylist.property(xml, "resource", path);
        } else if (speed.isHeld()) {
            MltPlaylist.property(xml, "resource", path);
            freeze(placed.sourceFrame());
        } else {
            String ratio = number(speed.ratio());
            MltPlaylist.property(xml, "mlt_service", "timewarp");
            MltPlaylist.property(xml, "resource", ratio + ":" + path);
            MltPlaylist.property(xml, "warp_speed", ratio);
            MltPlaylist.property(xml, "warp_resource", path);
            MltPlaylist.property(xml, "warp_pitch", 1);
        }
    }

    private void freeze(long frame) {
        xml.open("filter");
        MltPlaylist.property(xml, "mlt_service", "freeze");
        MltPlaylist.property(xml, "frame", frame);
        xml.close();
    }

    /// MLT finds a relative file beside the document.
    private String relative(String path) {
        Path file = Path.of(path);
        Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private void volume(FrameClip clip) {
        List<LevelCurve.Point> points = new LevelCurve(clip).volumeDb();
        if (points.size() > 1 || points.getFirst().value() != 0) {
            filter(clip, "volume", "level", keys(clip, points, value -> value));
        }
    }

    private void pan(FrameClip clip) {
        List<LevelCurve.Point> points = new LevelCurve(clip).pan();
        if (points.size() > 1 || points.getFirst().value() != 0) {
            filter(clip, "panner", "split", keys(clip, points, value -> (value + 1) / 2));
        }
    }

    private void opacity(FrameClip clip, boolean lowest) {
        List<LevelCurve.Point> points = new LevelCurve(clip).opacity();
        if (points.size() > 1 || points.getFirst().value() != 1) {
            String keys = keys(clip, points, value -> value);
            filter(clip, "brightness", lowest ? "level" : "alpha", keys);
        }
    }

    private void geometry(FrameClip clip) {
        boolean used = GEOMETRY.stream().anyMatch(clip.clip().treatment().curves()::containsKey);
        if (used) {
            losses.add(
                    Loss.of(
                            clip.clip().name(),
                            clip.at(),
                            "Its position, size, rotation and camera are not in it."));
        }
    }

    /// Filters count in the producer's frames; this one covers what transitions show as well.
    private void filter(FrameClip clip, String service, String property, String keys) {
        long in = clip.sourceFrame() - before(clip);
        long out = clip.sourceFrame() + clip.frames() + clip.tail().after() - 1;
        xml.open("filter", "in", in, "out", out);
        MltPlaylist.property(xml, "mlt_service", service);
        if (service.equals("panner")) {
            MltPlaylist.property(xml, "channel", -1);
        }
        if (property.equals("alpha")) {
            MltPlaylist.property(xml, "level", 1);
        }
        MltPlaylist.property(xml, property, keys);
        xml.close();
    }

    private static long before(FrameClip clip) {
        return Math.min(clip.head().before(), clip.sourceFrame());
    }

    private static String keys(
            FrameClip clip, List<LevelCurve.Point> points, DoubleUnaryOperator scale) {
        StringJoiner keys = new StringJoiner(";");
        long shift = before(clip);
        for (LevelCurve.Point point : points) {
            keys.add((point.frame() + shift) + "=" + number(scale.applyAsDouble(point.value())));
        }
        return keys.toString();
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.5f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
