package studio.longplay.app.timeline;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A film and a sound to measure with, and arrangements of thousands of clips of them.
final class BenchMedia {
    private static final int TRACKS = 12;
    private static final int SECONDS = 120;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    final BinItem film;
    final BinItem sound;

    private BenchMedia(BinItem film, BinItem sound) {
        this.film = film;
        this.sound = sound;
    }

    /// Writes them if they are not there, and looks at them.
    static BenchMedia in(Path folder, Studio studio) throws StudioFault, IOException {
        Path film = folder.resolve("film.mp4");
        Path sound = folder.resolve("sound.wav");
        if (!Files.exists(film)) {
            film(film);
        }
        if (!Files.exists(sound)) {
            WavWriter.write(sound, WavFormat.float32(SampleRate.HZ_48000, 1), BenchMedia::tones);
        }
        return new BenchMedia(item(film, studio), item(sound, studio));
    }

    private static BinItem item(Path file, Studio studio) throws StudioFault {
        return FootageDesk.item(studio.footage().look(file, JobContext.quiet()), "");
    }

    private static void film(Path file) throws StudioFault {
        VideoSettings settings =
                new VideoSettings(WIDTH, HEIGHT, FrameRate.FPS_30, "libopenh264", 1_000_000, 30, 2);
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < SECONDS * 30; frame++) {
                paint(picture, frame);
                encoder.write(picture);
            }
            encoder.finish();
        }
    }

    private static void paint(Pixels picture, int frame) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int red = x + frame & 255;
                int green = y + frame / 2 & 255;
                int argb = 0xFF << 24 | red << 16 | green << 8 | (x ^ y) & 255;
                picture.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) y * picture.rowBytes() + 4L * x,
                                argb);
            }
        }
    }

    private static void tones(WavWriter into) throws StudioFault {
        float[][] second = new float[1][48_000];
        for (int at = 0; at < SECONDS; at++) {
            for (int i = 0; i < second[0].length; i++) {
                double swell = Math.abs(Math.sin((at + i / 48_000.0) * 2.3));
                second[0][i] = (float) (0.8 * swell * Math.sin(i * 0.05));
            }
            into.write(second, 0, second[0].length);
        }
    }

    /// Clips of two to five seconds, one after the other, every fifth with fades, every seventh
    /// beginning with a dissolve.
    Arrangement many(int count) {
        List<UserTrack> tracks = new ArrayList<>();
        Map<String, UserClip> clips = new HashMap<>();
        long[] ends = new long[TRACKS];
        for (int i = 0; i < TRACKS; i++) {
            var kind = i % 2 == 0 ? UserTrack.Kind.VIDEO : UserTrack.Kind.AUDIO;
            tracks.add(new UserTrack("t" + i, kind, "Track " + i, false, false));
        }
        for (int i = 0; i < count; i++) {
            int track = i % TRACKS;
            UserClip clip = clip(i, track, ends[track]);
            clips.put(clip.id(), clip);
            ends[track] += 2 + i % 4 + (i % 3 == 0 ? 1 : 0);
        }
        return Arrangement.NONE
                .withTracks(tracks)
                .withUserClips(clips)
                .withBin(Map.of(film.digest(), film, sound.digest(), sound));
    }

    private UserClip clip(int number, int track, long start) {
        BinItem item = track % 2 == 0 ? film : sound;
        MediaTime in = MediaTime.ofSeconds(2 + number * 7L % (SECONDS - 10));
        Treatment treatment = Treatment.NONE;
        if (number % 5 == 0) {
            treatment = treatment.withFades(MediaTime.ofSeconds(1), MediaTime.ofSeconds(1));
        }
        if (number % 7 == 0 && number >= TRACKS) {
            treatment =
                    treatment.withCrossing(
                            Optional.of(
                                    Crossing.centred(
                                            Crossing.Kind.DISSOLVE, MediaTime.ofSeconds(1))));
        }
        return new UserClip(
                "c" + number,
                "t" + track,
                item.name() + " " + number,
                new ClipSource.OfMedia(item.digest()),
                Anchor.ofProgramme(MediaTime.ofSeconds(start)),
                in,
                in.plus(MediaTime.ofSeconds(2 + number % 4)),
                treatment,
                "",
                "");
    }
}
