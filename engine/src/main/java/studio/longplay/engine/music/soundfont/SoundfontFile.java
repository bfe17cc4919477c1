package studio.longplay.engine.music.soundfont;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The instruments of a SoundFont 2 file (E-mu, version 2.04), by bank and program.
///
/// The samples stay on the disk and are mapped, so that a file of any size costs little memory. The
/// JDK's own synthesizer is not asked: its class for files without sound devices is internal, and
/// what it plays may change with the JDK.
public final class SoundfontFile {
    /// The bank whose programs are drum kits, a drum a key.
    public static final int DRUM_BANK = 128;

    private static final long MOST_BYTES = Integer.MAX_VALUE;
    private static final int HEADER = 8;

    private final Map<Integer, List<Zone>> presets = new TreeMap<>();
    private final ShortBuffer samples;
    private final ByteBuffer headers;

    private SoundfontFile(Chunks chunks) {
        samples = chunks.of("smpl").asShortBuffer().asReadOnlyBuffer();
        headers = chunks.of("shdr");
        new PresetReader(chunks).into(presets);
    }

    /// Opens a file.
    ///
    /// @throws StudioFault.Input `soundfont.unreadable` if it is none or is damaged
    /// @throws StudioFault.Resource if it cannot be read
    public static SoundfontFile open(Path file) throws StudioFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < 12 || size > MOST_BYTES) {
                throw new StudioFault.Input(
                        "soundfont.unreadable",
                        unreadable(file),
                        "Choose a file that ends in .sf2.");
            }
            ByteBuffer all =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, size)
                            .order(ByteOrder.LITTLE_ENDIAN);
            if (!id(all, 0).equals("RIFF") || !id(all, 8).equals("sfbk")) {
                throw new StudioFault.Input(
                        "soundfont.unreadable",
                        unreadable(file),
                        "Choose a file that ends in .sf2.");
            }
            return new SoundfontFile(new Chunks(all));
        } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw new StudioFault.Input(
                    "soundfont.unreadable", unreadable(file), "Choose another file.", damaged);
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "soundfont.missing",
                    "The soundfont " + file + " cannot be read.",
                    "Bring it in with \"longplay music import\", or take it out of the cue.",
                    e);
        }
    }

    private static String unreadable(Path file) {
        return "The file " + file + " is no SoundFont 2 file that can be read.";
    }

    private static String id(ByteBuffer bytes, int at) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            id.append((char) (bytes.get(at + i) & 0xFF));
        }
        return id.toString();
    }

    /// How many instruments there are.
    public int size() {
        return presets.size();
    }

    /// What sounds when a key is struck; nothing if the instrument has nothing there. Of a program
    /// that the file lacks the nearest below it is taken.
    public List<Region> regions(int bank, int program, int midi, double velocity) {
        List<Zone> zones = nearest(bank * 128 + program);
        int struck = Math.clamp(Math.round(velocity * 127), 1, 127);
        List<Region> regions = new ArrayList<>();
        for (Zone zone : zones) {
            if (zone.sounds(midi, struck)) {
                regions.add(region(zone));
            }
        }
        return regions;
    }

    private List<Zone> nearest(int number) {
        List<Zone> exact = presets.get(number);
        if (exact != null) {
            return exact;
        }
        int first = number / 128 * 128;
        List<Zone> best = presets.getOrDefault(first, List.of());
        for (Map.Entry<Integer, List<Zone>> each : presets.entrySet()) {
            if (each.getKey() >= first && each.getKey() <= number) {
                best = each.getValue();
            }
        }
        return best.isEmpty() && number < DRUM_BANK * 128 && !presets.isEmpty()
                ? presets.values().iterator().next()
                : best;
    }

    private Region region(Zone zone) {
        int header = zone.sample() * SampleHeader.BYTES;
        SampleHeader sample = SampleHeader.read(headers, header);
        int start = Math.clamp(sample.start() + zone.offset(0, 4), 0, samples.limit() - 1);
        int end = Math.clamp(sample.end() + zone.offset(1, 12), start + 1, samples.limit());
        int loopStart = Math.clamp(sample.loopStart() + zone.offset(2, 45), start, end - 1);
        int loopEnd = Math.clamp(sample.loopEnd() + zone.offset(3, 50), loopStart + 1, end);
        int root = zone.value(Generator.ROOT_KEY, -1);
        double rootCents = (root >= 0 ? root : sample.rootKey()) * 100.0 - sample.correction();
        boolean loops = (zone.value(Generator.MODES, 0) & 1) == 1 && loopEnd - loopStart > 8;
        return new Region(
                samples,
                start,
                end,
                loopStart,
                loopEnd,
                loops,
                sample.rateHz(),
                rootCents,
                zone.value(Generator.SCALE, 100),
                zone.value(Generator.COARSE, 0) * 100.0 + zone.value(Generator.FINE, 0),
                StrictMath.pow(10, -zone.value(Generator.ATTENUATION, 0) * 0.4 / 200),
                Math.clamp(0.5 + zone.value(Generator.PAN, 0) / 1_000.0, 0, 1),
                8.176 * StrictMath.pow(2, zone.value(Generator.CUTOFF, 13_500) / 1_200.0),
                zone.envelope());
    }

    /// The chunks of the file by name.
    static final class Chunks {
        private final Map<String, ByteBuffer> byName = new HashMap<>();

        Chunks(ByteBuffer all) {
            read(all, 12, all.limit());
        }

        private void read(ByteBuffer all, int from, int to) {
            int at = from;
            while (at + HEADER <= to) {
                String name = id(all, at);
                int size = all.getInt(at + 4);
                int body = at + HEADER;
                if (size < 0 || size > to - body) {
                    throw new IllegalArgumentException("a chunk reaches beyond its file");
                }
                if (name.equals("LIST")) {
                    read(all, body + 4, body + size);
                } else {
                    byName.put(name, all.slice(body, size).order(ByteOrder.LITTLE_ENDIAN));
                }
                at = body + size + (size & 1);
            }
        }

        ByteBuffer of(String name) {
            ByteBuffer found = byName.get(name);
            if (found == null) {
                throw new IllegalArgumentException("no chunk " + name);
            }
            return found;
        }
    }
}
