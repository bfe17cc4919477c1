package studio.longplay.engine.voice.neural.styled;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The styles of a bundle's voices: for each a row of numbers by how long what is said is. Only the
/// row that is wanted is read.
///
/// Three layouts are known: a folder `voices` of files NAME.bin (the rows as 32-bit floats, little
/// endian), a zip of NumPy arrays (`voices-v1.0.bin` or `voices.npz`), and one file `voices.bin` of
/// all voices in the order of the names that stand in the model file.
public final class Styles {
    /// Numbers of a row.
    public static final int WIDTH = 256;

    private static final int ROW_BYTES = WIDTH * Float.BYTES;
    private static final int MOST_ARRAY_BYTES = 64 << 20;
    private static final List<String> ARCHIVES =
            List.of("voices-v1.0.bin", "voices-v1.1-zh.bin", "voices.npz", "voices.bin");
    private static final String BIN = ".bin";
    private static final String NPY = ".npy";
    private static final byte[] ZIP = {'P', 'K'};

    private final Map<String, Place> places;

    private Styles(Map<String, Place> places) {
        this.places = Collections.unmodifiableMap(places);
    }

    /// Where a voice's rows lie: in a file from a byte on, or in an entry of an archive.
    private record Place(Path file, String entry, long fromByte, int rows) {}

    /// Looks where the styles lie; nothing is read but names and lengths.
    ///
    /// @param folder the bundle's
    /// @param notes what stands in the model file, which may say the voices' names
    /// @throws StudioFault.Model `voice.styles` if there are none or they are damaged
    /// @throws StudioFault.Resource `store.unreadable`
    public static Styles find(Path folder, Map<String, String> notes) throws StudioFault {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String name : ARCHIVES) {
            Optional<Path> file = BundlePath.find(folder, name);
            if (places.isEmpty() && file.isPresent()) {
                places.putAll(isZip(file.get()) ? archived(file.get()) : joined(file.get(), notes));
            }
        }
        if (places.isEmpty()) {
            places.putAll(single(folder));
        }
        if (places.isEmpty()) {
            throw broken("none is there");
        }
        return new Styles(places);
    }

    private static boolean isZip(Path file) throws StudioFault {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ZIP.length);
            return java.util.Arrays.equals(head, ZIP);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private static Map<String, Place> single(Path folder) throws StudioFault {
        Map<String, Place> places = new LinkedHashMap<>();
        Path voices = folder.resolve("voices");
        if (!Files.isDirectory(voices)) {
            return places;
        }
        try (Stream<Path> files = Files.list(voices)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = String.valueOf(file.getFileName());
                long bytes = Files.size(file);
                if (name.endsWith(BIN)) {
                    places.put(
                            name.substring(0, name.length() - BIN.length()),
                            new Place(file, "", 0, rows(bytes, name)));
                }
            }
        } catch (IOException e) {
            throw DiskFault.reading(voices, e);
        }
        return places;
    }

    private static Map<String, Place> joined(Path file, Map<String, String> notes)
            throws StudioFault {
        String[] names = notes.getOrDefault("speaker_names", "").split(",");
        Map<String, Place> places = new LinkedHashMap<>();
        try {
            long bytes = Files.size(file) / names.length;
            int rows = rows(bytes, String.valueOf(file.getFileName()));
            if (Files.size(file) != names.length * (long) rows * ROW_BYTES) {
                throw broken(file.getFileName() + " is not what the model says it is");
            }
            for (int i = 0; i < names.length; i++) {
                String name = names[i].isBlank() ? "voice" : names[i].strip();
                places.putIfAbsent(name, new Place(file, "", i * (long) rows * ROW_BYTES, rows));
            }
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        return places;
    }

    private static Map<String, Place> archived(Path file) throws StudioFault {
        Map<String, Place> places = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> entries = new ArrayList<>();
            zip.stream().filter(entry -> entry.getName().endsWith(NPY)).forEach(entries::add);
            for (ZipEntry entry : entries) {
                String name = entry.getName();
                int rows = (int) Math.min(Integer.MAX_VALUE, entry.getSize() / ROW_BYTES);
                places.put(
                        name.substring(0, name.length() - NPY.length()),
                        new Place(file, name, 0, Math.max(1, rows)));
            }
        } catch (IOException e) {
            throw broken(file.getFileName() + " is no archive");
        }
        return places;
    }

    private static int rows(long bytes, String name) throws StudioFault {
        if (bytes == 0 || bytes % ROW_BYTES != 0 || bytes > MOST_ARRAY_BYTES) {
            throw broken(name + " has " + bytes + " bytes");
        }
        return (int) (bytes / ROW_BYTES);
    }

    private static StudioFault.Model broken(String why) {
        return new StudioFault.Model(
                "voice.styles",
                "The voices of the model cannot be read: " + why + ".",
                "Remove the bundle and add it again with all its files.");
    }

    /// The voices, in the order in which they lie there.
    public List<String> names() {
        return List.copyOf(places.keySet());
    }

    /// How many rows a voice has.
    public int rows(String voice) {
        Place place = places.get(voice);
        return place == null ? 0 : place.rows();
    }

    /// A row of a voice; beyond the last the last.
    ///
    /// @param index from 0
    /// @throws StudioFault.Model `voice.styles` if there is no such voice, or it is damaged
    /// @throws StudioFault.Resource `store.unreadable`
    public float[] row(String voice, int index) throws StudioFault {
        Place place = places.get(voice);
        if (place == null) {
            throw broken("there is no voice " + voice);
        }
        int row = Math.clamp(index, 0, place.rows() - 1);
        ByteBuffer bytes =
                place.entry().isEmpty()
                        ? stretch(place.file(), place.fromByte() + (long) row * ROW_BYTES)
                        : array(place, row);
        float[] numbers = new float[WIDTH];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw broken(voice + " holds what is no number");
            }
        }
        return numbers;
    }

    private static ByteBuffer stretch(Path file, long from) throws StudioFault {
        ByteBuffer bytes = ByteBuffer.allocate(ROW_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, from + bytes.position()) < 0) {
                    throw broken(file.getFileName() + " is too short");
                }
            }
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        return bytes.flip();
    }

    private static ByteBuffer array(Place place, int row) throws StudioFault {
        try (ZipFile zip = new ZipFile(place.file().toFile())) {
            ZipEntry entry = zip.getEntry(place.entry());
            if (entry == null) {
                throw broken(place.entry() + " is gone");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] whole = in.readNBytes(MOST_ARRAY_BYTES);
                ByteBuffer numbers = NumberArray.floats(whole);
                int from = row * ROW_BYTES;
                if (numbers.remaining() < from + ROW_BYTES) {
                    throw broken(place.entry() + " is too short");
                }
                return numbers.slice(numbers.position() + from, ROW_BYTES);
            }
        } catch (IOException e) {
            throw broken(place.entry() + " cannot be read");
        }
    }
}
