package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.BroadcastInfo;
import studio.longplay.engine.media.FlacWriter;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavFormat.Encoding;
import studio.longplay.engine.media.WavInfo;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One delivered stereo file while it is written. Nothing stands at its name unless it is kept.
///
/// A stem in whole numbers cannot pass full scale as a float one can. So it tells by how much it
/// would have, and is to be written again, lower.
final class StemFile implements AutoCloseable {
    private static final String ORIGINATOR = "Longplay Studio";
    private static final String MIX = "mix";
    private static final WavFormat FLOAT = WavFormat.float32(SampleRate.HZ_48000, 2);
    private static final WavFormat WHOLE = new WavFormat(SampleRate.HZ_48000, 2, Encoding.PCM_24);

    private final Sink sink;
    private final boolean dithered;
    private final long noise;
    private final float[][] rounded;
    private final float factor;
    private float peak;

    /// What takes the samples.
    private interface Sink extends AutoCloseable {
        void write(float[][] stereo, int count) throws StudioFault;

        /// @return whether it was done; what is silent is written like anything else otherwise
        boolean silence(int count) throws StudioFault;

        /// @return the file's SHA-256, where it is known by now
        Optional<String> complete() throws StudioFault;

        void keep();

        @Override
        void close() throws StudioFault;
    }

    /// @param name gives each stem a dither of its own: alike, they would add up
    private StemFile(Sink sink, String name, boolean dithered, int blockSamples, StemNotes notes) {
        this.sink = sink;
        this.factor = Math.scalb(1f, -notes.halvings());
        this.noise = (long) name.hashCode() << Integer.SIZE;
        this.dithered = dithered;
        this.rounded = new float[2][dithered ? blockSamples : 0];
    }

    /// Begins a stem of which nobody knows how long it will be.
    static StemFile create(Path file, String name, StemNotes notes, int blockSamples)
            throws StudioFault {
        return create(file, name, notes, blockSamples, StemLength.UNKNOWN);
    }

    /// Begins a stem.
    ///
    /// @param name what it is, for example `dialogue`
    /// @param blockSamples the most that is written at once
    /// @param length it will have
    static StemFile create(
            Path file, String name, StemNotes notes, int blockSamples, StemLength length)
            throws StudioFault {
        return switch (notes.format()) {
            case WAV_FLOAT ->
                    new StemFile(
                            wav(file, FLOAT, name, notes, length),
                            name,
                            false,
                            blockSamples,
                            notes);
            case WAV_24 ->
                    new StemFile(
                            wav(file, WHOLE, name, notes, length), name, true, blockSamples, notes);
            case FLAC -> new StemFile(flac(file, name, notes), name, true, blockSamples, notes);
        };
    }

    /// Begins the mix; its samples are rounded already.
    static StemFile mix(Path file, StemNotes notes, StemLength length) throws StudioFault {
        return new StemFile(wav(file, WHOLE, MIX, notes, length), MIX, false, 0, notes);
    }

    private static Sink wav(
            Path file, WavFormat format, String name, StemNotes notes, StemLength length)
            throws StudioFault {
        WavWriter writer = WavWriter.create(file, format);
        if (!notes.comment().isEmpty()) {
            writer.chunk(WavInfo.CHUNK, WavInfo.comment(notes.comment()));
        }
        writer.chunk(
                BroadcastInfo.CHUNK,
                new BroadcastInfo(
                                name.equals(MIX)
                                        ? notes.lowered(-notes.halvings()).titled(name)
                                        : notes.titled(name),
                                ORIGINATOR,
                                notes.timeReference(),
                                BroadcastInfo.Loudness.UNMEASURED)
                        .bytes(format));
        if (length.isKnown()) {
            writer.announce(length.samples(), length.silence());
        }
        writer.discard();
        return sink(writer);
    }

    private static Sink sink(WavWriter writer) {
        return new Sink() {
            @Override
            public void write(float[][] stereo, int count) throws StudioFault {
                writer.write(stereo, 0, count);
            }

            @Override
            public boolean silence(int count) throws StudioFault {
                writer.silence(count);
                return true;
            }

            @Override
            public Optional<String> complete() throws StudioFault {
                writer.complete();
                return writer.sha256();
            }

            @Override
            public void keep() {
                writer.keep();
            }

            @Override
            public void close() throws StudioFault {
                writer.close();
            }
        };
    }

    private static Sink flac(Path file, String name, StemNotes notes) throws StudioFault {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("TITLE", notes.titled(name));
        if (!notes.comment().isEmpty()) {
            tags.put("COMMENT", notes.comment());
        }
        FlacWriter writer = FlacWriter.create(file, 2, SampleRate.HZ_48000, tags);
        return new Sink() {
            @Override
            public void write(float[][] stereo, int count) throws StudioFault {
                writer.write(stereo, 0, count);
            }

            @Override
            public boolean silence(int count) {
                return false;
            }

            // FFmpeg writes the file's length into its head at the very end.
            @Override
            public Optional<String> complete() {
                return Optional.empty();
            }

            @Override
            public void keep() {
                writer.keep();
            }

            @Override
            public void close() throws StudioFault {
                writer.close();
            }
        };
    }

    /// Appends a block.
    ///
    /// @param at scene-local number of its first sample
    void write(float[][] stereo, int count, long at) throws StudioFault {
        if (!dithered) {
            sink.write(stereo, count);
            return;
        }
        for (int side = 0; side < 2; side++) {
            float[] from = stereo[side];
            float[] to = rounded[side];
            for (int i = 0; i < count; i++) {
                to[i] = from[i] * factor;
                peak = Math.max(peak, Math.abs(to[i]));
            }
        }
        Dither.apply(rounded, count, noise + at);
        sink.write(rounded, count);
    }

    /// Appends a block of which it is known that it is silent; dither is heard in silence, too.
    void silence(float[][] zeros, int count, long at) throws StudioFault {
        if (dithered || !sink.silence(count)) {
            write(zeros, count, at);
        }
    }

    /// How many halvings more it would take for nothing to pass full scale; 0 of float and the mix.
    int missingHalvings() {
        return peak > 1 && Float.isFinite(peak) ? Math.getExponent(Math.nextDown(peak)) + 1 : 0;
    }

    /// Says that all is written, and waits until the disk has it.
    ///
    /// @return the file's SHA-256, where it is known without reading it
    Optional<String> complete() throws StudioFault {
        return sink.complete();
    }

    /// Says that closing publishes the file.
    void keep() {
        sink.keep();
    }

    @Override
    public void close() throws StudioFault {
        sink.close();
    }
}
