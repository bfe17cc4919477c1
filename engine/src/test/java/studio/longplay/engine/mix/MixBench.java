package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prints what the mixing graph costs: processor time of one thread for sixteen tracks read from
/// files, and beside it what `ffmpeg` takes for a graph of the same kind over the same files.
///
/// `MixBench FOLDER [SECONDS [ROUNDS]]`: tracks of so many seconds (60) are written there and mixed
/// so many times over (1) by one graph that goes on; 120 rounds of 60 seconds are two hours.
final class MixBench {
    private static final int TRACKS = BenchGraph.TRACKS;
    private static final int BLOCK = BenchGraph.BLOCK;
    private static final Pattern TIMES = Pattern.compile("utime=([0-9.]+)s stime=([0-9.]+)s");

    private MixBench() {}

    public static void main(String[] arguments)
            throws StudioFault, IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        List<Path> tracks = write(folder, seconds);
        System.out.println(
                "load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        time("warming up", tracks, true, 1);
        double core = time("core graph", tracks, false, rounds);
        time("whole graph", tracks, true, rounds);
        double other = ffmpeg(tracks);
        if (other > 0) {
            double ours = core / (seconds * rounds);
            System.out.printf(
                    Locale.ROOT,
                    "ffmpeg: %.0f times real time; ours takes 1/%.1f of it%n",
                    seconds / other,
                    other / seconds / ours);
        }
    }

    private static List<Path> write(Path folder, int seconds) throws StudioFault {
        List<Path> files = new ArrayList<>();
        for (int track = 0; track < TRACKS; track++) {
            Path file = folder.resolve("track-" + track + "-" + seconds + ".wav");
            files.add(file);
            if (!Files.exists(file)) {
                float[][] sound = sound(track, seconds * 48_000);
                WavWriter.write(
                        file,
                        WavFormat.float32(SampleRate.HZ_48000, 2),
                        writer -> writer.write(sound, 0, sound[0].length));
            }
        }
        return files;
    }

    /// A tone and noise that swell and die.
    private static float[][] sound(int track, int length) {
        Random random = new Random(track);
        float[][] stereo = new float[2][length];
        double phase = 0;
        float low = 0;
        for (int i = 0; i < length; i++) {
            double swell = 0.5 + 0.5 * Math.sin(2 * Math.PI * (0.1 + track * 0.03) * i / 48_000);
            phase += 2 * Math.PI * 110 * (1 + track * 0.37) / 48_000;
            low += 0.1f * ((float) random.nextGaussian() - low);
            stereo[0][i] = (float) (0.4 * swell * swell * (0.5 * Math.sin(phase) + low));
            stereo[1][i] =
                    (float) (0.4 * swell * swell * (0.5 * Math.sin(phase + 0.3) + 0.8 * low));
        }
        return stereo;
    }

    private static double time(String name, List<Path> files, boolean whole, int rounds)
            throws StudioFault {
        List<WavReader> readers = new ArrayList<>();
        try {
            for (Path file : files) {
                readers.add(WavReader.open(file));
            }
            long length = readers.getFirst().length();
            BenchGraph graph = new BenchGraph(whole, length * rounds);
            float[][][] tracks = new float[TRACKS][2][BLOCK];
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            double check = 0;
            for (int round = 0; round < rounds; round++) {
                for (long at = 0; at + BLOCK <= length; at += BLOCK) {
                    for (int track = 0; track < TRACKS; track++) {
                        readers.get(track).read(at, tracks[track], 0, BLOCK);
                    }
                    graph.block(tracks);
                    check += graph.out()[0][7];
                }
                remember(round, rounds);
            }
            double took =
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
            double sound = length * rounds / 48_000.0;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f s for %.0f s of sound, %.1f times real time"
                            + " (compressors %.1f dB, limiter %.1f dB, %.1f LUFS, sum %.6f)%n",
                    name,
                    took,
                    sound,
                    sound / took,
                    graph.deepestCompressorDb(),
                    graph.limiterDb(),
                    graph.meter().integratedLufs(),
                    check);
            return took;
        } finally {
            for (WavReader reader : readers) {
                reader.close();
            }
        }
    }

    private static void remember(int round, int rounds) {
        if (rounds >= 4 && (round + 1) % (rounds / 4) == 0) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "  after %d rounds %.1f MB in use%n",
                    round + 1,
                    (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }
    }

    /// @return its processor time in seconds; 0 where there is none on the path
    private static double ffmpeg(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-hide_banner", "-benchmark"));
        StringBuilder graph = new StringBuilder();
        for (int track = 0; track < TRACKS; track++) {
            command.addAll(List.of("-i", files.get(track).toString()));
            graph.append(chain(track));
        }
        for (int bus = 0; bus < 4; bus++) {
            for (int track = bus; track < TRACKS; track += 4) {
                graph.append("[t").append(track).append(']');
            }
            graph.append("amix=inputs=4:normalize=0[b").append(bus).append("];");
        }
        for (int track = 0; track < TRACKS; track++) {
            graph.append("[s").append(track).append(']');
        }
        graph.append("amix=inputs=16:normalize=0,volume=0.15[send];");
        graph.append("[b0]asplit=3[d][k1][k2];");
        graph.append("[b1][k1]sidechaincompress=threshold=0.03:ratio=4[m];");
        graph.append("[b2][k2]sidechaincompress=threshold=0.03:ratio=2[e];");
        graph.append("[d][m][e][b3]amix=inputs=4:normalize=0[out]");
        command.addAll(List.of("-filter_complex_threads", "1", "-filter_complex"));
        command.add(graph.toString());
        command.addAll(List.of("-map", "[out]", "-map", "[send]", "-f", "null", "-"));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            System.out.println("no ffmpeg on the path: " + absent.getMessage());
            return 0;
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher times = TIMES.matcher(said);
        double seconds = 0;
        while (times.find()) {
            seconds = Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(2));
        }
        if (seconds == 0) {
            System.out.println(said);
        }
        return seconds;
    }

    private static String chain(int track) {
        double pan = (track / (TRACKS - 1.0) * 2 - 1) * 0.8;
        return String.format(
                Locale.ROOT,
                "[%d:a]highpass=f=%d,bass=f=%d:g=2,equalizer=f=%d:t=q:w=1.2:g=-2,treble=f=8000:g=1.5,"
                    + "acompressor=threshold=-24dB:ratio=3:attack=10:release=120:knee=2,"
                    + "volume=3dB,pan=stereo|c0=%.3f*c0|c1=%.3f*c1,asplit=2[t%d][s%d];",
                track,
                60 + 10 * track,
                120 + 5 * track,
                800 + 150 * track,
                Math.min(1, 1 - pan),
                Math.min(1, 1 + pan),
                track,
                track);
    }
}
