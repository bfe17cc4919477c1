package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.store.Artifact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the mix of a scene from what is heard in it: cuts the clips, finds the windows of speech,
/// and brings the strips of the desk that they pass. Used once.
final class Scoring {
    private final Workbench bench;
    private final Marking marking;
    private final Ducking ducking;
    private final Surroundings around;
    private final List<MixClip> clips = new ArrayList<>();
    private final List<SpeechWindow> speech = new ArrayList<>();
    private final Map<Integer, String> riding = new LinkedHashMap<>();
    private final Map<Path, Artifact> sources = new LinkedHashMap<>();

    Scoring(Workbench bench, Marking marking, Ducking ducking, Surroundings around) {
        this.bench = bench;
        this.marking = marking;
        this.ducking = ducking;
        this.around = around;
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
            heard.get(i).window().ifPresent(speech::add);
        }
        SceneMix bare = new SceneMix(length, clips, speech, ducking);
        Set<Stem> stems = EnumSet.noneOf(Stem.class);
        clips.forEach(clip -> stems.add(clip.stem()));
        SceneMix still = bare.at(around.strips().desk(bare.sources(), stems));
        return ridden(still.between(around.spoken(), around.crossing()));
    }

    private SceneMix ridden(SceneMix mix) {
        if (riding.isEmpty()) {
            return mix;
        }
        DuckCurve curve = DuckCurve.of(mix);
        riding.forEach((clip, row) ->
                clips.set(clip, SpeechRide.ridden(row, clips.get(clip), curve, ducking)));
        return new SceneMix(mix.lengthSamples(), clips, speech, ducking, mix.desk(), mix.beside());
    }

    private boolean isHeard(Heard heard) {
        return !around.strips().isMuted(heard.strip());
    }

    /// The artifact each file of the mix's clips is of.
    Map<Path, Artifact> sources() {
        return sources;
    }
}
