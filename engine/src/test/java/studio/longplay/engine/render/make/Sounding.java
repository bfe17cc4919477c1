package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A scene of takes, effects and sounds of the user that are given as samples, to be mixed.
final class Sounding {
    static final int SECOND = 48_000;

    private static final Voice VOICE =
            new Voice(
                    "v",
                    "V",
                    List.of(),
                    List.of("en"),
                    VoiceOrigin.builtIn("test"),
                    List.of(new Voice.Part(new VoiceShape(100, 1, 1, 1, 0, 0, 0, 0), 0, 0)),
                    new Licence("", true));

    private final Path folder;
    private final Workbench bench;
    private final Map<ElementId, SpokenLine> takes = new LinkedHashMap<>();
    private final Map<ElementId, Effects.Made> effects = new LinkedHashMap<>();
    private final Map<String, Artifact> files = new LinkedHashMap<>();

    Sounding(Path folder) throws StudioFault {
        this.folder = folder;
        this.bench = new Workbench(ArtifactStore.open(folder.resolve("store")), new Tally());
    }

    Workbench bench() {
        return bench;
    }

    private Artifact artifact(String name, float[]... planar) throws StudioFault {
        Path file = folder.resolve(name + ".wav");
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, planar.length);
        WavWriter.write(file, format, writer -> writer.write(planar, 0, planar[0].length));
        return new Artifact(Digest.of(name), file, 0, "");
    }

    /// A line whose take is these samples.
    Placed.PlacedLine line(String id, long at, float[] take, Slice... slices) throws StudioFault {
        ElementId element = new ElementId(id);
        Line line = new Line(element, 0, Speaker.of("ANN"), "", "word", List.of(), false);
        TakeFile.Facts facts =
                new TakeFile.Facts(take.length, 0, "test", null, List.of(), List.of());
        takes.put(element, new SpokenLine(line, VOICE, 0, artifact(id, take), facts));
        TimeRange natural = range(at, take.length);
        return slices.length == 0
                ? new Placed.PlacedLine(line, natural, List.of())
                : new Placed.PlacedLine(line, natural, List.of(), List.of(slices), natural);
    }

    /// An effect that is these samples.
    Placed.PlacedSound effect(
            String id, TimeRange range, boolean loops, float[] made, Slice... slices)
            throws StudioFault {
        ElementId element = new ElementId(id);
        Cue.SoundCue cue = new Cue.SoundCue(element, 0, id, List.of(), MediaTime.ZERO);
        effects.put(element, new Effects.Made(artifact(id, made), made.length));
        List<Slice> heard = slices.length == 0 ? List.of(Slice.whole(range)) : List.of(slices);
        return new Placed.PlacedSound(cue, range, loops, heard, time(made.length));
    }

    /// An effect whose cue says that it loops.
    Placed.PlacedSound loop(String id, TimeRange range, float[] made) throws StudioFault {
        Placed.PlacedSound once = effect(id, range, true, made);
        Cue.SoundCue cue =
                new Cue.SoundCue(once.cue().id(), 0, id, List.of("loop"), MediaTime.ZERO);
        return new Placed.PlacedSound(cue, range, true, once.slices(), once.made());
    }

    /// Says how loud an effect lies.
    void level(ElementId effect, EffectLevel level) {
        effects.computeIfPresent(
                effect, (_, made) -> new Effects.Made(made.artifact(), made.samples(), level));
    }

    static Placed.PlacedMusic music(TimeRange range, MediaTime length, Slice... slices) {
        Cue.MusicCue cue =
                new Cue.MusicCue(new ElementId("m"), 0, List.of("calm"), 90, "D minor", false);
        return new Placed.PlacedMusic(
                cue,
                range,
                length,
                slices.length == 0 ? List.of(Slice.whole(range)) : List.of(slices));
    }

    /// A file of the user's that is these samples.
    void file(String digest, float[]... planar) throws StudioFault {
        files.put(digest, artifact(digest, planar));
    }

    /// A clip of the user's, as long as its slice unless said otherwise.
    static Placed.PlacedUser own(String digest, Slice slice, MediaTime in, MediaTime out) {
        UserClip clip =
                new UserClip(
                        digest,
                        "t",
                        digest,
                        new ClipSource.OfMedia(digest),
                        Anchor.ofProgramme(MediaTime.ZERO),
                        in,
                        out,
                        slice.treatment(),
                        "",
                        "");
        return new Placed.PlacedUser(clip, 0, UserTrack.Kind.AUDIO, slice);
    }

    static Placed.PlacedUser own(String digest, Slice slice) {
        return own(digest, slice, slice.sourceStart(), slice.sourceAt(slice.end()));
    }

    /// A scene of what stands in it.
    static SceneLayout scene(long length, Placed... all) {
        Scene scene = new Scene(new ElementId("s"), 0, "", List.of());
        return new SceneLayout(
                        scene,
                        "",
                        time(length),
                        List.of(),
                        of(Placed.PlacedLine.class, all),
                        of(Placed.PlacedMusic.class, all),
                        of(Placed.PlacedSound.class, all),
                        List.of())
                .withUserClips(of(Placed.PlacedUser.class, all));
    }

    private static <P> List<P> of(Class<P> kind, Placed... all) {
        return List.of(all).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    SceneSound.Score score(Ducking ducking, SceneLayout layout) throws StudioFault {
        return sound(ducking).score(layout, takes, effects, JobContext.quiet());
    }

    SceneSound.Score score(SceneLayout layout) throws StudioFault {
        return score(Ducking.NONE, layout);
    }

    private SceneSound sound(Ducking ducking) {
        return new SceneSound(
                new Stems(bench),
                new Music(bench),
                ducking,
                (digest, _) -> Optional.ofNullable(files.get(digest)));
    }

    /// The left channel of a stem of the mixed scene.
    float[] heard(Stem stem, SceneLayout layout) throws StudioFault {
        return stems(layout)[stem.leftChannel()];
    }

    /// The scene at a desk.
    SceneSound.Score score(SceneLayout layout, SceneStrips strips) throws StudioFault {
        return sound(Ducking.NONE).score(layout, takes, effects, strips, JobContext.quiet());
    }

    /// The scene's stems, mixed at a desk.
    Artifact mixed(SceneLayout layout, SceneStrips strips) throws StudioFault {
        SceneSound.Score score = score(layout, strips);
        return new Stems(bench).mix(score.mix(), score.sources(), JobContext.quiet());
    }

    /// All channels of the mixed scene.
    float[][] stems(SceneLayout layout) throws StudioFault {
        Artifact made = sound(Ducking.NONE).make(layout, takes, effects, JobContext.quiet());
        try (WavReader reader = WavReader.open(made.file())) {
            float[][] planar = new float[reader.format().channels()][(int) reader.length()];
            reader.read(0, planar, 0, (int) reader.length());
            return planar;
        }
    }

    static MediaTime time(long samples) {
        return MediaTime.ofSamples(samples, SampleRate.HZ_48000);
    }

    static TimeRange range(long at, long length) {
        return new TimeRange(time(at), time(length));
    }

    static Slice slice(long at, long length, long source, Treatment treatment) {
        return new Slice(range(at, length), time(source), treatment);
    }

    static Slice slice(long at, long length, long source) {
        return slice(at, length, source, Treatment.NONE);
    }

    static float[] constant(float value, int length) {
        float[] samples = new float[length];
        Arrays.fill(samples, value);
        return samples;
    }

    static float[] noise(long seed, int length) {
        Random random = new Random(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (random.nextDouble() - 0.5);
        }
        return samples;
    }

    static float[] sine(double hertz, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / SECOND));
        }
        return samples;
    }
}
