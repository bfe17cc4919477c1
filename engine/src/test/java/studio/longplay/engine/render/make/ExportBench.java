package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.GroupForm;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// What an export costs with and without repeated groups; films of clips are in [ClipsBench]:
///
/// ```
/// ExportBench FOLDER WIDTH ENCODER SCRIPT SECONDS [fast|standard|high]
/// ```
///
/// The last is how much time the encoder takes, fast if it is left out; the presets `uhd` and
/// `feature-120` take standard.
final class ExportBench {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int GROUP = 60;
    private static final int WORKERS = 2;

    private final Path folder;
    private final VideoSettings video;

    private ExportBench(Path folder, int width, String encoder, EncodingEffort effort) {
        this.folder = folder;
        video =
                new VideoSettings(
                        width,
                        width * 9 / 16,
                        FrameRate.FPS_30,
                        VideoCodec.H264,
                        encoder,
                        effort,
                        width > 2_000 ? 24_000_000 : 8_000_000,
                        GROUP,
                        1);
    }

    public static void main(String[] arguments) throws IOException, StudioFault {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        EncodingEffort effort =
                arguments.length > 5
                        ? EncodingEffort.valueOf(arguments[5].toUpperCase(Locale.ROOT))
                        : EncodingEffort.FAST;
        int width = Integer.parseInt(arguments[1]);
        ExportBench bench = new ExportBench(folder, width, arguments[2], effort);
        bench.script(Path.of(arguments[3]), Integer.parseInt(arguments[4]));
    }

    private void script(Path file, int seconds) throws IOException, StudioFault {
        Script script = new ScriptParser().parse(Files.readString(file), file.toString());
        Pictures pictures =
                Pictures.of(script, file.toAbsolutePath().getParent(), Arrangement.NONE);
        List<SceneLayout> scenes = new ArrayList<>();
        long frames = 0;
        for (SceneLayout scene :
                new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                        .lay(script, Scripts.lengths())
                        .scenes()) {
            if (frames < seconds * 30L) {
                scenes.add(scene);
                frames += scene.duration().toFramesFloor(FrameRate.FPS_30);
            }
        }
        SceneLayers layers = new SceneLayers(pictures, SpeakerColours.of(script), FrameRate.FPS_30);
        List<List<Layer>> shown =
                scenes.stream().map(scene -> layers.of(scene, List.of())).toList();
        tell("reused", frames, drawn("on", pictures, scenes, shown, GroupForm::of));
        tell("not reused", frames, drawn("off", pictures, scenes, shown, UnaryOperator.identity()));
    }

    private record Cost(double seconds, long painted) {}

    private Cost drawn(
            String name,
            Pictures pictures,
            List<SceneLayout> scenes,
            List<List<Layer>> shown,
            UnaryOperator<SegmentPicture> form)
            throws StudioFault {
        EncoderChoice choice = new EncoderChoice(video.encoder(), "", List.of(), "");
        EncoderRelay relay =
                new EncoderRelay(
                        choice,
                        studio.longplay.engine.media.EncoderWish.best(
                                VideoCodec.H264, video.width(), video.height(), FrameRate.FPS_30),
                        (_, _) -> choice);
        try (ArtifactStore store = ArtifactStore.open(folder.resolve("store-" + name));
                WorkerPool workers = new WorkerPool(folder);
                Crew crew = new Crew("bench", WORKERS)) {
            workers.warmUp(WORKERS);
            Segments segments =
                    new Segments(
                            new Workbench(store, new Tally()),
                            workers::make,
                            relay,
                            pictures,
                            SegmentWatch.NONE,
                            new GroupPlan(video, pictures, form));
            segments.plan(scenes, shown);
            long begin = System.nanoTime();
            segments.make(crew, JobContext.quiet());
            DrawingEffort effort = segments.effort();
            return new Cost(
                    (System.nanoTime() - begin) / 1e9, effort.painted() + effort.repeated());
        }
    }

    private static void tell(String what, long frames, Cost cost) {
        OUT.printf(
                Locale.ROOT,
                "groups %s: %d frames of film, %d encoded, %.1f s, %.1f frames of film a second;"
                        + " 216,000 frames at that pace %.0f min%n",
                what,
                frames,
                cost.painted(),
                cost.seconds(),
                frames / cost.seconds(),
                216_000 / (frames / cost.seconds()) / 60);
    }
}
