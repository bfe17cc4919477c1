package studio.longplay.engine.music.soundfont;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads presets and the instruments they are made of: lists of zones, each a list of generators.
final class PresetReader {
    private static final int PRESET_BYTES = 38;
    private static final int INSTRUMENT_BYTES = 22;
    private static final int BAG_BYTES = 4;
    private static final int GENERATOR_BYTES = 4;
    private static final int NAME_BYTES = 20;

    private final ByteBuffer presets;
    private final ByteBuffer instruments;
    private final Bags presetBags;
    private final Bags instrumentBags;

    /// Zones and what they say.
    private record Bags(ByteBuffer bags, ByteBuffer generators) {
        private int first(int bag) {
            return bags.getShort(bag * BAG_BYTES) & 0xFFFF;
        }

        Zone zone(int bag) {
            Map<Integer, Integer> values = new HashMap<>();
            for (int i = first(bag); i < first(bag + 1); i++) {
                int generator = generators.getShort(i * GENERATOR_BYTES) & 0xFFFF;
                boolean range = generator == Generator.KEYS || generator == Generator.VELOCITIES;
                int value = generators.getShort(i * GENERATOR_BYTES + 2);
                values.put(generator, range ? value & 0xFFFF : value);
            }
            return new Zone(values);
        }

        /// The zones with what holds for all of them; the zone for all ends with no target.
        List<Zone> zones(int from, int to, int target) {
            List<Zone> zones = new ArrayList<>();
            Zone global = new Zone(Map.of());
            for (int bag = from; bag < to; bag++) {
                Zone zone = zone(bag);
                if (zone.generators().containsKey(target)) {
                    zones.add(zone.over(global));
                } else if (bag == from) {
                    global = zone;
                }
            }
            return zones;
        }
    }

    PresetReader(SoundfontFile.Chunks chunks) {
        presets = chunks.of("phdr");
        instruments = chunks.of("inst");
        presetBags = new Bags(chunks.of("pbag"), chunks.of("pgen"));
        instrumentBags = new Bags(chunks.of("ibag"), chunks.of("igen"));
    }

    /// Puts the zones of every preset under 128 times its bank and its program.
    void into(Map<Integer, List<Zone>> byNumber) {
        int count = presets.limit() / PRESET_BYTES - 1;
        for (int preset = 0; preset < count; preset++) {
            int at = preset * PRESET_BYTES + NAME_BYTES;
            int program = presets.getShort(at) & 0x7F;
            int bank = presets.getShort(at + 2) & 0xFFFF;
            int from = presets.getShort(at + 4) & 0xFFFF;
            int to = presets.getShort(at + 4 + PRESET_BYTES) & 0xFFFF;
            List<Zone> zones = new ArrayList<>();
            for (Zone zone : presetBags.zones(from, to, Generator.INSTRUMENT)) {
                int instrument = zone.value(Generator.INSTRUMENT, 0) & 0xFFFF;
                for (Zone inner : instrument(instrument)) {
                    zones.add(inner.plus(zone));
                }
            }
            byNumber.put(bank * 128 + program, zones);
        }
    }

    private List<Zone> instrument(int number) {
        int at = number * INSTRUMENT_BYTES + NAME_BYTES;
        int from = instruments.getShort(at) & 0xFFFF;
        int to = instruments.getShort(at + INSTRUMENT_BYTES) & 0xFFFF;
        return instrumentBags.zones(from, to, Generator.SAMPLE);
    }
}
