package studio.longplay.app.inspector;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Map;

/// Hand-made timelines of clips of the user's: a track of pictures and one of sounds.
final class ClipBoards {
    static final ClipRef RED = new ClipRef.OfUser("red");
    static final ClipRef WORDS = new ClipRef.OfUser("words");
    static final ClipRef WAVES = new ClipRef.OfUser("waves");
    private static final UserTrack VIDEO =
            new UserTrack("v", UserTrack.Kind.VIDEO, "Video", false, false);
    private static final UserTrack AUDIO =
            new UserTrack("a", UserTrack.Kind.AUDIO, "Audio", false, false);

    private ClipBoards() {}

    /// A red surface from 2 s to 6 s, a title from 6 s to 10 s, both over a sound from 1 s to 9 s
    /// that begins 3 s into its file.
    static Arrangement arrangement() {
        return Arrangement.NONE
                .withTracks(List.of(VIDEO, AUDIO))
                .with(clip("red", "v", new ClipSource.OfColour(0xaa3311), 2, 0, 4))
                .with(clip("words", "v", new ClipSource.OfTitle("Carrow", ""), 6, 0, 4))
                .with(clip("waves", "a", new ClipSource.OfMedia("00"), 1, 3, 11));
    }

    private static UserClip clip(
            String id, String track, ClipSource source, long at, long in, long out) {
        return new UserClip(
                id,
                track,
                id,
                source,
                Anchor.ofProgramme(seconds(at)),
                seconds(in),
                seconds(out),
                Treatment.NONE,
                "",
                "");
    }

    static Board board(Arrangement arrangement) {
        return new Board(
                FrameRate.FPS_30,
                List.of(
                        new Board.SceneSpan(
                                new ElementId("scene"),
                                new TimeRange(MediaTime.ZERO, seconds(60)))),
                List.of(row(VIDEO, arrangement), row(AUDIO, arrangement)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Board.Row row(UserTrack track, Arrangement arrangement) {
        TrackRef ref = new TrackRef.OfUser(track.id());
        List<Strip> strips =
                arrangement.userClips().values().stream()
                        .filter(clip -> clip.track().equals(track.id()))
                        .map(clip -> strip(clip, ref))
                        .toList();
        return new Board.Row(ref, track.name(), false, false, strips);
    }

    private static Strip strip(UserClip clip, TrackRef track) {
        return new Strip(
                new ClipRef.OfUser(clip.id()),
                track,
                clip.name(),
                new TimeRange(clip.anchor().offset(), clip.length()),
                clip.in(),
                Map.of("a", new TimeRange(MediaTime.ZERO, seconds(60)))
                        .getOrDefault(clip.track(), Strip.ALWAYS),
                clip.out(),
                clip.treatment(),
                0,
                "",
                "",
                false);
    }

    static MediaTime seconds(long seconds) {
        return MediaTime.ofSeconds(seconds);
    }
}
