package studio.longplay.engine.mix;

import static studio.longplay.engine.mix.EbuCases.SILENCE;
import static studio.longplay.engine.mix.EbuCases.part;
import static studio.longplay.engine.mix.EbuCases.repeated;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.EbuCases.Part;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prints what our loudness meter and that of `ffmpeg` (`ebur128`) read of every case of EBU Tech
/// 3341 and 3342 that can be synthesised, at three rates. One line for each reading, between tabs:
/// file, reading, from and to in seconds, expected, how much lower and higher is allowed, ours,
/// ffmpeg's.
///
/// `EbuBench FOLDER`: the signals are written there as WAV.
final class EbuBench {
    private static final Pattern FRAME =
            Pattern.compile("t: *([0-9.]+) .*M: *(-?[0-9.]+|-?inf|nan) +S: *(-?[0-9.]+|-?inf|nan)");
    private static final Pattern SUM = Pattern.compile("(I|LRA|Peak): +(-?[0-9.]+|-?inf)");

    private final Path folder;
    private final int hertz;
    private final EbuCases cases;

    /// One thing to be read; the highest M and S are those of a stretch of time.
    private record Check(String what, double from, double to, double expected) {}

    /// What a meter showed over time and in the end.
    @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
    record Readings(double[] seconds, double[] m, double[] s, double i, double lra, double tp) {}

    private EbuBench(Path folder, int hertz) {
        this.folder = folder;
        this.hertz = hertz;
        this.cases = new EbuCases(hertz);
    }

    public static void main(String[] arguments)
            throws StudioFault, IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (int hertz : new int[] {44_100, 48_000, 96_000}) {
            EbuBench bench = new EbuBench(folder, hertz);
            bench.steady();
            bench.gated();
            bench.files();
            bench.live();
            bench.peaks();
            bench.ranges();
        }
    }

    private void steady() throws StudioFault, IOException, InterruptedException {
        for (int level : new int[] {-23, -33}) {
            run(
                    level == -23 ? "3341-1" : "3341-2",
                    cases.tones(2, part(20, level)),
                    List.of(
                            new Check("I", 0, 20, level),
                            new Check("M", 0.5, 20, level),
                            new Check("S", 3.1, 20, level)));
        }
        run(
                "3341-9",
                cases.tones(2, repeated(5, part(1.34, -20), part(1.66, -30))),
                List.of(new Check("S", 3.05, 15, -23)));
        run(
                "3341-12",
                cases.tones(2, repeated(25, part(0.18, -20), part(0.22, -30))),
                List.of(new Check("M", 1.05, 10, -23)));
    }

    private void gated() throws StudioFault, IOException, InterruptedException {
        integrated("3341-3", 2, part(10, -36), part(60, -23), part(10, -36));
        integrated(
                "3341-4",
                2,
                part(10, -72),
                part(10, -36),
                part(60, -23),
                part(10, -36),
                part(10, -72));
        integrated("3341-5", 2, part(20, -26), part(20.1, -20), part(20, -26));
        integrated("3341-6", 5, part(20, -28, -28, -24, -30, -30));
    }

    private void integrated(String name, int channels, Part... parts)
            throws StudioFault, IOException, InterruptedException {
        run(name, cases.tones(channels, parts), List.of(new Check("I", 0, 200, -23)));
    }

    private void files() throws StudioFault, IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            run(
                    "3341-10-" + i,
                    cases.tones(2, part(i * 0.15, SILENCE), part(3, -23), part(1, SILENCE)),
                    List.of(new Check("S", 0, 100, -23)));
            run(
                    "3341-13-" + i,
                    cases.tones(2, part(i * 0.02, SILENCE), part(0.4, -23), part(1, SILENCE)),
                    List.of(new Check("M", 0, 100, -23)));
        }
    }

    private void live() throws StudioFault, IOException, InterruptedException {
        stairs("3341-11", "S", 3, 0.15);
        stairs("3341-14", "M", 0.4, 0.02);
    }

    private void stairs(String name, String what, double length, double later)
            throws StudioFault, IOException, InterruptedException {
        List<Part> parts = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parts.add(part(i * later, SILENCE));
            parts.add(part(length, -38 + i));
            parts.add(part(length - i * later, SILENCE));
            checks.add(new Check(what, i * 2 * length, (i + 1) * 2 * length, -38 + i));
        }
        run(name, cases.tones(2, parts.toArray(Part[]::new)), checks);
    }

    private void peaks() throws StudioFault, IOException, InterruptedException {
        peak("3341-15", cases.peakTone(4, 0, 0.5), -6);
        peak("3341-16", cases.peakTone(4, 45, 0.5), -6);
        peak("3341-17", cases.peakTone(6, 60, 0.5), -6);
        peak("3341-18", cases.peakTone(8, 67.5, 0.5), -6);
        peak("3341-19", cases.peakTone(4, 45, 1.41), 3);
        for (int offset = 0; offset < 4; offset++) {
            peak("3341-" + (20 + offset), cases.peakBurst(offset), 0);
        }
    }

    private void peak(String name, float[][] sound, double expected)
            throws StudioFault, IOException, InterruptedException {
        run(name, sound, List.of(new Check("TP", 0, 100, expected)));
    }

    private void ranges() throws StudioFault, IOException, InterruptedException {
        range("3342-1", 10, part(20, -20), part(20, -30));
        range("3342-2", 5, part(20, -20), part(20, -15));
        range("3342-3", 20, part(20, -40), part(20, -20));
        range(
                "3342-4",
                15,
                part(20, -50),
                part(20, -35),
                part(20, -20),
                part(20, -35),
                part(20, -50));
    }

    private void range(String name, double expected, Part... parts)
            throws StudioFault, IOException, InterruptedException {
        run(name, cases.tones(2, parts), List.of(new Check("LRA", 0, 200, expected)));
    }

    private void run(String name, float[][] sound, List<Check> checks)
            throws StudioFault, IOException, InterruptedException {
        Path file = folder.resolve(name + "-" + hertz + ".wav");
        if (!Files.exists(file)) {
            WavWriter.write(
                    file,
                    WavFormat.float32(new SampleRate(hertz), sound.length),
                    writer -> writer.write(sound, 0, sound[0].length));
        }
        Readings ours = ours(sound);
        Readings theirs = ffmpeg(file);
        for (Check check : checks) {
            double low = check.what().equals("LRA") ? 1 : check.what().equals("TP") ? 0.4 : 0.1;
            double high = check.what().equals("LRA") ? 1 : check.what().equals("TP") ? 0.2 : 0.1;
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%.2f\t%.2f\t%.1f\t%.1f\t%.1f\t%.2f\t%.2f%n",
                    file.getFileName(),
                    check.what(),
                    check.from(),
                    check.to(),
                    check.expected(),
                    low,
                    high,
                    reading(ours, check),
                    reading(theirs, check));
        }
    }

    /// The highest in that time, or what the meter showed in the end.
    private static double reading(Readings readings, Check check) {
        double[] track = check.what().equals("M") ? readings.m() : readings.s();
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < track.length; i++) {
            double at = readings.seconds()[i];
            if (at > check.from() && at <= check.to() + 1e-6) {
                highest = Math.max(highest, track[i]);
            }
        }
        return switch (check.what()) {
            case "I" -> readings.i();
            case "LRA" -> readings.lra();
            case "TP" -> readings.tp();
            default -> highest;
        };
    }

    private Readings ours(float[][] sound) {
        LoudnessMeter meter = new LoudnessMeter(new SampleRate(hertz), sound.length);
        int step = hertz / 100;
        int steps = sound[0].length / step;
        double[] seconds = new double[steps];
        double[] m = new double[steps];
        double[] s = new double[steps];
        for (int i = 0; i < steps; i++) {
            meter.process(sound, i * step, step);
            seconds[i] = (i + 1) * 0.01;
            m[i] = meter.momentary();
            s[i] = meter.shortTerm();
        }
        meter.process(sound, steps * step, sound[0].length - steps * step);
        LoudnessReport all = meter.report();
        return new Readings(
                seconds, m, s, all.integratedLufs(), all.loudnessRangeLu(), all.truePeakDbtp());
    }

    /// What `ffmpeg` says of a file.
    static Readings ffmpeg(Path file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "ffmpeg",
                                "-hide_banner",
                                "-nostdin",
                                "-i",
                                file.toString(),
                                "-filter_complex",
                                "ebur128=peak=true",
                                "-f",
                                "null",
                                "-")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        double[] sums = {Double.NaN, Double.NaN, Double.NaN};
        int summary = Math.max(0, said.lastIndexOf("Summary:"));
        Matcher sum = SUM.matcher(said.substring(summary));
        while (sum.find()) {
            sums[List.of("I", "LRA", "Peak").indexOf(sum.group(1))] = number(sum.group(2));
        }
        List<double[]> rows = new ArrayList<>();
        Matcher frame = FRAME.matcher(said);
        while (frame.find()) {
            rows.add(
                    new double[] {
                        number(frame.group(1)), number(frame.group(2)), number(frame.group(3))
                    });
        }
        return new Readings(
                rows.stream().mapToDouble(row -> row[0]).toArray(),
                rows.stream().mapToDouble(row -> row[1]).toArray(),
                rows.stream().mapToDouble(row -> row[2]).toArray(),
                sums[0],
                sums[1],
                sums[2]);
    }

    private static double number(String text) {
        return text.endsWith("inf") || text.equals("nan")
                ? Double.NEGATIVE_INFINITY
                : Double.parseDouble(text);
    }
}
