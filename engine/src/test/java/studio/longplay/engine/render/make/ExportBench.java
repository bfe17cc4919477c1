package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.GroupForm;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.picture.SegmentPainter;
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
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What an export costs beside its encoder alone and with and without repeated groups:
///
/// ```
/// ExportBench clips FOLDER WIDTH ENCODER
/// ExportBench script FOLDER WIDTH ENCODER SCRIPT SECONDS
/// ```
///
/// `clips` makes two clips of 165 frames, a cross-fade of one second between them and a title over
/// it, 300 frames in all, and writes `timeline.mlt` of the same for `melt`.
final class ExportBench {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int GROUP = 60;
    private static final int CLIP = 165;
    private static final int FADE = 30;
    private static final int LENGTH = 2 * CLIP - FADE;
    private static final int WORKERS = 2;

    private final Path folder;
    private final VideoSettings video;
    private double wholeCpu;
    private double paintingCpu;

    private ExportBench(Path folder, int width, String encoder) {
        this.folder = folder;
        video =
                new VideoSettings(
                        width,
                        width * 9 / 16,
                        FrameRate.FPS_30,
                        VideoCodec.H264,
                        encoder,
                        EncodingEffort.FAST,
                        width > 2_000 ? 24_000_000 : 8_000_000,
                        GROUP,
                        1);
    }

    public static void main(String[] arguments) throws IOException, StudioFault {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        ExportBench bench = new ExportBench(folder, Integer.parseInt(arguments[2]), arguments[3]);
        if (arguments[0].equals("clips")) {
            bench.clips();
        } else {
            bench.script(Path.of(arguments[4]), Integer.parseInt(arguments[5]));
        }
    }

    private void clips() throws IOException, StudioFault {
        Path first = clip("hills");
        Path second = clip("sea");
        Files.writeString(folder.resolve("timeline.mlt"), timeline(first, second));
        Map<String, String> files = Map.of("a", first.toString(), "b", second.toString());
        List<Layer> layers =
                List.of(
                        new Layer.BackdropLayer(0, CLIP, new Backdrop.Film("a", 0)),
                        new Layer.BackdropLayer(
                                CLIP - FADE, LENGTH, FADE, new Backdrop.Film("b", 0)),
                        new Layer.TitleLayer(30, 120, "Chapter One: The Harbour", ""));
        SegmentPicture scene = picture(0, LENGTH, layers);
        double whole = drawnAndJoined(scene, files);
        double encodingCpu = -processorSeconds();
        double encoding = encodingOnly(scene, files);
        encodingCpu += processorSeconds() - paintingCpu;
        OUT.printf(
                Locale.ROOT,
                "%d frames at %dx%d with %s: whole %.2f s (%.1f frames/s, %d workers, %.2f s of"
                        + " processor), encoder alone %.2f s of one worker (%.2f s of processor)%n",
                LENGTH,
                video.width(),
                video.height(),
                video.encoder(),
                whole,
                LENGTH / whole,
                WORKERS,
                wholeCpu,
                encoding,
                encodingCpu);
    }

    /// Groups in two workers, then the film.
    private double drawnAndJoined(SegmentPicture scene, Map<String, String> files)
            throws StudioFault, IOException {
        try (WorkerPool workers = new WorkerPool(folder);
                Crew crew = new Crew("bench", WORKERS)) {
            workers.warmUp(WORKERS);
            workers.tryOut(picture(0, 1, List.of()), Map.of(), JobContext.quiet());
            List<studio.longplay.engine.jobs.Job<MuxPlan.Piece>> jobs = new ArrayList<>();
            for (int from = 0; from < LENGTH; from += GROUP) {
                int start = from;
                Path part = folder.resolve("group" + from + ".mp4");
                jobs.add(
                        studio.longplay.engine.jobs.Job.of(
                                "group",
                                context -> {
                                    workers.make(
                                            new WorkerPool.Task(
                                                    scene, start, GROUP, video, files, part),
                                            _ -> {},
                                            context);
                                    return new MuxPlan.Piece(part, GROUP);
                                }));
            }
            double cpuBefore = processorSeconds();
            long begin = System.nanoTime();
            List<MuxPlan.Piece> pieces = crew.all("groups", jobs, JobContext.quiet());
            MuxPlan plan =
                    new MuxPlan(
                            pieces,
                            List.of(),
                            LENGTH,
                            FrameRate.FPS_30,
                            0,
                            List.of(),
                            List.of(),
                            "en",
                            Map.of());
            new Mux().join(plan, folder.resolve("film.mp4"), JobContext.quiet());
            wholeCpu = processorSeconds() - cpuBefore;
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /// Of this process, its children and theirs, those that ended too; as Linux tells it.
    private static double processorSeconds() throws IOException {
        long ticks = ticks(ProcessHandle.current().pid());
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            ticks += ticks(child.pid());
        }
        return ticks / 100.0;
    }

    private static long ticks(long pid) throws IOException {
        Path file = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(file)) {
            return 0;
        }
        String stat = Files.readString(file);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = 11; field < 15; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks;
    }

    /// The same frames, painted before the clock runs; what the encoder needs of conversion is in.
    private double encodingOnly(SegmentPicture scene, Map<String, String> files)
            throws StudioFault, IOException {
        long nanos = 0;
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter =
                        new SegmentPainter(
                                scene, digest -> Path.of(String.valueOf(files.get(digest))))) {
            Pixels drawn = Pixels.allocate(arena, video.width(), video.height());
            List<Pixels> frames = new ArrayList<>();
            for (int i = 0; i < GROUP; i++) {
                frames.add(Pixels.allocate(arena, video.width(), video.height()));
            }
            for (int from = 0; from < LENGTH; from += GROUP) {
                double paintingFrom = processorSeconds();
                for (int i = 0; i < GROUP; i++) {
                    painter.paint(from + i, drawn);
                    frames.get(i).bgra().copyFrom(drawn.bgra());
                }
                paintingCpu += processorSeconds() - paintingFrom;
                Path file = folder.resolve("alone.mp4");
                long begin = System.nanoTime();
                try (VideoEncoder encoder = VideoEncoder.open(video, file)) {
                    for (Pixels frame : frames) {
                        encoder.write(frame);
                    }
                    encoder.finish();
                }
                nanos += System.nanoTime() - begin;
            }
        }
        return nanos / 1e9;
    }

    private SegmentPicture picture(long first, int frames, List<Layer> layers) {
        return new SegmentPicture(
                        video.width(), video.height(), FrameRate.FPS_30, first, frames, List.of())
                .showing(layers);
    }

    private Path clip(String kind) throws StudioFault {
        Path file = folder.resolve(kind + video.width() + ".mp4");
        SegmentPicture picture =
                picture(
                        0,
                        CLIP,
                        List.of(
                                new Layer.BackdropLayer(
                                        0, CLIP, new Backdrop.Procedural(kind, "dusk", 3))));
        VideoSettings settings = video.withEncoder("libopenh264");
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none());
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels pixels = Pixels.allocate(arena, video.width(), video.height());
            for (int frame = 0; frame < CLIP; frame++) {
                painter.paint(frame, pixels);
                encoder.write(pixels);
            }
            encoder.finish();
        }
        return file;
    }

    private String timeline(Path first, Path second) {
        return """
        <mlt producer="main">
        <profile width="%d" height="%d" progressive="1" sample_aspect_num="1" sample_aspect_den="1"
         display_aspect_num="16" display_aspect_den="9" frame_rate_num="30" frame_rate_den="1"
         colorspace="709"/>
        <producer id="a" in="0" out="164"><property name="resource">%s</property></producer>
        <producer id="b" in="0" out="164"><property name="resource">%s</property></producer>
        <producer id="t" in="0" out="89"><property name="mlt_service">pango</property>
         <property name="text">Chapter One: The Harbour</property><property name="size">%d</property>
         <property name="fgcolour">#ffffffff</property>
         <property name="bgcolour">#00000000</property></producer>
        <playlist id="v1"><entry producer="a" in="0" out="164"/></playlist>
        <playlist id="v2"><blank length="135"/><entry producer="b" in="0" out="164"/></playlist>
        <playlist id="v3"><blank length="30"/><entry producer="t" in="0" out="89"/></playlist>
        <tractor id="main" in="0" out="299">
        <track producer="v1"/><track producer="v2"/><track producer="v3"/>
        <transition in="135" out="164"><property name="mlt_service">luma</property>
         <property name="a_track">0</property><property name="b_track">1</property></transition>
        <transition in="30" out="119"><property name="mlt_service">composite</property>
         <property name="a_track">0</property><property name="b_track">2</property>
         <property name="geometry">10%%/40%%:80%%x20%%:100</property>
         <property name="halign">c</property></transition>
        </tractor>
        </mlt>
        """
                .formatted(
                        video.width(),
                        video.height(),
                        first.toAbsolutePath(),
                        second.toAbsolutePath(),
                        video.height() / 12);
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
