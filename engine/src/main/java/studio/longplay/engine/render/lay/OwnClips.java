package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The user's own clips in their places in the programme.
final class OwnClips {
    private final Arrangement arrangement;
    private final Landmarks landmarks;
    private final FrameRate rate;
    private final List<Standing> standings = new ArrayList<>();
    private final List<Homeless> homeless = new ArrayList<>();

    /// A clip in its place.
    ///
    /// @param level of its track, from 0 at the bottom
    /// @param range in the programme; pictures' is on frames
    /// @param cutBy the clip that begins more than a frame before this one's end, on the same track
    record Standing(
            UserClip clip, UserTrack track, int level, TimeRange range, Optional<UserClip> cutBy) {}

    /// A clip without a place.
    ///
    /// @param why a sentence for the user
    record Homeless(UserClip clip, String why) {}

    private OwnClips(Arrangement arrangement, Landmarks landmarks, FrameRate rate) {
        this.arrangement = arrangement;
        this.landmarks = landmarks;
        this.rate = rate;
    }

    static OwnClips of(Arrangement arrangement, Landmarks landmarks, FrameRate rate) {
        OwnClips clips = new OwnClips(arrangement, landmarks, rate);
        Map<String, Integer> levels = new HashMap<>();
        for (int level = 0; level < arrangement.tracks().size(); level++) {
            levels.put(arrangement.tracks().get(level).id(), level);
        }
        List<Standing> found = new ArrayList<>();
        for (UserClip clip : arrangement.userClips().values()) {
            Integer level = levels.get(clip.track());
            if (level == null) {
                clips.homeless.add(new Homeless(clip, "Its track is gone."));
            } else {
                clips.place(clip, level).ifPresent(found::add);
            }
        }
        found.sort(
                Comparator.comparingInt(Standing::level)
                        .thenComparing(standing -> standing.range().start())
                        .thenComparing(standing -> standing.clip().id()));
        clips.untangle(found);
        return clips;
    }

    private Optional<Standing> place(UserClip clip, int level) {
        Optional<MediaTime> start = landmarks.of(clip.anchor());
        if (start.isEmpty()) {
            homeless.add(new Homeless(clip, "The scene it stood in is no longer in the script."));
            return Optional.empty();
        }
        UserTrack track = arrangement.tracks().get(level);
        MediaTime end = start.get().plus(clip.length());
        TimeRange range =
                track.kind() == UserTrack.Kind.VIDEO
                        ? framed(start.get(), end)
                        : TimeRange.between(start.get(), end);
        return Optional.of(new Standing(clip, track, level, range, Optional.empty()));
    }

    /// A picture is seen for a frame at least.
    private TimeRange framed(MediaTime start, MediaTime end) {
        long first = start.plus(Conform.ROUNDED).toFramesFloor(rate);
        long last = Math.max(first + 1, end.plus(Conform.ROUNDED).toFramesFloor(rate));
        return TimeRange.between(MediaTime.ofFrames(first, rate), MediaTime.ofFrames(last, rate));
    }

    /// Where two would be at once on one track, the one that began first ends as the other begins;
    /// if less than a frame were left of it, nothing is.
    private void untangle(List<Standing> found) {
        MediaTime least = MediaTime.ofFrames(1, rate).minus(Conform.ROUNDED);
        for (int i = 0; i < found.size(); i++) {
            Standing one = found.get(i);
            Optional<Standing> next =
                    i + 1 < found.size()
                            ? Optional.of(found.get(i + 1))
                                    .filter(later -> later.level() == one.level())
                                    .filter(later ->
                                            later.range().start().isBefore(one.range().end()))
                            : Optional.empty();
            if (next.isEmpty()) {
                standings.add(one);
                continue;
            }
            Standing later = next.get();
            TimeRange left = TimeRange.between(one.range().start(), later.range().start());
            if (!left.duration().isBefore(least)) {
                standings.add(
                        new Standing(
                                one.clip(),
                                one.track(),
                                one.level(),
                                left,
                                Optional.of(later.clip()).filter(_ -> isCut(one, later))));
            } else {
                homeless.add(
                        new Homeless(
                                one.clip(),
                                "“%s” begins where it begins, on the same track."
                                        .formatted(later.clip().name())));
            }
        }
    }

    /// Whether more is gone than parts of the script move when they come to frames.
    private boolean isCut(Standing one, Standing later) {
        MediaTime gone = one.range().end().minus(later.range().start());
        return gone.isAfter(MediaTime.ofFrames(1, rate));
    }

    /// Those with a place: by level, then by start; none overlap on a track.
    List<Standing> standings() {
        return standings;
    }

    List<Homeless> homeless() {
        return homeless;
    }

    /// When the last of them ends.
    MediaTime end() {
        MediaTime end = MediaTime.ZERO;
        for (Standing standing : standings) {
            end = end.max(standing.range().end());
        }
        return end;
    }

    /// Whether there is nothing of its source to show or play.
    boolean isWithoutMedia(UserClip clip) {
        return clip.source() instanceof ClipSource.OfMedia media
                && !arrangement.bin().containsKey(media.digest());
    }

    /// Whether it stands by its scene, because its element is gone.
    boolean isOrphan(UserClip clip) {
        return landmarks.isOrphan(clip.anchor());
    }

    /// What is seen and heard of them, by scene.
    List<List<Placed.PlacedUser>> byScene(List<TimeRange> scenes) {
        List<List<Placed.PlacedUser>> byScene = new ArrayList<>();
        scenes.forEach(_ -> byScene.add(new ArrayList<>()));
        for (Standing standing : standings) {
            UserClip clip = standing.clip();
            if (standing.track().off() || clip.treatment().disabled() || isWithoutMedia(clip)) {
                continue;
            }
            Slice whole = new Slice(standing.range(), clip.in(), clip.treatment());
            int number = sceneAt(scenes, standing.range().start());
            while (number < scenes.size()
                    && scenes.get(number).start().isBefore(standing.range().end())) {
                Slice slice = BorderCut.part(whole, scenes.get(number));
                byScene.get(number)
                        .add(
                                new Placed.PlacedUser(
                                        clip, standing.level(), standing.track().kind(), slice));
                number++;
            }
        }
        return byScene;
    }

    /// The last scene that has begun.
    private static int sceneAt(List<TimeRange> scenes, MediaTime time) {
        int low = 0;
        int high = scenes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (scenes.get(middle).start().isAfter(time)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
