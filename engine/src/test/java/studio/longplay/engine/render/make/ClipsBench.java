package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.PlanarReader;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What an export of two clips costs, beside its encoder alone, decoding alone, and `melt` where
/// that is installed, in turn so that all three meet the same machine:
///
/// ```
/// ClipsBench FOLDER WIDTH ENCODER SECONDS ROUNDS [FAST|STANDARD]
/// ```
///
/// With no rounds only the export is measured, once. Two clips with a cross-fade of a second
/// between them and a title over it; segments as an export cuts them, two workers, and the film
/// joined of them. `melt` reads `timeline.mlt`, of the same, and is told what `ffmpeg:libx264` is
/// told.
final class ClipsBench {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int GROUP = 60;
    private static final int FADE = 30;
    private static final int WORKERS = 2;

    private final Path folder;
    private final VideoSettings video;
    private final int clip;
    private final int length;

    private ClipsBench(Path folder, int width, String encoder, int seconds, EncodingEffort effort) {
        this.folder = folder;
        length = seconds * 30;
        clip = (length + FADE) / 2;
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

    public static void main(String[] arguments)
            throws IOException, StudioFault, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ClipsBench bench =
                new ClipsBench(
                        folder,
                        Integer.parseInt(arguments[1]),
                        arguments[2],
                        Integer.parseInt(arguments[3]),
                        arguments.length > 5
                                ? EncodingEffort.valueOf(arguments[5])
                                : EncodingEffort.FAST);
        bench.measure(Integer.parseInt(arguments[4]));
    }

    private void measure(int rounds) throws IOException, StudioFault, InterruptedException {
        Path first = source("hills");
        Path second = source("sea");
        Files.writeString(folder.resolve("timeline.mlt"), timeline(first, second));
        Map<String, String> files = Map.of("a", first.toString(), "b", second.toString());
        List<Layer> layers =
                List.of(
                        new Layer.BackdropLayer(0, clip, new Backdrop.Film("a", 0)),
                        new Layer.BackdropLayer(
                                clip - FADE, length, FADE, new Backdrop.Film("b", 0)),
                        new Layer.TitleLayer(
                                clip - 4 * FADE, clip - FADE, "Chapter One: The Harbour", ""));
        OUT.printf(
                Locale.ROOT,
                "%d frames at %dx%d with %s; processor seconds%n",
                length,
                video.width(),
                video.height(),
                video.encoder());
        if (rounds == 0) {
            whole(layers, files);
        }
        for (int round = 0; round < rounds; round++) {
            whole(layers, files);
            alone(layers, files);
            decoding(files);
            if (video.encoder().equals("ffmpeg:libx264")) {
                melt();
            }
        }
    }

    /// Segments in two workers, then the film.
    private void whole(List<Layer> layers, Map<String, String> files)
            throws StudioFault, IOException {
        try (WorkerPool workers = new WorkerPool(folder);
                Crew crew = new Crew("bench", WORKERS)) {
            ProcessorTime idle = ProcessorTime.now();
            workers.warmUp(WORKERS);
            workers.tryOut(picture(0, 1, List.of()), Map.of(), JobContext.quiet());
            workers.tryOut(picture(0, 1, List.of()), Map.of(), JobContext.quiet());
            ProcessorTime before = ProcessorTime.now();
            long begin = System.nanoTime();
            List<SegmentPicture> segments = new ArrayList<>();
            for (int from = 0; from < length; from += SegmentCut.LONGEST_FRAMES) {
                int frames = Math.min(SegmentCut.LONGEST_FRAMES, length - from);
                segments.add(picture(from, frames, layers));
            }
            List<List<SegmentPicture>> runs =
                    FilmRuns.of(segments, SegmentPicture::showsFilms, WORKERS);
            SpareGroups<Group> spare = new SpareGroups<>();
            spare.expect(segments.size());
            List<Job<Boolean>> jobs = new ArrayList<>();
            runs.forEach(run -> jobs.add(job(workers, run, files, spare)));
            jobs.addAll(Collections.nCopies(WORKERS - 1, helping(workers, files, spare)));
            crew.all("segments", jobs, JobContext.quiet());
            List<MuxPlan.Piece> pieces =
                    segments.stream()
                            .flatMap(segment -> groups(segment).stream())
                            .map(group -> new MuxPlan.Piece(part(group), group.frames()))
                            .toList();
            join(pieces);
            ProcessorTime after = ProcessorTime.now();
            tell("ours", after.total() - before.total(), System.nanoTime() - begin);
            OUT.printf(
                    Locale.ROOT,
                    "  start of workers %.2f; of it by thread: ",
                    before.total() - idle.total());
            OUT.println(after.since(before));
        }
    }

    private record Group(SegmentPicture segment, int from, int frames) {}

    private static List<Group> groups(SegmentPicture segment) {
        List<Group> groups = new ArrayList<>();
        for (int from = 0; from < segment.frameCount(); from += GROUP) {
            groups.add(new Group(segment, from, Math.min(GROUP, segment.frameCount() - from)));
        }
        return groups;
    }

    private Path part(Group group) {
        return folder.resolve("group" + (group.segment().firstFrame() + group.from()) + ".mp4");
    }

    private Job<Boolean> job(
            WorkerPool workers,
            List<SegmentPicture> run,
            Map<String, String> files,
            SpareGroups<Group> spare) {
        return Job.of(
                "segments",
                context -> {
                    for (SegmentPicture segment : run) {
                        try (var left = spare.begin(groups(segment))) {
                            for (var next = left.next(); next.isPresent(); next = left.next()) {
                                make(workers, next.get(), files, context);
                            }
                        }
                        spare.ended(1);
                    }
                    return true;
                });
    }

    private Job<Boolean> helping(
            WorkerPool workers, Map<String, String> files, SpareGroups<Group> spare) {
        return Job.of(
                "groups",
                context -> {
                    for (var lent = spare.lend(); lent.isPresent(); lent = spare.lend()) {
                        try (var loan = lent.get()) {
                            make(workers, loan.group(), files, context);
                            loan.made();
                        }
                    }
                    return true;
                });
    }

    private void make(
            WorkerPool workers, Group group, Map<String, String> files, JobContext context)
            throws StudioFault {
        workers.make(
                new WorkerPool.Task(
                        group.segment(),
                        group.from(),
                        group.frames(),
                        video,
                        files,
                        part(group),
                        isCrowded()),
                _ -> {},
                context);
    }

    /// As an export finds it.
    private boolean isCrowded() {
        return Math.ceilDiv(length, GROUP) >= 2 * WORKERS;
    }

    private void join(List<MuxPlan.Piece> pieces) throws StudioFault {
        MuxPlan plan =
                new MuxPlan(
                        pieces,
                        List.of(),
                        length,
                        FrameRate.FPS_30,
                        0,
                        List.of(),
                        List.of(),
                        "en",
                        Map.of());
        new Mux().join(plan, folder.resolve("film.mp4"), JobContext.quiet());
    }

    /// The same frames in the encoder's own colours, put together before the clock runs; copying
    /// them to where the encoder reads is left out of the count.
    private void alone(List<Layer> layers, Map<String, String> files)
            throws StudioFault, IOException {
        double cpu = 0;
        long nanos = 0;
        MediaLookup media = digest -> Path.of(String.valueOf(files.get(digest)));
        SegmentPicture all = picture(0, length, layers);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(all, media)) {
            Pixels drawn = Pixels.allocate(arena, video.width(), video.height());
            List<PlanarFrame> frames = new ArrayList<>();
            for (int i = 0; i < GROUP; i++) {
                frames.add(PlanarFrame.allocate(arena, video.width(), video.height()));
            }
            for (int from = 0; from < length; from += GROUP) {
                int count = Math.min(GROUP, length - from);
                painter.beginAnew();
                for (int i = 0; i < count; i++) {
                    PlanarFrame frame = frames.get(i);
                    if (painter.paint(from + i, drawn, () -> frame)
                            != SegmentPainter.Painted.PRINTED) {
                        throw new IllegalStateException("frame " + (from + i) + " was drawn");
                    }
                }
                double before = ProcessorTime.now().total();
                long begin = System.nanoTime();
                double copying = encoded(frames.subList(0, count));
                nanos += System.nanoTime() - begin;
                cpu += ProcessorTime.now().total() - before - copying;
            }
        }
        tell("encoder alone", cpu, nanos);
    }

    /// Every picture of both clips once, in one thread, and nothing done with them.
    private void decoding(Map<String, String> files) throws StudioFault, IOException {
        double before = ProcessorTime.now().total();
        long begin = System.nanoTime();
        for (String file : files.values()) {
            try (VideoReader reader =
                    VideoReader.openAlone(Path.of(file), video.width(), video.height())) {
                PlanarReader planar = Objects.requireNonNull(reader.planar());
                for (int frame = 0; frame < clip; frame++) {
                    if (!planar.goTo(frame, FrameRate.FPS_30)) {
                        throw new IllegalStateException(file + " ends at " + frame);
                    }
                }
            }
        }
        tell("decoding alone", ProcessorTime.now().total() - before, System.nanoTime() - begin);
    }

    /// @return processor seconds that copying took
    private double encoded(List<PlanarFrame> frames) throws StudioFault {
        var threads = ManagementFactory.getThreadMXBean();
        long copying = 0;
        try (VideoEncoder encoder = VideoEncoder.open(video, folder.resolve("alone.mp4"))) {
            for (PlanarFrame frame : frames) {
                PlanarFrame planes = encoder.planes();
                if (planes == null) {
                    throw new IllegalStateException("the encoder wants other colours");
                }
                long before = threads.getCurrentThreadCpuTime();
                copy(frame, planes);
                copying += threads.getCurrentThreadCpuTime() - before;
                encoder.writePlanes();
            }
            encoder.finish();
        }
        return copying / 1e9;
    }

    private static void copy(PlanarFrame from, PlanarFrame to) {
        for (int row = 0; row < from.height(); row++) {
            to.luma()
                    .asSlice((long) row * to.lumaRowBytes(), from.width())
                    .copyFrom(from.luma().asSlice((long) row * from.lumaRowBytes(), from.width()));
        }
        int half = from.width() / 2;
        for (int row = 0; row < from.height() / 2; row++) {
            long into = (long) row * to.chromaRowBytes();
            long at = (long) row * from.chromaRowBytes();
            to.blue().asSlice(into, half).copyFrom(from.blue().asSlice(at, half));
            to.red().asSlice(into, half).copyFrom(from.red().asSlice(at, half));
        }
    }

    /// With the settings of `EncoderChains`, in one thread: with two it takes more of the
    /// processor.
    private void melt() throws IOException, InterruptedException {
        boolean fast = video.effort() == EncodingEffort.FAST;
        List<String> command =
                List.of(
                        "melt",
                        "-silent",
                        folder.resolve("timeline.mlt").toString(),
                        "-consumer",
                        "avformat:" + folder.resolve("melt.mp4"),
                        "vcodec=libx264",
                        fast ? "preset=superfast" : "preset=veryfast",
                        "profile=high",
                        fast ? "crf=22" : "crf=20",
                        "maxrate=" + video.bitRate(),
                        "bufsize=" + 2 * video.bitRate(),
                        "g=" + GROUP,
                        "bf=0",
                        "an=1",
                        "pix_fmt=yuv420p",
                        "x264-params=scenecut=0:open-gop=0:stitchable=1:sliced-threads=0",
                        "threads=1",
                        "real_time=-1");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("melt.log").toFile());
        double before = ProcessorTime.now().total();
        long begin = System.nanoTime();
        int code = builder.start().waitFor();
        double cpu = ProcessorTime.now().total() - before;
        tell(code == 0 ? "melt" : "melt failed (" + code + ")", cpu, System.nanoTime() - begin);
    }

    private void tell(String what, double cpu, long nanos) throws IOException {
        OUT.printf(
                Locale.ROOT,
                "%-14s %7.2f (%.1f ms a frame), %.1f s by the clock, load %s%n",
                what,
                cpu,
                1000 * cpu / length,
                nanos / 1e9,
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private SegmentPicture picture(long first, int frames, List<Layer> layers) {
        return new SegmentPicture(
                        video.width(), video.height(), FrameRate.FPS_30, first, frames, List.of())
                .showing(layers);
    }

    private Path source(String kind) throws StudioFault {
        Path file = folder.resolve(kind + video.width() + "-" + clip + ".mp4");
        if (Files.exists(file)) {
            return file;
        }
        Path part = folder.resolve(kind + ".part");
        SegmentPicture picture =
                picture(
                        0,
                        clip,
                        List.of(
                                new Layer.BackdropLayer(
                                        0, clip, new Backdrop.Procedural(kind, "dusk", 3))));
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none());
                VideoEncoder encoder = VideoEncoder.open(video, part)) {
            Pixels pixels = Pixels.allocate(arena, video.width(), video.height());
            for (int frame = 0; frame < clip; frame++) {
                if (painter.paint(frame, pixels)) {
                    encoder.write(pixels, painter.changes());
                } else {
                    encoder.repeat();
                }
            }
            encoder.finish();
        }
        if (!part.toFile().renameTo(file.toFile())) {
            throw new IllegalStateException("cannot rename " + part);
        }
        return file;
    }

    private String timeline(Path first, Path second) {
        return """
        <mlt producer="main">
        <profile width="%d" height="%d" progressive="1" sample_aspect_num="1" sample_aspect_den="1"
         display_aspect_num="16" display_aspect_den="9" frame_rate_num="30" frame_rate_den="1"
         colorspace="709"/>
        <producer id="a" in="0" out="%3$d"><property name="resource">%4$s</property></producer>
        <producer id="b" in="0" out="%3$d"><property name="resource">%5$s</property></producer>
        <producer id="t" in="0" out="89"><property name="mlt_service">pango</property>
         <property name="text">Chapter One: The Harbour</property>
         <property name="size">%6$d</property>
         <property name="fgcolour">#ffffffff</property>
         <property name="bgcolour">#00000000</property></producer>
        <playlist id="v1"><entry producer="a" in="0" out="%3$d"/></playlist>
        <playlist id="v2"><blank length="%7$d"/><entry producer="b" in="0" out="%3$d"/></playlist>
        <playlist id="v3"><blank length="%8$d"/><entry producer="t" in="0" out="89"/></playlist>
        <tractor id="main" in="0" out="%9$d">
        <track producer="v1"/><track producer="v2"/><track producer="v3"/>
        <transition in="%7$d" out="%3$d"><property name="mlt_service">luma</property>
         <property name="a_track">0</property><property name="b_track">1</property></transition>
        <transition in="%8$d" out="%10$d"><property name="mlt_service">composite</property>
         <property name="a_track">0</property><property name="b_track">2</property>
         <property name="geometry">10%%/40%%:80%%x20%%:100</property>
         <property name="halign">c</property></transition>
        </tractor>
        </mlt>
        """
                .formatted(
                        video.width(),
                        video.height(),
                        clip - 1,
                        first.toAbsolutePath(),
                        second.toAbsolutePath(),
                        video.height() / 12,
                        clip - FADE,
                        clip - 4 * FADE,
                        length - 1,
                        clip - FADE - 1);
    }
}
