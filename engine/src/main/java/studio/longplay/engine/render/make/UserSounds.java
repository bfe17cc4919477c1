package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

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
        Map<Strand, List<Placed.PlacedUser>> strands = new LinkedHashMap<>();
        Map<String, UserClip> clips = new LinkedHashMap<>();
        for (Placed.PlacedUser placed : layout.userClips()) {
            if (placed.kind() == UserTrack.Kind.AUDIO
                    && placed.clip().source() instanceof ClipSource.OfMedia(String digest)
                    && Runs.heard(placed.slice()).isPresent()) {
                Strand strand = new Strand(placed.clip().track(), digest);
                strands.computeIfAbsent(strand, _ -> new ArrayList<>()).add(placed);
                clips.putIfAbsent(digest, placed.clip());
            }
        }
        Map<String, Heard.Source> sources = new LinkedHashMap<>();
        for (Map.Entry<String, UserClip> clip : clips.entrySet()) {
            find(clip.getKey(), clip.getValue(), context)
                    .ifPresent(source -> sources.put(clip.getKey(), source));
        }
        strands.forEach((strand, placed) -> {
            Heard.Source source = sources.get(strand.digest());
            if (source != null) {
                add(layout.duration(), strand, source, placed, heard);
            }
        });
    }

    private static void add(
            MediaTime sceneEnd,
            Strand strand,
            Heard.Source source,
            List<Placed.PlacedUser> placed,
            List<Heard> heard) {
        boolean comesOn = placed.stream().anyMatch(UserSounds::comesOn);
        boolean goesOn = placed.stream().anyMatch(clip -> goesOn(clip, sceneEnd));
        for (Slice run : Runs.of(placed.stream().map(Placed.PlacedUser::slice).toList())) {
            boolean fromBorder = comesOn && run.range().start().equals(MediaTime.ZERO);
            Heard.Joins joins =
                    new Heard.Joins(
                            fromBorder ? 0 : Heard.Joins.CUT,
                            Heard.Joins.CUT,
                            0,
                            goesOn && run.end().equals(sceneEnd));
            String row = Rows.ofTrack(strand.track());
            StripRef strip = new StripRef.OfTrack(strand.track());
            heard.add(new Heard(row, strip, Stem.EFFECTS, source, 0, run, joins, false));
        }
    }

    /// Whether the scene before has its beginning.
    static boolean comesOn(Placed.PlacedUser placed) {
        return placed.range().start().equals(MediaTime.ZERO)
                && placed.slice().sourceStart().isAfter(placed.clip().in());
    }

    /// Whether the next scene has its end.
    static boolean goesOn(Placed.PlacedUser placed, MediaTime sceneEnd) {
        MediaTime left = placed.clip().out().minus(placed.slice().sourceAt(placed.end()));
        return placed.end().equals(sceneEnd) && left.ticks() > SampleRate.HZ_48000.ticksPerSample();
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
