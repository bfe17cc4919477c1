package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.Mixdown;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.render.lay.Turns;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole script laid out as an export does it, with noise for speech, to be mixed at any desk.
final class Staged {
    private static final Lengths LENGTHS = Scripts.lengths();

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
    private final Voicing voicing;
    private final Programme programme;
    private final Map<ElementId, SpokenLine> takes = new HashMap<>();
    private final Map<String, Artifact> files = new HashMap<>();

    Staged(Path folder, String text, Voicing voicing) throws StudioFault {
        this.folder = folder;
        this.voicing = voicing;
        this.bench = new Workbench(ArtifactStore.open(folder.resolve("store")), new Tally());
        Script script = new ScriptParser().parse(text, "staged.fountain");
        this.programme =
                new Assembly(Pacing.DEFAULT, Turns.of(voicing), FrameRate.FPS_30)
                        .lay(script, LENGTHS);
        for (Line line : script.lines()) {
            int samples = (int) LENGTHS.of(line).toSamplesFloor(SampleRate.HZ_48000);
            TakeFile.Facts facts =
                    new TakeFile.Facts(samples, 0, "test", null, List.of(), List.of());
            Artifact take =
                    artifact(line.id().value(), Sounding.noise(line.id().hashCode(), samples));
            takes.put(line.id(), new SpokenLine(line, VOICE, 0, take, facts));
        }
    }

    private Artifact artifact(String name, float[]... planar) throws StudioFault {
        Path file = folder.resolve(name + ".wav");
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, planar.length);
        WavWriter.write(file, format, writer -> writer.write(planar, 0, planar[0].length));
        return new Artifact(Digest.of(name), file, 0, "");
    }

    Stems stems() {
        return new Stems(bench);
    }

    Programme programme() {
        return programme;
    }

    Line line(String words) {
        return takes.values().stream()
                .map(SpokenLine::line)
                .filter(line -> line.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /// A sound of the user's under all of a scene, as loud throughout.
    SceneLayout withBed(int scene) throws StudioFault {
        SceneLayout layout = programme.scenes().get(scene);
        int samples = (int) layout.duration().toSamplesFloor(SampleRate.HZ_48000);
        float[] noise = Sounding.noise(9, samples);
        files.put("bed", artifact("bed", noise, noise));
        Placed.PlacedUser bed = Sounding.own("bed", Sounding.slice(0, samples, 0));
        return layout.withUserClips(List.of(bed));
    }

    /// The programme with one sound of the user's under all its scenes.
    Programme spanned() throws StudioFault {
        int samples = (int) programme.duration().toSamplesFloor(SampleRate.HZ_48000);
        float[] noise = Sounding.noise(9, samples);
        files.put("span", artifact("span", noise, noise));
        List<SceneLayout> scenes = new ArrayList<>();
        long from = 0;
        for (SceneLayout scene : programme.scenes()) {
            long length = scene.duration().toSamplesFloor(SampleRate.HZ_48000);
            Placed.PlacedUser bed =
                    Sounding.own(
                            "span",
                            Sounding.slice(0, length, from),
                            MediaTime.ZERO,
                            Sounding.time(samples));
            scenes.add(scene.withUserClips(List.of(bed)));
            from += length;
        }
        return new Programme(programme.title(), programme.author(), scenes);
    }

    /// A scene as it is heard between the others of a programme.
    SceneSound.Score among(Programme laid, int scene, Desk desk, Ducking ducking)
            throws StudioFault {
        DeskPlan plan = DeskPlan.of(desk, voicing, laid);
        Surroundings around = new NearSpeech(laid, takes, plan, ducking).around(scene);
        return sound(ducking)
                .score(laid.scenes().get(scene), takes, Map.of(), around, JobContext.quiet());
    }

    private SceneSound sound(Ducking ducking) {
        return new SceneSound(
                new Stems(bench),
                new Music(bench),
                ducking,
                (digest, _) -> Optional.ofNullable(files.get(digest)));
    }

    SceneSound.Score score(SceneLayout layout, int scene, Desk desk, Ducking ducking)
            throws StudioFault {
        SceneStrips strips = DeskPlan.of(desk, voicing, programme).scene(scene);
        return sound(ducking).score(layout, takes, Map.of(), strips, JobContext.quiet());
    }

    SceneSound.Score score(int scene, Desk desk) throws StudioFault {
        return score(programme.scenes().get(scene), scene, desk, Ducking.DEFAULT);
    }

    /// The address of each scene's mix.
    List<Digest> addresses(Desk desk) throws StudioFault {
        List<Digest> addresses = new ArrayList<>();
        for (int scene = 0; scene < programme.scenes().size(); scene++) {
            SceneSound.Score score = score(scene, desk);
            addresses.add(Stems.recipe(score.mix(), score.sources()).key());
        }
        return addresses;
    }

    float[][] mixed(SceneMix mix) throws StudioFault {
        Path out = folder.resolve("mixed.wav");
        new Mixdown().render(mix, out, JobContext.quiet());
        try (WavReader reader = WavReader.open(out)) {
            float[][] planar = new float[reader.format().channels()][(int) reader.length()];
            reader.read(0, planar, 0, (int) reader.length());
            return planar;
        }
    }
}
