package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.Mixdown;
import studio.longplay.engine.mix.ProgrammeLoudness;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StemNotes;
import studio.longplay.engine.mix.StemWriter;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.make.SoundLookup;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// A play under battle music, with a crowd as a bed, thunder at every ninth speech and a pause of
/// seven seconds at every twentieth: mixed, delivered and measured. `BattleScene SCRIPT FOLDER
/// WORDS` does so with the beginning of a play of any length (`NAME:` form), and prints the
/// figures.
final class BattleScene {
    private static final LoudnessTarget TARGET = LoudnessTarget.BROADCAST;
    private static final int FRAME = 480;
    private static final int THUNDER_EVERY = 9;
    private static final int PAUSE_EVERY = 20;

    /// Under this nothing is compared: the music itself is about to be silent.
    private static final double LEAST_DB = -70;

    private final Path folder;
    private final JobContext context = JobContext.quiet();

    BattleScene(Path folder) {
        this.folder = folder;
    }

    /// What was measured.
    ///
    /// @param seconds of the programme
    /// @param windows of speech that music goes down for
    /// @param worstDepthDb how far the music's level in any 10 ms of any window is from its depth
    /// @param bridged pauses in which it stays down, and how far it is from its depth there at most
    /// @param opened longer pauses, and how far from its full level it stays in the worst of them
    /// @param sumDb the mix minus the sum of the stems, where the limiter rests
    record Figures(
            double seconds,
            int windows,
            double worstDepthDb,
            int bridged,
            double worstBridgedDb,
            int opened,
            double worstOpenDb,
            double sumDb,
            double gainDb,
            LoudnessReport loudness,
            Path mix) {
        void print(PrintStream out) {
            out.printf(Locale.ROOT, "%.1f s, %d windows of speech%n", seconds, windows);
            out.printf(Locale.ROOT, "music off its depth by %.3f dB at most%n", worstDepthDb);
            out.printf(Locale.ROOT, "%d pauses bridged, off by %.3f dB%n", bridged, worstBridgedDb);
            out.printf(Locale.ROOT, "%d pauses opened, short by %.3f dB%n", opened, worstOpenDb);
            out.printf(Locale.ROOT, "mix minus stems %.1f dBFS%n", sumDb);
            out.printf(
                    Locale.ROOT,
                    "gain %.2f dB, %.2f LUFS, %.2f dBTP, LRA %.1f%n",
                    gainDb,
                    loudness.integratedLufs(),
                    loudness.truePeakDbtp(),
                    loudness.loudnessRangeLu());
        }
    }

    /// The beginning of a play with its cues.
    static String script(String play, int words) {
        StringBuilder text = new StringBuilder();
        text.append("[[music: epic, tense, orchestral, 120 bpm, D minor]]\n\n");
        text.append("[[sfx: crowd, large, angry, bed]]\n\n");
        int speeches = 0;
        int said = 0;
        for (String speech : play.strip().split("\n\\s*\n")) {
            if (said > words) {
                break;
            }
            if (++speeches % THUNDER_EVERY == 0) {
                text.append("[[sfx: thunder]]\n\n");
            }
            if (speeches % PAUSE_EVERY == 0) {
                text.append("[[pause: 7s]]\n\n");
            }
            text.append(speech).append("\n\n");
            said += speech.split("\\s+").length;
        }
        return text.toString();
    }

    Figures measure(String text) throws StudioFault, IOException {
        Path file = folder.resolve("battle.txt");
        Files.writeString(file, text);
        try (Speech speech = new Speech();
                ArtifactStore store = ArtifactStore.open(folder.resolve("store"))) {
            Project project = Project.of("Battle", file.toString(), text);
            ExportOrder order =
                    new ExportOrder(
                            new ScriptParser().parse(text, file.toString()),
                            project.arrangement(),
                            project.voicing(),
                            folder,
                            Map.of(),
                            OptionalDouble.empty(),
                            List.of(),
                            DeliverySettings.usual(ExportPreset.HD).withTarget(TARGET),
                            folder);
            Workbench bench = new Workbench(store, new Tally());
            try (Crew crew = new Crew("battle", 2)) {
                Speaking speaking = new Speaking(bench, speech, Lexicon.empty());
                CastList cast = CastList.of(order, speech.registry());
                Recording recording =
                        new Recorder(bench, speaking, cast, FrameRate.FPS_30, crew)
                                .record(order, context);
                SoundtrackMaker maker = new SoundtrackMaker(bench, order, crew, SoundLookup.NONE);
                maker.score(recording, context);
                return measure(order, maker.mixes(context));
            }
        }
    }

    private Figures measure(ExportOrder order, Soundtrack sound) throws StudioFault {
        Faders faders = order.settings().sound().faders(sound.gain().gainDb());
        new StemWriter(StemNotes.of(""))
                .write(files(sound.stems()), files(sound.mixes()), faders, folder, context);
        Path mix = folder.resolve(StemWriter.MIX_FILE_NAME);
        Depth depth = new Depth();
        long samples = 0;
        for (SceneMix scene : sound.scores()) {
            depth.add(scene);
            samples += scene.lengthSamples();
        }
        return new Figures(
                samples / 48_000.0,
                depth.windows,
                depth.worst,
                depth.bridged,
                depth.worstBridged,
                depth.opened,
                depth.worstOpen,
                sumDb(mix),
                sound.gain().gainDb(),
                ProgrammeLoudness.measure(List.of(mix), context),
                mix);
    }

    private static List<Path> files(List<Artifact> artifacts) {
        return artifacts.stream().map(Artifact::file).toList();
    }

    /// How far the delivered mix is from the sum of the delivered stems, at most. One and a half
    /// steps of 24 bits are its dither.
    private double sumDb(Path mix) throws StudioFault {
        List<WavReader> readers = new ArrayList<>();
        double worst = 0;
        try (WavReader whole = WavReader.open(mix)) {
            for (Stem stem : Stem.values()) {
                readers.add(WavReader.open(folder.resolve(stem.fileName())));
            }
            float[][] sum = new float[2][4096];
            float[][] part = new float[2][4096];
            for (long at = 0; at < whole.length(); at += 4096) {
                int count = whole.read(at, sum, 0, 4096);
                for (WavReader reader : readers) {
                    reader.read(at, part, 0, count);
                    for (int side = 0; side < 2; side++) {
                        for (int i = 0; i < count; i++) {
                            sum[side][i] -= part[side][i];
                        }
                    }
                }
                for (int i = 0; i < count; i++) {
                    worst = Math.max(worst, Math.max(Math.abs(sum[0][i]), Math.abs(sum[1][i])));
                }
            }
        } finally {
            for (WavReader reader : readers) {
                reader.close();
            }
        }
        return 20 * Math.log10(worst);
    }

    /// Compares the music as it is mixed with the music that makes no room.
    private final class Depth {
        private int windows;
        private double worst;
        private int bridged;
        private double worstBridged;
        private int opened;
        private double worstOpen;

        void add(SceneMix scene) throws StudioFault {
            SceneMix music = scene.only(Set.of(), Set.of(Stem.MUSIC));
            float[] levels = levels(music);
            float[] open =
                    levels(
                            new SceneMix(
                                    music.lengthSamples(),
                                    music.clips(),
                                    List.of(),
                                    Ducking.NONE,
                                    music.desk()));
            Ducking ducking = scene.ducking();
            long end = Long.MIN_VALUE;
            List<SpeechWindow> speech =
                    scene.speech().stream()
                            .sorted(Comparator.comparingLong(SpeechWindow::start))
                            .toList();
            for (SpeechWindow window : speech) {
                windows++;
                worst = Math.max(worst, off(levels, open, window.start(), window.end(), ducking));
                long pause = window.start() - end;
                if (end > 0 && pause > FRAME && pause <= ducking.bridgeSamples()) {
                    bridged++;
                    double here = off(levels, open, end, window.start(), ducking);
                    worstBridged = Math.max(worstBridged, here);
                } else if (end > 0
                        && pause > ducking.attackSamples() + ducking.releaseSamples()
                        && pause > ducking.bridgeSamples()) {
                    opened++;
                    long from = end + ducking.releaseSamples();
                    long to = window.start() - ducking.attackSamples();
                    worstOpen = Math.max(worstOpen, least(levels, open, from, to));
                }
                end = Math.max(end, window.end());
            }
        }

        private double off(float[] levels, float[] open, long from, long to, Ducking ducking) {
            double worstHere = 0;
            for (int i = (int) (from / FRAME) + 1; (i + 1L) * FRAME <= to && i < open.length; i++) {
                if (open[i] > LEAST_DB) {
                    double depth = open[i] - levels[i];
                    worstHere = Math.max(worstHere, Math.abs(depth - ducking.musicDepthDb()));
                }
            }
            return worstHere;
        }

        private double least(float[] levels, float[] open, long from, long to) {
            double nearest = Double.POSITIVE_INFINITY;
            boolean heard = false;
            for (int i = (int) (from / FRAME) + 1; (i + 1L) * FRAME <= to && i < open.length; i++) {
                if (open[i] > LEAST_DB) {
                    heard = true;
                    nearest = Math.min(nearest, open[i] - levels[i]);
                }
            }
            return heard ? nearest : 0;
        }

        /// dB of every 10 ms.
        private float[] levels(SceneMix scene) throws StudioFault {
            Path file = folder.resolve("music-alone.wav");
            new Mixdown().render(scene, file, context);
            try (WavReader reader = WavReader.open(file)) {
                float[] levels = new float[(int) (reader.length() / FRAME)];
                float[][] block = new float[reader.format().channels()][FRAME];
                for (int i = 0; i < levels.length; i++) {
                    reader.read((long) i * FRAME, block, 0, FRAME);
                    double energy = 1e-20;
                    for (int side = 0; side < 2; side++) {
                        for (float sample : block[Stem.MUSIC.leftChannel() + side]) {
                            energy += (double) sample * sample;
                        }
                    }
                    levels[i] = (float) (10 * Math.log10(energy / (2 * FRAME)));
                }
                return levels;
            }
        }
    }

    /// The lines `ffmpeg` prints of a file.
    static String ffmpeg(Path file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "ffmpeg",
                                "-nostats",
                                "-hide_banner",
                                "-i",
                                file.toString(),
                                "-af",
                                "ebur128=peak=true",
                                "-f",
                                "null",
                                "-")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.substring(Math.max(0, said.lastIndexOf("Summary:")));
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder);
        String play = Files.readString(Path.of(args[0]));
        Figures figures = new BattleScene(folder).measure(script(play, Integer.parseInt(args[2])));
        figures.print(System.out);
        System.out.println(ffmpeg(figures.mix()));
    }
}
