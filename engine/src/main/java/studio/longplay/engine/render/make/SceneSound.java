package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns a laid-out scene into the clips of its mix, and has it mixed.
public final class SceneSound {
    /// Music does not go down under those who sing to it: it lies lower all the time, 8 LU under
    /// them.
    private static final double ACCOMPANIMENT_DB = -4;

    private final Stems stems;
    private final Music music;
    private final Ducking ducking;
    private final SoundLookup lookup;
    private final Marking marking;

    /// @param ducking how music and effects make room for speech, in every scene
    /// @param lookup where the sound of the user's files comes from
    /// @param policy which lines are marked as synthetic speech
    public SceneSound(
            Stems stems, Music music, Ducking ducking, SoundLookup lookup, MarkPolicy policy) {
        this.stems = stems;
        this.music = music;
        this.ducking = ducking;
        this.lookup = lookup;
        this.marking = new Marking(stems.bench(), policy);
    }

    /// Without marks.
    public SceneSound(Stems stems, Music music, Ducking ducking, SoundLookup lookup) {
        this(stems, music, ducking, lookup, MarkPolicy.OFF);
    }

    /// Without marks and the user's files: they are silent.
    public SceneSound(Stems stems, Music music, Ducking ducking) {
        this(stems, music, ducking, SoundLookup.NONE);
    }

    /// A scene ready to be mixed.
    ///
    /// @param sources the artifact each file of the mix's clips is of
    /// @param warnings `footage.missing` for each file of the user's that is not heard
    public record Score(SceneMix mix, Map<Path, Artifact> sources, List<Warning> warnings) {
        public Score {
            warnings = List.copyOf(warnings);
        }

        /// The same with only some of its clips, see [SceneMix#only].
        public Score only(Set<StripRef> heard, Set<Stem> without) {
            return new Score(mix.only(heard, without), sources, warnings);
        }
    }

    /// Makes the music, collects the clips and the windows of speech that duck it, and mixes them.
    ///
    /// @param takes by line id
    /// @param effects by cue id; a cue without an effect is silent
    /// @return the scene's stems, eight channels
    public Artifact make(
            SceneLayout layout,
            Map<ElementId, SpokenLine> takes,
            Map<ElementId, Effects.Made> effects,
            JobContext context)
            throws StudioFault {
        Score score = score(layout, takes, effects, context);
        return stems.mix(score.mix(), score.sources(), context);
    }

    /// All of [#make] but the mixing, at a desk nobody touched.
    public Score score(
            SceneLayout layout,
            Map<ElementId, SpokenLine> takes,
            Map<ElementId, Effects.Made> effects,
            JobContext context)
            throws StudioFault {
        return score(layout, takes, effects, SceneStrips.PLAIN, context);
    }

    /// All of [#make] but the mixing.
    ///
    /// @param strips of the desk in this scene
    public Score score(
            SceneLayout layout,
            Map<ElementId, SpokenLine> takes,
            Map<ElementId, Effects.Made> effects,
            SceneStrips strips,
            JobContext context)
            throws StudioFault {
        return score(layout, takes, effects, Surroundings.alone(strips), context);
    }

    /// All of [#make] but the mixing, of a scene among others.
    ///
    /// @param around the strips of the desk in this scene, and what is spoken beside it
    public Score score(
            SceneLayout layout,
            Map<ElementId, SpokenLine> takes,
            Map<ElementId, Effects.Made> effects,
            Surroundings around,
            JobContext context)
            throws StudioFault {
        List<Warning> warnings = new ArrayList<>();
        List<Heard> heard = new ArrayList<>();
        heard.addAll(new SpokenLines(layout, takes, around.strips()).heard(marking::of));
        for (Placed.PlacedMusic placed : layout.music()) {
            Artifact played = music.make(layout, placed, takes, context);
            addMusic(layout, placed, played, heard);
        }
        for (Placed.PlacedSound placed : layout.sounds()) {
            Effects.Made made = effects.get(placed.cue().id());
            if (made != null && placed.bed().isPresent()) {
                BedSound.add(placed, placed.bed().get(), made, heard);
            } else if (made != null) {
                addEffect(placed, made, heard);
            }
        }
        new UserSounds(lookup, warnings).add(layout, heard, context);
        Scoring scoring = new Scoring(stems.bench(), marking, ducking, around);
        SceneMix mix = scoring.mix(heard, Heard.samples(layout.duration()), context);
        return new Score(mix, scoring.sources(), warnings);
    }

    /// Music whose last second was cut away is cut like any sound.
    private void addMusic(
            SceneLayout layout, Placed.PlacedMusic placed, Artifact made, List<Heard> heard)
            throws StudioFault {
        List<Slice> runs = Runs.of(placed.slices());
        if (runs.isEmpty()) {
            return;
        }
        SoundFile.Facts facts = SoundFile.read(made.file());
        double underDb = SongTime.accompanies(layout, placed) ? ACCOMPANIMENT_DB : 0;
        for (Slice run : runs) {
            boolean toEnd = Heard.samples(run.range().duration()) >= facts.samples() - 1;
            heard.add(
                    new Heard(
                            "music",
                            Rows.MUSIC,
                            Stem.MUSIC,
                            new Heard.Source(made, facts.samples(), false),
                            facts.gainDb() + underDb,
                            run,
                            AsScripted.ofMusic(facts.samples()),
                            run.isWhole(run.range()) && toEnd));
        }
    }

    private static void addEffect(Placed.PlacedSound placed, Effects.Made made, List<Heard> heard) {
        List<Slice> runs = Runs.of(placed.slices());
        String name = placed.cue().id().value();
        String row =
                Staging.of(placed.cue()).overSpeech()
                        ? SpeechRide.over(name)
                        : made.level().goesOn() ? SpeechRide.under(name) : "effects";
        for (int i = 0; i < runs.size(); i++) {
            Slice run = runs.get(i);
            boolean first = i == 0;
            boolean last = i == runs.size() - 1;
            heard.add(
                    new Heard(
                            row,
                            Rows.strip(placed.cue()),
                            Stem.EFFECTS,
                            new Heard.Source(made.artifact(), made.samples(), placed.loops()),
                            made.level().gainDb(),
                            run,
                            AsScripted.ofEffect(made.samples(), placed.loops(), first, last),
                            run.isWhole(placed.range())));
        }
    }
}
