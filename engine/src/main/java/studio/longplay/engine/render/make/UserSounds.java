package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what of the user's own sounds is in a scene. They are heard with the effects, as loud as
/// their files are.
final class UserSounds {
    private final SoundLookup lookup;
    private final List<Warning> warnings;

    /// @param warnings takes one for each file that is missing
    UserSounds(SoundLookup lookup, List<Warning> warnings) {
        this.lookup = lookup;
        this.warnings = warnings;
    }

    /// What is cut from one file on one track: pieces of it may go on in each other.
    private record Strand(String track, String digest) {}

    void add(SceneLayout layout, List<Heard> heard, JobContext context) throws StudioFault {
        Map<Strand, List<Slice>> strands = new LinkedHashMap<>();
        Map<String, UserClip> clips = new LinkedHashMap<>();
        for (Placed.PlacedUser placed : layout.userClips()) {
            if (placed.kind() == UserTrack.Kind.AUDIO
                    && placed.clip().source() instanceof ClipSource.OfMedia(String digest)
                    && Runs.heard(placed.slice()).isPresent()) {
                Strand strand = new Strand(placed.clip().track(), digest);
                strands.computeIfAbsent(strand, _ -> new ArrayList<>()).add(whole(placed));
                clips.putIfAbsent(digest, placed.clip());
            }
        }
        Map<String, Heard.Source> sources = new LinkedHashMap<>();
        for (Map.Entry<String, UserClip> clip : clips.entrySet()) {
            find(clip.getKey(), clip.getValue(), context)
                    .ifPresent(source -> sources.put(clip.getKey(), source));
        }
        strands.forEach((strand, slices) -> {
            Heard.Source source = sources.get(strand.digest());
            if (source != null) {
                Runs.of(slices).forEach(run -> heard.add(heard(strand, source, run)));
            }
        });
    }

    /// The clip as it stands before scenes cut it: its fades are of all of it.
    private static Slice whole(Placed.PlacedUser placed) {
        UserClip clip = placed.clip();
        Speed speed = clip.treatment().speed();
        MediaTime done = speed.lengthOf(placed.slice().sourceStart().minus(clip.in()));
        MediaTime start = placed.range().start().minus(done);
        return new Slice(new TimeRange(start, clip.length()), clip.in(), clip.treatment());
    }

    private static Heard heard(Strand strand, Heard.Source source, Slice run) {
        return new Heard(
                "user " + strand.track(), Stem.EFFECTS, source, 0, run, Heard.Joins.PLAIN, false);
    }

    private Optional<Heard.Source> find(String digest, UserClip clip, JobContext context)
            throws StudioFault {
        Optional<Artifact> sound = lookup.find(digest, context);
        if (sound.isEmpty()) {
            warnings.add(
                    new Warning(
                            "footage.missing",
                            "The file of the clip \"" + clip.name() + "\" is missing.",
                            "It is silent until you find the file again in the media bin.",
                            null));
            return Optional.empty();
        }
        try (WavReader reader = WavReader.open(sound.get().file())) {
            return Optional.of(new Heard.Source(sound.get(), reader.length(), false));
        }
    }
}
