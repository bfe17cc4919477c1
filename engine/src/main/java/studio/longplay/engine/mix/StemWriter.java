package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.SilentFiles;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;

/// Writes a programme's delivery: `dialogue.wav`, `music.wav`, `effects.wav`, `ensemble.wav` (in
/// the format of the notes, with the programme's gain and the user's faders) and `mix.wav` (24
/// bits, dithered), scene after scene. WAV files are Broadcast Wave (EBU Tech 3285).
///
/// All five begin together and have one length. Float stems add up, in that order and in single
/// precision, to exactly what went into the limiter; where the limiter did nothing the mix equals
/// their sum but for the dither. Where one of 24 bits would pass full scale, all four are halved
/// until none does, so that they still add up. Past 4 GB the files are RF64.
public final class StemWriter {
    /// The mix among the delivered files; the stems are named by [Stem#fileName()].
    public static final String MIX_FILE_NAME = "mix.wav";

    private static final int BLOCK_SAMPLES = 4096;

    private static final WavFormat MASTERED = WavFormat.float32(SampleRate.HZ_48000, 2);

    private final float[][] stems = new float[Stem.CHANNELS][BLOCK_SAMPLES];
    private final float[][] mix = new float[2][BLOCK_SAMPLES];

    private final StemNotes notes;
    private final SilentFiles silence;

    /// Of files that say nothing of themselves.
    public StemWriter() {
        this(StemNotes.of(""));
    }

    public StemWriter(StemNotes notes) {
        this(notes, SilentFiles.NONE);
    }

    /// @param silence knows the digests of stems in which nothing is heard
    public StemWriter(StemNotes notes, SilentFiles silence) {
        this.notes = notes;
        this.silence = silence;
    }

    /// Writes the five files; if that fails or is cancelled, files already there stay as they were.
    ///
    /// @param sceneStems files made by [Mixdown], in the programme's order
    /// @param sceneMixes files made by [Delivery#master] from these, in the same order
    /// @param folder that is there
    /// @return how often the stems were halved
    /// @throws StudioFault `mix.lengths-differ` if a scene's mix is not as long as its stems,
    ///   `mix.not-stems`, `disk.full`, and the faults of reading and writing WAV
    public int write(
            List<Path> sceneStems,
            List<Path> sceneMixes,
            Faders faders,
            Path folder,
            JobContext context)
            throws StudioFault {
        try (WrittenStems written = prepare(sceneStems, sceneMixes, faders, folder, context)) {
            written.publish();
            return written.halvings();
        }
    }

    /// As [#write], but the files have their names only once they are published.
    ///
    /// @return to be closed, which gives up what was not published
    public WrittenStems prepare(
            List<Path> sceneStems,
            List<Path> sceneMixes,
            Faders faders,
            Path folder,
            JobContext context)
            throws StudioFault {
        if (sceneStems.size() != sceneMixes.size()) {
            throw new IllegalArgumentException(
                    sceneStems.size() + " scenes of stems, " + sceneMixes.size() + " of mixes");
        }
        StemLength length = length(sceneMixes);
        StemNotes level = notes;
        while (true) {
            DeliveryFiles files = new DeliveryFiles(folder, level, BLOCK_SAMPLES, length);
            boolean whole = false;
            try {
                for (int i = 0; i < sceneStems.size(); i++) {
                    append(files, sceneStems.get(i), sceneMixes.get(i), faders, context);
                    context.progress(new Progress("stems", i + 1, sceneStems.size()));
                }
                int missing = files.missingHalvings();
                if (missing == 0) {
                    var written = new WrittenStems(files, files.complete(), level.halvings());
                    whole = true;
                    return written;
                }
                level = level.lowered(missing);
            } finally {
                if (!whole) {
                    files.close();
                }
            }
        }
    }

    private StemLength length(List<Path> sceneMixes) throws StudioFault {
        long samples = 0;
        for (Path mix : sceneMixes) {
            try (WavReader reader = StemReader.opened(mix, MASTERED)) {
                samples += reader.length();
            }
        }
        return new StemLength(samples, silence);
    }

    private void append(
            DeliveryFiles files, Path sceneStems, Path sceneMix, Faders faders, JobContext context)
            throws StudioFault {
        try (StemReader stemReader = StemReader.open(sceneStems, faders);
                WavReader mixReader = StemReader.opened(sceneMix, MASTERED)) {
            if (stemReader.length() != mixReader.length()) {
                throw new StudioFault.Media(
                        "mix.lengths-differ",
                        sceneMix + " is not as long as " + sceneStems + ".",
                        "Delete both; they are made again.");
            }
            for (long at = 0; at < mixReader.length(); at += BLOCK_SAMPLES) {
                context.checkCancelled();
                int count = stemReader.read(at, stems, BLOCK_SAMPLES);
                mixReader.read(at, mix, 0, count);
                Dither.apply(mix, count, at);
                files.write(stemReader, stems, mix, count, at);
            }
        }
    }
}
