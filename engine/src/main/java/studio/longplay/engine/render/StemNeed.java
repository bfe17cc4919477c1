package studio.longplay.engine.render;

import studio.longplay.engine.hardware.Disk;
import studio.longplay.engine.mix.Mixdown;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the sound files beside a film take on the disk of its delivery folder. The four stems are
/// reckoned as if something were heard on each throughout. A speaker's file is silent for most of a
/// programme: where the disk keeps holes, silence of float files takes no room.
///
/// @param format of the stems and the speakers' files; the mix is of 24 bits
/// @param speakerBytes of the speakers' files together, 0 where nobody asked for them
record StemNeed(StemFormat format, long speakerBytes) {
    /// The four stems as they usually are, and the mix.
    static final StemNeed USUAL = new StemNeed(StemFormat.WAV_FLOAT, 0);

    private static final int STEMS = 4;
    private static final int FLOAT_BYTES = 2 * Float.BYTES;
    private static final int WHOLE_BYTES = 2 * 3;

    /// Of FLAC's stereo samples, measured on the built-in voices: 2.3 where they speak, and 0.4 of
    /// dither where they do not. Other voices' recordings may be noisier.
    private static final double FLAC_SPOKEN_BYTES = 3;

    private static final double FLAC_SILENT_BYTES = 0.5;

    /// Samples that are written, or left out, at once by [studio.longplay.engine.media.WavWriter].
    private static final int HOLE_SAMPLES = (1 << 16) / FLOAT_BYTES;

    /// What a file system gives at once.
    private static final int PAGE_BYTES = 4096;

    /// Until the filters of a touched strip have nothing left to give.
    private static final long FILTERS_SAMPLES = 2 * 48_000;

    /// Of a programme that is laid out.
    static StemNeed of(ExportOrder order, Programme programme) {
        return of(order, programme, Disk.of(order.out()).keepsHoles());
    }

    /// @param holes whether the disk of the delivery folder keeps them
    static StemNeed of(ExportOrder order, Programme programme, boolean holes) {
        StemWish wish = order.settings().stems();
        if (!wish.speakers()) {
            return new StemNeed(wish.format(), 0);
        }
        long samples = programme.duration().toSamplesFloor(SampleRate.HZ_48000);
        long tail = tail(order.settings().sound().desk());
        long bytes = 0;
        for (BitSet heard : heard(programme, tail).values()) {
            bytes += bytes(wish.format(), heard, samples, holes);
        }
        return new StemNeed(wish.format(), bytes);
    }

    /// Of all of them.
    ///
    /// @param samples of the programme
    long bytes(long samples) {
        return samples * (STEMS * most(format) + WHOLE_BYTES) + speakerBytes;
    }

    private static int most(StemFormat format) {
        return format == StemFormat.WAV_FLOAT ? FLOAT_BYTES : WHOLE_BYTES;
    }

    private static long tail(Desk desk) {
        return desk.equals(Desk.PLAIN) ? 0 : Mixdown.ringSamples(desk.room()) + FILTERS_SAMPLES;
    }

    /// In which blocks of the programme each speaker is heard.
    private static Map<String, BitSet> heard(Programme programme, long tail) {
        Map<String, BitSet> heard = new HashMap<>();
        List<MediaTime> starts = programme.starts();
        for (int i = 0; i < starts.size(); i++) {
            for (Placed.PlacedLine line : programme.scenes().get(i).lines()) {
                MediaTime from = starts.get(i).plus(line.range().start());
                MediaTime to = starts.get(i).plus(line.range().end());
                long end = to.toSamplesFloor(SampleRate.HZ_48000) + tail;
                heard.computeIfAbsent(line.line().speaker().key(), _ -> new BitSet())
                        .set(block(from.toSamplesFloor(SampleRate.HZ_48000)), block(end) + 1);
            }
        }
        return heard;
    }

    private static int block(long sample) {
        return Math.toIntExact(sample / HOLE_SAMPLES);
    }

    private static long bytes(StemFormat format, BitSet heard, long samples, boolean holes) {
        long spoken = Math.min(samples, (long) heard.cardinality() * HOLE_SAMPLES);
        return switch (format) {
            case WAV_FLOAT ->
                    holes
                            ? Math.min(samples, spoken) * FLOAT_BYTES + pages(heard)
                            : samples * FLOAT_BYTES;
            // Dither is heard in silence, too.
            case WAV_24 -> samples * WHOLE_BYTES;
            case FLAC ->
                    (long) (spoken * FLAC_SPOKEN_BYTES + (samples - spoken) * FLAC_SILENT_BYTES);
        };
    }

    /// Where a run of sound begins or ends within a page, all of that is taken.
    private static long pages(BitSet heard) {
        long runs = 1;
        for (int at = heard.nextSetBit(0); at >= 0; at = heard.nextSetBit(heard.nextClearBit(at))) {
            runs++;
        }
        return runs * PAGE_BYTES;
    }
}
