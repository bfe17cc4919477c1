package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.media.VideoSettings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `ffmpeg` program that the user installed: it often brings libx264 and libx265, which our own
/// build leaves out.
final class OwnFfmpeg {
    private static final Pattern VERSION = Pattern.compile("^ffmpeg version (\\S+)");
    private static final Program.Limits LOOK = new Program.Limits(Duration.ofSeconds(10), 1 << 16);

    private final Program program;

    private OwnFfmpeg(Program program) {
        this.program = program;
    }

    /// @throws StudioFault.Resource `encoder.unusable` if there is none
    static OwnFfmpeg find(VideoSettings settings) throws StudioFault {
        return Program.find("ffmpeg")
                .map(OwnFfmpeg::new)
                .orElseThrow(() ->
                        VideoSession.unusable(
                                settings, "there is no program ffmpeg on the search path"));
    }

    /// For example `the user's ffmpeg 7.1 (/usr/bin/ffmpeg)`.
    String name() throws StudioFault {
        byte[] said = program.output(List.of("-version"), new byte[0], LOOK, JobContext.quiet());
        Matcher version = VERSION.matcher(new String(said, StandardCharsets.UTF_8));
        return "the user's ffmpeg %s (%s)"
                .formatted(version.find() ? version.group(1) : "of no version", program.file());
    }

    Program program() {
        return program;
    }

    /// Reads raw pictures and writes them, encoded, as MP4.
    ///
    /// The colours are named on both sides: some versions take them from what they read, others
    /// from what they are told to write, and one that knows only one side would convert.
    static List<String> arguments(VideoSettings settings, Path out) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-hide_banner",
                                "-nostdin",
                                "-loglevel",
                                "error",
                                "-y",
                                "-f",
                                "rawvideo",
                                "-pix_fmt"));
        arguments.add(settings.codec().pixelFormat());
        arguments.addAll(List.of("-s", settings.width() + "x" + settings.height()));
        arguments.addAll(
                List.of(
                        "-framerate",
                        settings.rate().numerator() + "/" + settings.rate().denominator()));
        arguments.addAll(colours());
        // All is said: to look for it in the first pictures would take a third of a second.
        arguments.addAll(List.of("-probesize", "32", "-analyzeduration", "0"));
        arguments.addAll(List.of("-fpsprobesize", "0", "-i", "pipe:0"));
        arguments.addAll(List.of("-map", "0:v:0", "-c:v"));
        arguments.add(EncoderChains.bare(settings.encoder()));
        EncoderOptions.of(settings)
                .values()
                .forEach((name, value) -> arguments.addAll(List.of("-" + name + ":v", value)));
        arguments.addAll(colours());
        arguments.addAll(List.of("-chroma_sample_location", "left", "-flags:v", "+cgop+bitexact"));
        arguments.addAll(List.of("-fflags", "+bitexact", "-map_metadata", "-1"));
        arguments.addAll(List.of("-f", "mp4", "file:" + out.toAbsolutePath()));
        return arguments;
    }

    private static List<String> colours() {
        return List.of(
                "-color_range",
                "tv",
                "-colorspace",
                "bt709",
                "-color_primaries",
                "bt709",
                "-color_trc",
                "bt709");
    }
}
