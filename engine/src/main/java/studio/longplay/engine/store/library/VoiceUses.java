package studio.longplay.engine.store.library;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What was done with each voice, counted over all takes that are not deleted.
final class VoiceUses {
    private VoiceUses() {}

    static Map<String, LibraryVoice.Use> of(TakeColumns columns, Shelves shelves) {
        Codes voices = columns.voices();
        int[] takes = new int[voices.size()];
        int[] lineTakes = new int[voices.size()];
        long[] samples = new long[voices.size()];
        BitSet shown = (BitSet) columns.present().clone();
        shown.andNot(columns.hidden());
        for (int id = shown.nextSetBit(0); id >= 0; id = shown.nextSetBit(id + 1)) {
            int voice = columns.voice(id);
            takes[voice]++;
            samples[voice] += columns.samples(id);
            lineTakes[voice] += columns.line(id) == 0 ? 0 : 1;
        }
        int[] lines = lines(columns, shown, takes);
        Map<String, LibraryVoice.Use> uses = new HashMap<>();
        for (int voice = 0; voice < takes.length; voice++) {
            String id = voices.value(voice);
            uses.put(
                    id,
                    new LibraryVoice.Use(
                            takes[voice],
                            samples[voice],
                            lines[voice],
                            lineTakes[voice] - lines[voice],
                            shelves.failures(id)));
        }
        shelves.failed()
                .forEach(id ->
                        uses.computeIfAbsent(
                                id, _ -> new LibraryVoice.Use(0, 0, 0, 0, shelves.failures(id))));
        return uses;
    }

    /// How many lines each voice has takes of: the takes are put together by voice and each voice's
    /// lines sorted, so that equal ones stand side by side.
    private static int[] lines(TakeColumns columns, BitSet shown, int[] takes) {
        int[] ends = new int[takes.length];
        int[] starts = new int[takes.length];
        for (int voice = 1; voice < takes.length; voice++) {
            starts[voice] = starts[voice - 1] + takes[voice - 1];
            ends[voice] = starts[voice];
        }
        long[] spoken = new long[shown.cardinality()];
        for (int id = shown.nextSetBit(0); id >= 0; id = shown.nextSetBit(id + 1)) {
            spoken[ends[columns.voice(id)]++] = columns.line(id);
        }
        int[] lines = new int[takes.length];
        for (int voice = 0; voice < takes.length; voice++) {
            Arrays.sort(spoken, starts[voice], ends[voice]);
            for (int at = starts[voice]; at < ends[voice]; at++) {
                boolean again = at > starts[voice] && spoken[at] == spoken[at - 1];
                lines[voice] += spoken[at] == 0 || again ? 0 : 1;
            }
        }
        return lines;
    }
}
