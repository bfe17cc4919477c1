package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.MeterStretch;
import studio.longplay.engine.render.qc.FilmMemory;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Keeps what films measured and looked like in the store: about 4 kB for each second of sound, and
/// some 20 kB for each picture that stands alone.
final class StoredChecks implements FilmMemory {
    private static final String MAKER = "qc.sound";
    private static final String PICTURE_MAKER = "qc.pictures";

    /// Raised when the same packets would measure otherwise.
    private static final String VERSION = "1";

    /// Nearly a minute: each stretch is a file of its own, an edit costs one or two.
    private static final int STRETCH_PACKETS = 2_500;

    /// Three quarters of a minute in groups of two seconds; 58 kB each before they are packed.
    private static final int BATCH_PICTURES = 24;

    private final ArtifactStore store;

    StoredChecks(ArtifactStore store) {
        this.store = store;
    }

    private static Recipe recipe(Digest packets) {
        return new Recipe(MAKER, VERSION, Map.of("packets", packets.hex()), List.of());
    }

    @Override
    public int batchPictures() {
        return BATCH_PICTURES;
    }

    @Override
    public Optional<List<byte[]>> findPictures(Digest packets) throws StudioFault {
        Optional<Artifact> kept = store.find(pictureRecipe(packets).key());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Path file = kept.get().file();
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(Files.newInputStream(file)))) {
            List<byte[]> pictures = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                pictures.add(in.readNBytes(in.readInt()));
            }
            return Optional.of(pictures);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Recipe pictureRecipe(Digest packets) {
        return new Recipe(PICTURE_MAKER, VERSION, Map.of("packets", packets.hex()), List.of());
    }

    @Override
    public void keepPictures(Digest packets, List<byte[]> pictures) throws StudioFault {
        Artifact _ =
                store.put(
                        pictureRecipe(packets),
                        "seen",
                        part -> {
                            Deflater fast = new Deflater(Deflater.BEST_SPEED);
                            try (OutputStream file = Files.newOutputStream(part);
                                    DataOutputStream out =
                                            new DataOutputStream(
                                                    new DeflaterOutputStream(file, fast))) {
                                out.writeInt(pictures.size());
                                for (byte[] picture : pictures) {
                                    out.writeInt(picture.length);
                                    out.write(picture);
                                }
                            } finally {
                                fast.end();
                            }
                        });
    }

    private static StudioFault.Resource unreadable(Path file, IOException cause) {
        return new StudioFault.Resource(
                "quality.unreadable",
                "What was measured of a film cannot be read from " + file + ".",
                "Delete that file; it is made again.",
                cause);
    }

    @Override
    public int stretchPackets() {
        return STRETCH_PACKETS;
    }

    @Override
    public Optional<Heard> find(Digest packets) throws StudioFault {
        Optional<Artifact> kept = store.find(recipe(packets).key());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Path file = kept.get().file();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return Optional.of(read(in));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Heard read(DataInputStream in) throws IOException {
        long samples = in.readLong();
        MeterStretch meter = new MeterStretch(floats(in), in.readFloat(), in.readFloat());
        float[][] squares = new float[in.readInt()][];
        for (int channel = 0; channel < squares.length; channel++) {
            squares[channel] = floats(in);
        }
        long[] clips = new long[in.readInt()];
        for (int i = 0; i < clips.length; i++) {
            clips[i] = in.readLong();
        }
        return new Heard(samples, meter, squares, clips);
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    @Override
    public void keep(Digest packets, Heard heard) throws StudioFault {
        Artifact _ =
                store.put(
                        recipe(packets),
                        "heard",
                        part -> {
                            try (OutputStream file = Files.newOutputStream(part);
                                    DataOutputStream out =
                                            new DataOutputStream(new BufferedOutputStream(file))) {
                                write(heard, out);
                            }
                        });
    }

    private static void write(Heard heard, DataOutputStream out) throws IOException {
        out.writeLong(heard.samples());
        write(heard.meter().energies(), out);
        out.writeFloat(heard.meter().truePeak());
        out.writeFloat(heard.meter().samplePeak());
        out.writeInt(heard.squares().length);
        for (float[] channel : heard.squares()) {
            write(channel, out);
        }
        out.writeInt(heard.clips().length);
        for (long clip : heard.clips()) {
            out.writeLong(clip);
        }
    }

    private static void write(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }
}
