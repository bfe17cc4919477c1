package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Turns a laid-out scene into the clips of its mix, and has it mixed.
public final class SceneSound {
    /// The bank makes every kind at -23 LUFS at its loudest, nearer or farther as the cue says;
    /// that is where dialogue lies, and effects lie a little under it.
    private static final double EFFECTS_GAIN_DB = -4;

    private static final long MUSIC_FADE = 48_000;
    private static final long EFFECT_FADE = 4_800;
    private static final long LOOP_FADE = 24_000;

    private final Stems stems;
    private final Music music;
    private final Ducking ducking;

    /// @param ducking how music and effects make room for speech, in every scene
    public SceneSound(Stems stems, Music music, Ducking ducking) {
        this.stems = stems;
        this.music = music;
        this.ducking = ducking;
    }

    /// A scene ready to be mixed.
    ///
    /// @param sources the artifact each file of the mix's clips is of
    public record Score(SceneMix mix, Map<Path, Artifact> sources) {}

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
        List<MixClip> clips = new ArrayList<>();
        List<SpeechWindow> speech = new ArrayList<>();
        Map<Path, Artifact> sources = new LinkedHashMap<>();
        for (Placed.PlacedLine line : layout.lines()) {
            SpokenLine spoken = Objects.requireNonNull(takes.get(line.line().id()));
            sources.put(spoken.artifact().file(), spoken.artifact());
            long at = samples(line.range().start());
            clips.add(clip(spoken, at));
            speech.add(new SpeechWindow(at, at + spoken.facts().samples()));
        }
        for (Placed.PlacedMusic placed : layout.music()) {
            Artifact made = music.make(placed, context);
            sources.put(made.file(), made);
            double gainDb = SoundFile.read(made.file()).gainDb();
            clips.add(clip(placed, made.file(), gainDb));
        }
        for (Placed.PlacedSound placed : layout.sounds()) {
            Effects.Made made = effects.get(placed.cue().id());
            if (made != null) {
                sources.put(made.artifact().file(), made.artifact());
                repeat(placed, made, clips);
            }
        }
        return new Score(new SceneMix(samples(layout.duration()), clips, speech, ducking), sources);
    }

    private static MixClip clip(SpokenLine spoken, long at) {
        return new MixClip(
                spoken.stem(),
                spoken.artifact().file(),
                0,
                at,
                spoken.facts().samples(),
                spoken.gainDb(),
                0,
                0,
                0);
    }

    private static MixClip clip(Placed.PlacedMusic placed, Path wav, double gainDb) {
        long at = samples(placed.range().start());
        long length = samples(placed.end()) - at;
        long fade = Math.min(MUSIC_FADE, length / 4);
        return new MixClip(Stem.MUSIC, wav, 0, at, length, gainDb, 0, 0, fade);
    }

    /// A loop is its sound again and again without a gap; the last one is cut with a fade.
    private static void repeat(Placed.PlacedSound placed, Effects.Made made, List<MixClip> clips) {
        long at = samples(placed.range().start());
        long end = samples(placed.end());
        boolean first = true;
        while (at < end && made.samples() > 0) {
            long length = Math.min(made.samples(), end - at);
            boolean last = !placed.loops() || at + length >= end;
            long fadeOut = last ? Math.min(placed.loops() ? LOOP_FADE : EFFECT_FADE, length) : 0;
            long fadeIn = first && placed.loops() ? Math.min(LOOP_FADE, length - fadeOut) : 0;
            clips.add(
                    new MixClip(
                            Stem.EFFECTS,
                            made.artifact().file(),
                            0,
                            at,
                            length,
                            EFFECTS_GAIN_DB,
                            0,
                            fadeIn,
                            fadeOut));
            at = last ? end : at + length;
            first = false;
        }
    }

    private static long samples(MediaTime time) {
        return time.toSamplesFloor(SampleRate.HZ_48000);
    }
}
