package studio.longplay.engine.mix;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripPresets;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.timeline.Ease;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What a scene of sixteen tracks costs to mix, in processor time of one thread: at a plain desk,
/// and with everything on every strip. Arguments: seconds to mix (default 120), tracks (default
/// 16).
final class DeskBench {
    private static final int RATE = 48_000;

    private DeskBench() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
        int tracks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        Path folder = Files.createTempDirectory("desk-bench");
        Path voice = Signals.write(folder.resolve("v.wav"), Signals.speech(1, 0.3, 60 * RATE));
        Consumer<String> tell = System.out::println;
        for (int round = 0; round < 2; round++) {
            time("plain", scene(voice, seconds, tracks, SceneDesk.PLAIN), folder, tell);
            time("full", scene(voice, seconds, tracks, full(tracks)), folder, tell);
        }
    }

    private static SceneDesk full(int tracks) {
        Rides rides =
                new Rides(
                        List.of(
                                new LevelKey(0, -3, Ease.LINEAR),
                                new LevelKey(1e7, 3, Ease.LINEAR)),
                        List.of(),
                        List.of());
        Strip strip = StripPresets.find("radio-voice").orElseThrow().strip();
        Map<StripRef, SceneStrip> sources = new TreeMap<>();
        for (int track = 0; track < tracks; track++) {
            sources.put(ref(track), new SceneStrip(strip.withReverbSendDb(-12), rides));
        }
        Strip bus =
                Strip.PLAIN
                        .withDeEsser(new DeEsser(6000, -30, 4))
                        .withCompressor(new Compressor(-20, 2, 6, 10, 150, 1));
        Map<Stem, SceneStrip> buses = new EnumMap<>(Stem.class);
        for (Stem stem : Stem.values()) {
            buses.put(stem, new SceneStrip(bus, Rides.NONE));
        }
        return new SceneDesk(sources, buses, Room.USUAL);
    }

    private static StripRef ref(int track) {
        return new StripRef.OfSpeaker(String.format(Locale.ROOT, "S%02d", track));
    }

    private static SceneMix scene(Path voice, int seconds, int tracks, SceneDesk desk) {
        List<MixClip> clips = new ArrayList<>();
        for (int track = 0; track < tracks; track++) {
            Stem stem = Stem.values()[track % 4];
            for (int at = 0; at < seconds; at += 60) {
                clips.add(
                        new MixClip(
                                        stem,
                                        voice,
                                        0,
                                        (long) at * RATE + track * 977L,
                                        60L * RATE,
                                        -12,
                                        0,
                                        480,
                                        480)
                                .from(ref(track)));
            }
        }
        return new SceneMix(
                (long) seconds * RATE,
                clips,
                List.of(new SpeechWindow(RATE, 5L * RATE)),
                Ducking.DEFAULT,
                desk);
    }

    private static void time(String name, SceneMix scene, Path folder, Consumer<String> tell)
            throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        new Mixdown().render(scene, folder.resolve("out.wav"), JobContext.quiet());
        double spent = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        double sound = (double) scene.lengthSamples() / RATE;
        tell.accept(
                String.format(
                        Locale.ROOT,
                        "%-6s %.0f s of sound in %.2f s: %.1f times real time",
                        name,
                        sound,
                        spent,
                        sound / spent));
    }
}
