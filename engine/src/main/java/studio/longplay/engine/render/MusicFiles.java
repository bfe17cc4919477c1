package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.music.ClickTrack;
import studio.longplay.engine.music.ClickTrack.Click;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.Orchestra;
import studio.longplay.engine.music.StemSink;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Tempo;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.BeatGrid;
import studio.longplay.engine.render.make.Soundfonts;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Music as files for other programs: the mix, each stem, a click track. 48 kHz float WAV, all of
/// one length; the stems add up to the mix.
public final class MusicFiles {
    private final Soundfonts soundfonts;

    /// @param soundfonts where the instruments are that users brought
    public MusicFiles(Soundfonts soundfonts) {
        this.soundfonts = soundfonts;
    }

    /// What was written.
    ///
    /// @param bars of the piece
    /// @param sections as `intro 0.30, A 0.62`
    public record Written(
            List<Path> files, String key, double bpm, String metre, int bars, String sections) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /// Composes a piece and writes `mix.wav`, `click.wav` and a file for every stem that plays.
    /// Needs a few megabytes whatever the length.
    ///
    /// @throws StudioFault if the folder cannot be written to
    public Written write(MusicRequest request, Path folder, JobContext context) throws StudioFault {
        folder(folder);
        Score score = new Composer().compose(request);
        List<MusicStem> playing = new ArrayList<>();
        for (MusicStem stem : MusicStem.values()) {
            if (!score.notes(stem).isEmpty() && score.gain(stem) > 0) {
                playing.add(stem);
            }
        }
        List<Path> files = new ArrayList<>();
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, 2);
        Path mix = folder.resolve("mix.wav");
        WavWriter.write(
                mix,
                format,
                writer -> stems(new Piece(request, score), folder, playing, writer, context));
        files.add(mix);
        playing.forEach(stem -> files.add(file(folder, stem)));
        Path click = folder.resolve("click.wav");
        ClickTrack.write(clicks(score.tempo()), score.lengthSamples(), click);
        files.add(click);
        return new Written(
                files,
                score.key().toString(),
                score.tempo().bpm(),
                score.tempo().metre().word(),
                score.tempo().bars(),
                sections(score));
    }

    /// Composes a piece and writes one of its stems, as loud as it is in the mix.
    ///
    /// @throws StudioFault if the file cannot be written
    public void writeStem(MusicRequest request, MusicStem stem, Path file, JobContext context)
            throws StudioFault {
        Score score = new Composer().compose(request);
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 2),
                writer ->
                        orchestra(request)
                                .perform(
                                        score,
                                        (stems, count) ->
                                                writer.write(stems[stem.ordinal()], 0, count),
                                        context));
    }

    private record Piece(MusicRequest request, Score score) {}

    private Orchestra orchestra(MusicRequest request) throws StudioFault {
        return new Orchestra(soundfonts.of(request).players());
    }

    private static Path file(Path folder, MusicStem stem) {
        return folder.resolve(stem.word() + ".wav");
    }

    private static void folder(Path folder) throws StudioFault {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "music.folder",
                    "The folder " + folder + " cannot be made.",
                    "Choose another one.",
                    e);
        }
    }

    /// Writes mix and stems in one playing; files of stems appear together with the mix.
    private void stems(
            Piece piece, Path folder, List<MusicStem> playing, WavWriter mix, JobContext context)
            throws StudioFault {
        Map<MusicStem, WavWriter> writers = new EnumMap<>(MusicStem.class);
        try {
            for (MusicStem stem : playing) {
                WavWriter writer =
                        WavWriter.create(
                                file(folder, stem), WavFormat.float32(SampleRate.HZ_48000, 2));
                writer.discard();
                writers.put(stem, writer);
            }
            orchestra(piece.request()).perform(piece.score(), sink(writers, mix), context);
            writers.values().forEach(WavWriter::keep);
        } finally {
            for (WavWriter writer : writers.values()) {
                writer.close();
            }
        }
    }

    private static StemSink sink(Map<MusicStem, WavWriter> writers, WavWriter mix) {
        float[][] sum = new float[2][];
        return (stems, count) -> {
            for (int channel = 0; channel < 2; channel++) {
                if (sum[channel] == null || sum[channel].length < count) {
                    sum[channel] = new float[stems[0][0].length];
                }
                Arrays.fill(sum[channel], 0);
                for (float[][] stem : stems) {
                    for (int i = 0; i < count; i++) {
                        sum[channel][i] += stem[channel][i];
                    }
                }
            }
            for (Map.Entry<MusicStem, WavWriter> each : writers.entrySet()) {
                each.getValue().write(stems[each.getKey().ordinal()], 0, count);
            }
            mix.write(sum, 0, count);
        };
    }

    /// Writes the click track of all music of a programme, in programme time.
    ///
    /// @return how many beats there are
    /// @throws StudioFault if the file cannot be written
    public static int writeClicks(Programme programme, Path file) throws StudioFault {
        List<Click> clicks = new ArrayList<>();
        List<MediaTime> starts = programme.starts();
        for (int scene = 0; scene < starts.size(); scene++) {
            for (BeatGrid grid : BeatGrid.of(programme.scenes().get(scene), starts.get(scene))) {
                for (BeatGrid.Beat beat : grid.beats()) {
                    long sample = beat.at().toSamplesFloor(SampleRate.HZ_48000);
                    clicks.add(new Click(sample, beat.beginsBar()));
                }
            }
        }
        long length = programme.duration().toSamplesFloor(SampleRate.HZ_48000);
        ClickTrack.write(clicks, length, file);
        return clicks.size();
    }

    private static List<Click> clicks(Tempo tempo) {
        List<Click> clicks = new ArrayList<>();
        for (int bar = 0; bar < tempo.bars(); bar++) {
            int beats = (int) Math.max(1, Math.floor(tempo.beatsOf(bar) + 1e-6));
            for (int beat = 0; beat < beats; beat++) {
                clicks.add(new Click(tempo.sampleAt(tempo.beatOf(bar) + beat), beat == 0));
            }
        }
        return clicks;
    }

    private static String sections(Score score) {
        List<String> sections = new ArrayList<>();
        score.sections()
                .forEach(section ->
                        sections.add(
                                String.format(
                                        Locale.ROOT,
                                        "%s %.2f",
                                        section.name(),
                                        section.intensity())));
        return String.join(", ", sections);
    }
}
