package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.Stretch;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.timeline.Speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the mix of a scene from what is heard in it: cuts the clips, finds the windows of speech,
/// and brings the strips of the desk that they pass. Used once.
final class Scoring {
    private final Workbench bench;
    private final Marking marking;
    private final Ducking ducking;
    private final SceneStrips strips;
    private final List<MixClip> clips = new ArrayList<>();
    private final List<SpeechWindow> speech = new ArrayList<>();
    private final Map<Integer, String> riding = new LinkedHashMap<>();
    private final Map<Path, Artifact> sources = new LinkedHashMap<>();

    Scoring(Workbench bench, Marking marking, Ducking ducking, SceneStrips strips) {
        this.bench = bench;
        this.marking = marking;
        this.ducking = ducking;
        this.strips = strips;
    }

    /// The mix; what is muted is not in it, and makes no room.
    SceneMix mix(List<Heard> all, long length, JobContext context) throws StudioFault {
        List<Heard> heard = all.stream().filter(this::isHeard).toList();
        List<Overlap> overlaps = Crossings.of(heard, length);
        ClipCutting cutting =
                new ClipCutting(new Stretches(bench), marking, length, sources, context);
        for (int i = 0; i < heard.size(); i++) {
            int before = clips.size();
            cutting.add(heard.get(i), overlaps.get(i), clips);
            String row = heard.get(i).row();
            for (int clip = before; SpeechRide.rides(row) && clip < clips.size(); clip++) {
                riding.put(clip, row);
            }
            for (int clip = before; clip < clips.size(); clip++) {
                clips.set(clip, clips.get(clip).from(heard.get(i).strip()));
            }
            window(heard.get(i)).ifPresent(speech::add);
        }
        riding.forEach((clip, row) ->
                clips.set(clip, SpeechRide.ridden(row, clips.get(clip), speech, ducking)));
        SceneMix bare = new SceneMix(length, clips, speech, ducking);
        Set<Stem> stems = EnumSet.noneOf(Stem.class);
        clips.forEach(clip -> stems.add(clip.stem()));
        return bare.at(strips.desk(bare.sources(), stems));
    }

    private boolean isHeard(Heard heard) {
        return !strips.isMuted(heard.strip());
    }

    /// The artifact each file of the mix's clips is of.
    Map<Path, Artifact> sources() {
        return sources;
    }

    /// Where speech is heard; what was taken out ducks nothing.
    private static Optional<SpeechWindow> window(Heard heard) {
        return switch (heard.stem()) {
            case DIALOGUE, ENSEMBLE -> {
                Speed speed = heard.slice().treatment().speed();
                long start = heard.start(heard.slice().sourceStart());
                long left = Stretch.length(heard.source().samples(), speed) - start;
                long end = heard.at() + Math.clamp(left, 0, heard.length());
                yield Optional.of(
                        new SpeechWindow(
                                heard.at(), end, heard.stem(), heard.source().accompanied()));
            }
            case MUSIC, EFFECTS -> Optional.empty();
        };
    }
}
