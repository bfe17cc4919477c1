package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Puts together states of a preview out of generated sound, scene by scene.
final class PlayBooth {
    /// A scene's sample number divided by this is its value in [#coded]: exact in a float.
    static final double CODE = 1 << 20;

    private static final List<Voice> VOICES = VoiceRegistry.builtIn().voices();

    private final List<PreviewScene> scenes = new ArrayList<>();
    private final Map<ElementId, PreviewLine> lines = new LinkedHashMap<>();
    private MixSettings mix = MixSettings.USUAL;
    private double gainDb;

    /// A take that stands in a scene.
    record Spoken(String id, Path take, long at, long length, double gainDb, boolean crowd) {}

    static MediaTime time(double samples) {
        return MediaTime.ofSamples((long) samples, SampleRate.HZ_48000);
    }

    static long samples(MediaTime time) {
        return time.toSamplesFloor(SampleRate.HZ_48000);
    }

    /// A mixed scene whose dialogue says at each sample its number.
    static Path coded(Path folder, int length) throws StudioFault {
        return stems(
                folder.resolve("coded-" + length + ".wav"), length, Stem.DIALOGUE, i -> i / CODE);
    }

    /// A mixed scene of which one stem sounds, alike on both sides.
    static Path stems(Path file, int length, Stem stem, IntToDoubleFunction sample)
            throws StudioFault {
        float[][] eight = new float[Stem.CHANNELS][length];
        for (int i = 0; i < length; i++) {
            eight[stem.leftChannel()][i] = (float) sample.applyAsDouble(i);
            eight[stem.leftChannel() + 1][i] = eight[stem.leftChannel()][i];
        }
        return write(file, eight);
    }

    static Path write(Path file, float[][] planar) throws StudioFault {
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, planar.length);
        WavWriter.write(file, format, writer -> writer.write(planar, 0, planar[0].length));
        return file;
    }

    PlayBooth mixed(String id, Path stems, long length) {
        return scene(id, length, Optional.of(stems), List.of());
    }

    /// With music in its last scene, of which its beats alone are wanted.
    PlayBooth withMusic(Placed.PlacedMusic music) {
        PreviewScene bare = scenes.removeLast();
        SceneLayout old = bare.layout();
        SceneLayout layout =
                new SceneLayout(
                        old.scene(),
                        old.chapterTitle(),
                        old.duration(),
                        old.cards(),
                        old.lines(),
                        List.of(music),
                        old.sounds(),
                        old.pictures());
        scenes.add(
                new PreviewScene(
                        bare.number(),
                        bare.start(),
                        layout,
                        bare.state(),
                        bare.stems(),
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    PlayBooth unmixed(String id, long length, Spoken... spoken) {
        List<Placed.PlacedLine> placed = new ArrayList<>();
        for (Spoken each : spoken) {
            Line line =
                    new Line(
                            new ElementId(each.id()),
                            1,
                            Speaker.NARRATOR,
                            "",
                            each.id(),
                            List.of(),
                            false);
            TimeRange range = new TimeRange(time(each.at()), time(each.length()));
            placed.add(new Placed.PlacedLine(line, range, List.of()));
            lines.put(line.id(), spoken(line, each));
        }
        return scene(id, length, Optional.empty(), placed);
    }

    private static PreviewLine spoken(Line line, Spoken each) {
        Voice voice =
                VOICES.stream()
                        .filter(some -> (some.parts().size() > 1) == each.crowd())
                        .findFirst()
                        .orElseThrow();
        TakeFile.Facts facts =
                new TakeFile.Facts(
                        each.length(), each.gainDb(), "test", null, List.of(), List.of());
        Artifact artifact = new Artifact(Digest.of(each.id()), each.take(), 0, "");
        SpokenLine take = new SpokenLine(line, voice, 0, artifact, facts);
        return new PreviewLine(
                line,
                voice,
                PreviewLine.State.SPOKEN,
                time(each.length()),
                Optional.of(take),
                Optional.empty());
    }

    private PlayBooth scene(
            String id, long length, Optional<Path> stems, List<Placed.PlacedLine> placed) {
        SceneLayout layout =
                new SceneLayout(
                        new Scene(new ElementId(id), 1, id, List.of()),
                        "",
                        time(length),
                        List.of(),
                        placed,
                        List.of(),
                        List.of(),
                        List.of());
        MediaTime start = scenes.isEmpty() ? MediaTime.ZERO : scenes.getLast().end();
        PreviewScene.State state =
                stems.isPresent() ? PreviewScene.State.READY : PreviewScene.State.WAITING;
        scenes.add(
                new PreviewScene(
                        scenes.size(),
                        start,
                        layout,
                        state,
                        stems,
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    PlayBooth mix(MixSettings settings) {
        mix = settings;
        return this;
    }

    PlayBooth gainDb(double programmeGainDb) {
        gainDb = programmeGainDb;
        return this;
    }

    PreviewState state() {
        Project project = Project.of("Test", "test.fountain", "").withMix(mix);
        Script script =
                new Script("test.fountain", ScriptFormat.FOUNTAIN, Map.of(), List.of(), List.of());
        List<SceneLayout> layouts = scenes.stream().map(PreviewScene::layout).toList();
        return new PreviewState(
                1,
                project,
                script,
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                new Programme("Test", "", layouts),
                scenes,
                List.of(),
                lines,
                Pictures.none(),
                gainDb,
                true,
                PreviewWork.NONE);
    }
}
