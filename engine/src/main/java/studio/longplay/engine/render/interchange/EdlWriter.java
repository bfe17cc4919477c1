package studio.longplay.engine.render.interchange;

import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Track;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes one track as a CMX 3600 edit decision list: cuts, dissolves and speeds as events, the
/// rest as comments that people read. The record clock begins at 01:00:00:00.
final class EdlWriter {
    private static final int MOST_EVENTS = 999;
    private static final long RECORD_START = 3600L * 30;
    private static final int REEL_LETTERS = 8;

    private final FrameTrack track;
    private final List<Loss> losses;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> reels = new LinkedHashMap<>();
    private int events;

    private EdlWriter(FrameTrack track, List<Loss> losses) {
        this.track = track;
        this.losses = losses;
    }

    /// A list of one track.
    ///
    /// @param title of the programme
    /// @param markers written as comments
    static Written write(String title, Track track, List<Marker> markers) {
        List<Loss> losses = new ArrayList<>();
        EdlWriter writer = new EdlWriter(FrameTrack.of(track, losses), losses);
        return new Written(writer.list(title, markers), losses);
    }

    private String list(String title, List<Marker> markers) {
        line("TITLE: " + plain(title, 60) + " " + plain(track.track().name(), 20));
        line("FCM: NON-DROP FRAME");
        line("");
        List<FrameClip> clips = track.clips();
        for (int i = 0; i < clips.size(); i++) {
            if (++events > MOST_EVENTS) {
                losses.add(
                        Loss.of(
                                clips.get(i).clip().name(),
                                clips.get(i).at(),
                                "A list holds 999 events; this clip and all after it are left"
                                        + " out."));
                break;
            }
            event(clips, i);
        }
        for (Marker marker : markers) {
            String colour = marker.colour().name();
            String time = record(marker.range().start().toFramesFloor(Smpte.RATE));
            line("* LOC: " + time + " " + colour + " " + plain(marker.name(), 60));
        }
        return text.toString();
    }

    private void event(List<FrameClip> clips, int index) {
        FrameClip clip = clips.get(index);
        FrameTrack.Cross head = clip.head();
        long from = clip.start() - head.before();
        long to = clip.end() - clip.tail().before();
        if (head.frames() > 0) {
            FrameClip earlier = clips.get(index - 1);
            long out = earlier.sourceFrame() + from - earlier.start();
            line(fields(earlier, "C   ", "   ", new Span(out, out, from, from)));
        }
        long in = clip.sourceFrame() - head.before();
        Span span = new Span(media(clip, in), media(clip, in + to - from), from, to);
        if (head.frames() > 0) {
            line(fields(clip, "D   ", "%03d".formatted(head.frames()), span));
        } else {
            line(fields(clip, "C   ", "   ", span));
        }
        if (head.frames() > 0) {
            comment("FROM CLIP NAME", clips.get(index - 1).clip().name());
            comment("TO CLIP NAME", clip.clip().name());
        } else {
            comment("FROM CLIP NAME", clip.clip().name());
        }
        if (clip.clip().media() instanceof FileReference file) {
            comment("SOURCE FILE", file.path());
        }
        speed(clip, in);
        notes(clip);
    }

    private record Span(long sourceIn, long sourceOut, long recordIn, long recordOut) {}

    private String fields(FrameClip clip, String kind, String length, Span span) {
        return String.format(
                Locale.ROOT,
                "%03d  %-8s %-4s  %s %s %s %s %s %s",
                events,
                reel(clip.clip()),
                track.track().kind() == Track.Kind.AUDIO ? "A" : "V",
                kind,
                length,
                Smpte.ofFrames(span.sourceIn),
                Smpte.ofFrames(span.sourceOut),
                record(span.recordIn),
                record(span.recordOut));
    }

    /// Frames of the media at its own speed; the clip's frames are at its speed on the track.
    private static long media(FrameClip clip, long frame) {
        Speed speed = clip.clip().treatment().speed();
        return speed.isHeld() ? frame : Math.round(frame * speed.ratio());
    }

    private static String record(long frame) {
        return Smpte.ofFrames(RECORD_START + frame);
    }

    private void speed(FrameClip clip, long in) {
        Speed speed = clip.clip().treatment().speed();
        if (!speed.equals(Speed.NORMAL)) {
            line(
                    String.format(
                            Locale.ROOT,
                            "M2   %-8s %05.1f                %s",
                            reel(clip.clip()),
                            speed.ratio() * 30,
                            Smpte.ofFrames(media(clip, in))));
        }
    }

    private void notes(FrameClip clip) {
        String name = clip.clip().name();
        if (!clip.head().name().equals(TransitionName.DISSOLVE) && clip.head().frames() > 0) {
            String sentence = "The transition " + clip.head().name() + " becomes a dissolve.";
            losses.add(Loss.of(name, clip.at(), sentence));
        }
        LevelCurve levels = new LevelCurve(clip);
        boolean sound = track.track().kind() == Track.Kind.AUDIO;
        if (sound) {
            double db = levels.volumeDb().getFirst().value();
            if (levels.volumeDb().size() > 1) {
                losses.add(Loss.of(name, clip.at(), "Its changes of level are not in it."));
            } else if (db != 0) {
                comment("AUDIO LEVEL", String.format(Locale.ROOT, "%.2f DB", db));
                String sentence = "Its level is a comment that programs do not follow.";
                losses.add(Loss.of(name, clip.at(), sentence));
            }
        }
        boolean fades =
                clip.clip().treatment().fadeIn().ticks() > 0
                        || clip.clip().treatment().fadeOut().ticks() > 0;
        if (fades && !sound) {
            losses.add(Loss.of(name, clip.at(), "Its fades are not in it."));
        }
        for (Property property : clip.clip().treatment().curves().keySet()) {
            if (property != Property.VOLUME) {
                String what = property.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                losses.add(Loss.of(name, clip.at(), "Its " + what + " is not in it."));
            }
        }
    }

    /// Eight letters and digits that no other file of the list has; black where there is no file.
    private String reel(Clip clip) {
        if (!(clip.media() instanceof FileReference file)) {
            return "BL";
        }
        return reels.computeIfAbsent(
                file.path(),
                path -> {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    int dot = name.lastIndexOf('.');
                    String letters =
                            ascii(dot > 0 ? name.substring(0, dot) : name)
                                    .toUpperCase(Locale.ROOT)
                                    .replaceAll("[^A-Z0-9]", "");
                    String number = String.valueOf(reels.size() + 1);
                    int room = REEL_LETTERS - number.length() - 1;
                    String start = letters.isEmpty() ? "R" : letters;
                    return start.substring(0, Math.min(room, start.length())) + "_" + number;
                });
    }

    private void comment(String what, String value) {
        line("* " + what + ": " + plain(value, 200));
    }

    /// One line of characters every reader knows.
    private static String plain(String words, int most) {
        String plain = ascii(words).replaceAll("[^ -~]+", " ").strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    private static String ascii(String words) {
        return Normalizer.normalize(words.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append("\r\n");
    }
}
