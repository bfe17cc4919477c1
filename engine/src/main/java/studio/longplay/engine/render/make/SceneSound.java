package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.Stretch;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Turns a laid-out scene into the clips of its mix, and has it mixed.
public final class SceneSound {
    /// The bank makes every kind at -23 LUFS at its loudest, nearer or farther as the cue says;
    /// that is where dialogue lies, and effects lie a little under it.
    private static final double EFFECTS_GAIN_DB = -4;

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

    /// All of [#make] but the mixing.
    public Score score(
            SceneLayout layout,
            Map<ElementId, SpokenLine> takes,
            Map<ElementId, Effects.Made> effects,
            JobContext context)
            throws StudioFault {
        List<Warning> warnings = new ArrayList<>();
        List<Heard> heard = new ArrayList<>();
        addLines(layout, takes, heard);
        for (Placed.PlacedMusic placed : layout.music()) {
            addMusic(layout, placed, heard, context);
        }
        for (Placed.PlacedSound placed : layout.sounds()) {
            Effects.Made made = effects.get(placed.cue().id());
            if (made != null && placed.bed().isPresent()) {
                BedSound.add(placed, placed.bed().get(), made, EFFECTS_GAIN_DB, heard);
            } else if (made != null) {
                addEffect(placed, made, heard);
            }
        }
        new UserSounds(lookup, warnings).add(layout, heard, context);
        return score(Heard.samples(layout.duration()), heard, warnings, context);
    }

    private Score score(long length, List<Heard> heard, List<Warning> warnings, JobContext context)
            throws StudioFault {
        List<MixClip> clips = new ArrayList<>();
        Map<Path, Artifact> sources = new LinkedHashMap<>();
        List<Overlap> overlaps = Crossings.of(heard, length);
        ClipCutting cutting =
                new ClipCutting(new Stretches(stems.bench()), marking, length, sources, context);
        List<SpeechWindow> speech = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            cutting.add(heard.get(i), overlaps.get(i), clips);
            window(heard.get(i)).ifPresent(speech::add);
        }
        return new Score(new SceneMix(length, clips, speech, ducking), sources, warnings);
    }

    private void addLines(SceneLayout layout, Map<ElementId, SpokenLine> takes, List<Heard> heard) {
        for (Placed.PlacedLine line : layout.lines()) {
            SpokenLine spoken = Objects.requireNonNull(takes.get(line.line().id()));
            Heard.Source source =
                    new Heard.Source(
                            spoken.artifact(), spoken.facts().samples(), false, marking.of(spoken));
            for (Slice run : Runs.of(line.slices())) {
                heard.add(
                        new Heard(
                                "line " + line.line().speaker().key(),
                                spoken.stem(),
                                source,
                                spoken.gainDb(),
                                run,
                                Heard.Joins.PLAIN,
                                false));
            }
        }
    }

    /// Music whose last second was cut away is cut like any sound.
    private void addMusic(
            SceneLayout layout, Placed.PlacedMusic placed, List<Heard> heard, JobContext context)
            throws StudioFault {
        List<Slice> runs = Runs.of(placed.slices());
        if (runs.isEmpty()) {
            return;
        }
        Artifact made = music.make(layout, placed, context);
        SoundFile.Facts facts = SoundFile.read(made.file());
        for (Slice run : runs) {
            boolean toEnd = Heard.samples(run.range().duration()) >= facts.samples() - 1;
            heard.add(
                    new Heard(
                            "music",
                            Stem.MUSIC,
                            new Heard.Source(made, facts.samples(), false),
                            facts.gainDb(),
                            run,
                            AsScripted.ofMusic(facts.samples()),
                            run.isWhole(run.range()) && toEnd));
        }
    }

    private static void addEffect(Placed.PlacedSound placed, Effects.Made made, List<Heard> heard) {
        List<Slice> runs = Runs.of(placed.slices());
        for (int i = 0; i < runs.size(); i++) {
            Slice run = runs.get(i);
            boolean first = i == 0;
            boolean last = i == runs.size() - 1;
            heard.add(
                    new Heard(
                            "effects",
                            Stem.EFFECTS,
                            new Heard.Source(made.artifact(), made.samples(), placed.loops()),
                            EFFECTS_GAIN_DB,
                            run,
                            AsScripted.ofEffect(made.samples(), placed.loops(), first, last),
                            run.isWhole(placed.range())));
        }
    }

    /// Where speech is heard; what was taken out ducks nothing.
    private static Optional<SpeechWindow> window(Heard heard) {
        return switch (heard.stem()) {
            case DIALOGUE, ENSEMBLE -> {
                Speed speed = heard.slice().treatment().speed();
                long start = heard.start(heard.slice().sourceStart());
                long left = Stretch.length(heard.source().samples(), speed) - start;
                long end = heard.at() + Math.clamp(left, 0, heard.length());
                yield Optional.of(new SpeechWindow(heard.at(), end));
            }
            case MUSIC, EFFECTS -> Optional.empty();
        };
    }
}
